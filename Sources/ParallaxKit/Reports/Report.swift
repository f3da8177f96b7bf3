import Algorithms

/// One outlet's report: its text, language and structure.
public struct Report: Sendable {
  /// The name by which output calls the report: a path, or `-`.
  public let source: String
  public let text: SourceText
  public let language: Language
  public let title: String?
  public let outlet: String?
  /// Date of publication as ISO 8601, as far as given.
  public let date: String?
  public let paragraphs: [Paragraph]
  /// Sentences in order, none crossing a paragraph's end.
  public let sentences: [TextSpan]
  /// Words, numbers and marks in order.
  public let tokens: [Token]

  /// Finds the tokens that lie inside a span.
  public func tokens(in span: TextSpan) -> Range<Int> {
    let low = tokens.partitioningIndex { $0.span.start >= span.start }
    let high = tokens.partitioningIndex { $0.span.end > span.end }
    return low..<max(low, high)
  }

  /// Finds the sentence around a UTF-8 offset.
  public func sentence(at offset: Int) -> TextSpan? {
    let next = sentences.partitioningIndex { $0.end > offset }
    guard next < sentences.count, sentences[next].contains(offset) else { return nil }
    return sentences[next]
  }

  /// Finds the index of the paragraph around a UTF-8 offset.
  public func paragraph(at offset: Int) -> Int? {
    let next = paragraphs.partitioningIndex { $0.span.end >= offset }
    guard next < paragraphs.count, paragraphs[next].span.start <= offset else { return nil }
    return next
  }
}
