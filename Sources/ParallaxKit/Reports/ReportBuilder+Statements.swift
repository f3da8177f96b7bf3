extension ReportBuilder {
  /// Gives a list of statements the structure of a report, in which each is a paragraph.
  func report(
    ofStatements list: StatementList, profile: LanguageProfile
  ) throws(ResourceError) -> Report {
    var spans: [TextSpan] = []
    var start = 0
    for statement in list.statements {
      let end = start + statement.utf8.count
      spans.append(TextSpan(start, end))
      start = end + 1
    }
    let text = SourceText(list.statements.joined(separator: "\n"))
    return Report(
      source: list.name, text: text, language: profile.language, title: nil, outlet: nil, date: nil,
      paragraphs: spans.map { Paragraph(span: $0, role: .body) }, sentences: [],
      tokens: try tokens(of: text, paragraphs: spans, profile: profile))
  }
}
