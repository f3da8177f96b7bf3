/// Splits a text into paragraphs: one for each line, hard-wrapped lines joined.
enum ParagraphSplitter {
  /// A line as long as this may have been wrapped, in UTF-8 bytes.
  private static let wrapWidth = 50

  /// Splits a text.
  /// - Parameter start: the UTF-8 offset after a header block, which has no paragraphs.
  static func paragraphs(of text: SourceText, from start: Int) -> [TextSpan] {
    var result: [TextSpan] = []
    var previousEnd = -1
    for line in lines(of: text) where line.start >= start {
      let span = trimmed(line, in: text)
      if span.isEmpty {
        previousEnd = -1
        continue
      }
      if let last = result.last, previousEnd >= 0,
        continues(span, after: TextSpan(max(last.start, previousEnd), last.end), in: text)
      {
        result[result.count - 1].end = span.end
      } else {
        result.append(span)
      }
      previousEnd = span.start
    }
    return result
  }

  /// Decides whether a line goes on with the sentence that the line before it left open.
  private static func continues(
    _ line: TextSpan, after previous: TextSpan, in text: SourceText
  ) -> Bool {
    guard previous.count >= wrapWidth, let first = text.scalar(at: line.start),
      let last = text.scalar(before: previous.end)
    else { return false }
    let isOpen = last.properties.isAlphabetic || last.properties.numericType != nil || last == ","
    return isOpen && first.properties.isLowercase
  }

  private static func lines(of text: SourceText) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    for (offset, byte) in text.utf8.enumerated()
    where byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
      // Of CR LF the second makes an empty line only where the first was not one's end.
      if byte == UInt8(ascii: "\n"), offset > 0, text.utf8[offset - 1] == UInt8(ascii: "\r") {
        start = offset + 1
        continue
      }
      lines.append(TextSpan(start, offset))
      start = offset + 1
    }
    lines.append(TextSpan(start, text.utf8.count))
    return lines
  }

  private static func trimmed(_ span: TextSpan, in text: SourceText) -> TextSpan {
    var span = span
    while span.start < span.end, let first = text.scalar(at: span.start), isBlank(first) {
      span.start += UTF8.width(first)
    }
    while span.start < span.end, let last = text.scalar(before: span.end), isBlank(last) {
      span.end -= UTF8.width(last)
    }
    return span
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
}
