import ParallaxKit

/// Lists the quotes of reports for a terminal.
public struct TerminalQuotes {
  private let reports: [QuotedReport]
  private let page: TerminalPage

  /// Makes the list.
  /// - Parameters:
  ///   - reports: What to show.
  ///   - wording: The words in which the page is written.
  ///   - style: With or without colours.
  ///   - width: Columns of the terminal.
  public init(_ reports: [QuotedReport], wording: ReportWording, style: Style, width: Int) {
    self.reports = reports
    page = TerminalPage(style: style, width: width, wording: wording)
  }

  /// Writes the text, a line end behind it.
  public func text() -> String {
    TextBlock.stacked(reports.flatMap(blocks)).painted(page.style)
  }

  private func blocks(_ quoted: QuotedReport) -> [TextBlock] {
    let header = ReportHeader(page: page, quoted: quoted)
    let top =
      page.heading(StyledText(header.name, .strong))
      + header.details(indent: 0, width: page.singleWidth)
    let setter = QuoteBlock(page: page, report: quoted.report, side: .a)
    let indent = (quoted.quotes.map(\.id.count).max() ?? 0) + 2
    return [top] + quoted.quotes.map { block($0, setter, indent: indent) }
  }

  private func block(_ quote: Quote, _ setter: QuoteBlock, indent: Int) -> TextBlock {
    let spaces = String(repeating: " ", count: max(1, indent - quote.id.count))
    var head = StyledText(page.wording.kind(quote.kind))
    head.append(" · ", .faint)
    if let speaker = quote.speaker {
      head.append(VisibleText.line(speaker.name), .strong)
      let sure = page.wording.text(
        "layout/sure", [("share", .text(Wording.probability(speaker.confidence)))])
      head.append(" " + sure, .faint)
    } else {
      head.append(page.wording.text("layout/no-speaker"), .faint)
    }
    if let cue = quote.cue {
      head.append(" · \(VisibleText.line(cue.text)), \(page.wording.stance(cue.stance))", .faint)
    }
    return page.paragraph(
      head, prefix: StyledText(quote.id + spaces, .faint), width: page.singleWidth)
      + setter.words(of: quote, indent: indent, width: page.singleWidth)
  }
}
