import ICUKit
import ParallaxKit

/// Sets a quote: who is quoted, the kind, and the words with matched terms marked.
struct QuoteBlock {
  let page: TerminalPage
  let report: Report
  let side: TextRole.Side

  /// Under this confidence the speaker is said to be uncertain.
  private static let uncertain = 0.6

  /// Sets the speaker's line and the quote's text.
  /// - Parameters:
  ///   - quote: A quote of the report.
  ///   - matches: Spans of the report's text to mark.
  ///   - prefix: What stands before the speaker's line.
  ///   - width: Columns, the prefix among them.
  func block(_ quote: Quote, matches: [TextSpan], prefix: StyledText, width: Int) -> TextBlock {
    var head = StyledText()
    if let speaker = quote.speaker {
      head.append(VisibleText.line(speaker.name), .strong)
      if speaker.confidence < Self.uncertain {
        head.append(" " + page.wording.text("layout/uncertain"), .faint)
      }
    } else {
      head.append(page.wording.text("layout/no-speaker"), .faint)
    }
    head.append(", \(page.wording.kind(quote.kind))", .faint)
    return page.paragraph(head, prefix: prefix, width: width)
      + words(of: quote, matches: matches, width: width)
  }

  /// Sets the quote's text, its opening mark hanging in the margin.
  func words(
    of quote: Quote, matches: [TextSpan] = [], indent: Int = TerminalPage.indent, width: Int
  ) -> TextBlock {
    var text = marked(quote.span, matches: matches)
    var prefix = StyledText(String(repeating: " ", count: indent))
    if quote.kind != .indirect {
      let marks = QuotationMarks(in: report.language.rawValue)
      prefix = StyledText(String(repeating: " ", count: indent - 1) + marks.start)
      text.append(marks.end)
    }
    return page.paragraph(text, prefix: prefix, width: width)
  }

  /// Gives a stretch of the report for show, with the matched parts of it marked.
  private func marked(_ span: TextSpan, matches: [TextSpan]) -> StyledText {
    var result = StyledText()
    var endsInSpace = true
    func append(_ part: TextSpan, _ role: TextRole) {
      guard !part.isEmpty else { return }
      var shown = ""
      VisibleText.append(report.text[part], to: &shown, endsInSpace: &endsInSpace)
      result.append(shown, role)
    }
    var position = span.start
    for match in joined(matches, in: span) {
      append(TextSpan(position, match.start), .plain)
      if page.style.usesColour {
        append(match, .matched(side))
      } else {
        result.append("*")
        append(match, .plain)
        result.append("*")
      }
      position = match.end
    }
    append(TextSpan(position, span.end), .plain)
    return result
  }

  /// Cuts matches to a stretch and joins those with nothing but white space between them, so that
  /// a run of matched words has one pair of marks.
  private func joined(_ matches: [TextSpan], in span: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    for match in matches.sorted() where match.overlaps(span) {
      let cut = TextSpan(max(match.start, span.start), min(match.end, span.end))
      if let last = result.last, isSpace(from: last.end, to: cut.start) {
        result[result.count - 1].end = max(last.end, cut.end)
      } else {
        result.append(cut)
      }
    }
    return result
  }

  private func isSpace(from start: Int, to end: Int) -> Bool {
    start >= end || report.text.utf8[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }
}
