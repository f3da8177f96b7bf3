import ParallaxKit

/// Sets who reports: outlet, title, language, file and how much is quoted.
struct ReportHeader {
  let page: TerminalPage
  let quoted: QuotedReport

  /// The outlet's name, or the file's where no outlet is known.
  var name: String { VisibleText.line(quoted.report.outlet ?? quoted.report.source) }

  /// Sets the header.
  /// - Parameters:
  ///   - prefix: What stands before the name, as wide as the indentation of the other lines.
  ///   - width: Columns, the prefix among them.
  func block(prefix: StyledText, width: Int) -> TextBlock {
    page.paragraph(StyledText(name, .strong), prefix: prefix, width: width)
      + details(indent: prefix.columns, width: width)
  }

  /// Sets all but the name.
  func details(indent: Int, width: Int) -> TextBlock {
    let report = quoted.report
    var block = TextBlock()
    if let title = report.title {
      block =
        block
        + page.paragraph(StyledText(VisibleText.line(title)), indent: indent, width: width)
    }
    let source = report.outlet == nil ? nil : VisibleText.line(report.source)
    let facts = [page.wording.language(report.language), report.date.map(VisibleText.line), source]
      .compactMap { $0 }.joined(separator: ", ")
    block = block + page.paragraph(StyledText(facts, .faint), indent: indent, width: width)
    return block
      + page.paragraph(
        StyledText(page.wording.kinds(of: quoted.quotes), .faint), indent: indent, width: width)
  }
}
