import ParallaxKit

/// A paragraph of the page: one of the report, or what stands between two.
struct PageBlock {
  let span: TextSpan
  let role: Paragraph.Role

  /// The level of a heading within the page.
  var headingLevel: Int? {
    switch role {
    case .title: 4
    case .heading: 5
    default: nil
    }
  }

  /// Gives the whole text of a report, cut into paragraphs. Lines between those of the report, such as
  /// a header, count as boilerplate.
  static func blocks(of report: Report) -> [PageBlock] {
    let role = report.paragraphs.isEmpty ? Paragraph.Role.body : .boilerplate
    var result: [PageBlock] = []
    var position = 0
    for paragraph in report.paragraphs {
      if position < paragraph.span.start {
        result += lines(TextSpan(position, paragraph.span.start), of: report.text, role)
      }
      result.append(PageBlock(span: paragraph.span, role: paragraph.role))
      position = max(position, paragraph.span.end)
    }
    return result + lines(TextSpan(position, report.text.utf8.count), of: report.text, role)
  }

  private static func lines(
    _ span: TextSpan, of text: SourceText, _ role: Paragraph.Role
  ) -> [PageBlock] {
    var result: [PageBlock] = []
    var start = span.start
    for place in span.start..<span.end where text.utf8[place] == UInt8(ascii: "\n") {
      if start < place { result.append(PageBlock(span: TextSpan(start, place), role: role)) }
      start = place + 1
    }
    if start < span.end { result.append(PageBlock(span: TextSpan(start, span.end), role: role)) }
    return result
  }
}
