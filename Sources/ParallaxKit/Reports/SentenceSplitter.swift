import ICUKit

/// Splits paragraphs into sentences by ICU's boundaries (UAX #29), then undoes those after
/// abbreviations and initials, of which ICU has no list for Romanian.
struct SentenceSplitter {
  private let breaker: TextBreaker

  init() throws(ResourceError) {
    do {
      breaker = try TextBreaker(.sentence)
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
  }

  /// Splits a text.
  /// - Parameters:
  ///   - paragraphs: in order; no sentence crosses an end.
  ///   - isPronoun: whether a folded word of one letter is a pronoun, not an initial: "so do I."
  func sentences(
    of text: SourceText, paragraphs: [TextSpan], tokens: [Token], abbreviations: Abbreviations,
    isPronoun: (String) -> Bool
  ) throws(ResourceError) -> [TextSpan] {
    let boundaries: [TextBreaker.Boundary]
    do {
      boundaries = try breaker.boundaries(in: text.utf8)
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
    var sentences: [TextSpan] = []
    var next = 0
    var token = 0
    for paragraph in paragraphs {
      var start = paragraph.start
      while next < boundaries.count, Int(boundaries[next].offset) <= paragraph.start { next += 1 }
      while next < boundaries.count, Int(boundaries[next].offset) < paragraph.end {
        let end = Int(boundaries[next].offset)
        next += 1
        while token < tokens.count, tokens[token].span.start < end { token += 1 }
        if isWrapped(before: end, in: text)
          || !endsSentence(
            before: token, tokens: tokens, text: text, abbreviations: abbreviations,
            isPronoun: isPronoun)
        {
          continue
        }
        sentences.append(trimmed(TextSpan(start, end), in: text))
        start = end
      }
      if start < paragraph.end {
        sentences.append(trimmed(TextSpan(start, paragraph.end), in: text))
      }
    }
    return sentences
  }

  /// Whether a line ends before an offset. Only lines that go on are joined to one paragraph.
  private func isWrapped(before offset: Int, in text: SourceText) -> Bool {
    let last = text.utf8[offset - 1]
    return last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
  }

  /// Decides whether a sentence ends before the token at `index`.
  private func endsSentence(
    before index: Int, tokens: [Token], text: SourceText, abbreviations: Abbreviations,
    isPronoun: (String) -> Bool
  ) -> Bool {
    guard index < tokens.count, index >= 2 else { return true }
    let next = tokens[index]
    let stop = tokens[index - 1]
    guard text[stop.span] == "." else { return true }
    let last = tokens[index - 2]
    guard last.kind == .word, last.span.end == stop.span.start else { return true }
    // An initial: "George W. Bush", "I. Popescu".
    if last.isCapitalised, last.folded.utf8.count == 1, next.kind == .word {
      return isPronoun(last.folded) && index >= 3 && tokens[index - 3].kind == .word
    }
    if let canEnd = abbreviations.canEndSentence(last.folded) {
      return canEnd && next.isCapitalised
    }
    return true
  }

  private func trimmed(_ span: TextSpan, in text: SourceText) -> TextSpan {
    var end = span.end
    while end > span.start, let last = text.scalar(before: end), last.properties.isWhitespace {
      end -= UTF8.width(last)
    }
    return TextSpan(span.start, end)
  }
}
