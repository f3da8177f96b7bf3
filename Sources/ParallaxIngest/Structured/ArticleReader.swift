import GumboKit
import ParallaxKit

/// Reads the reports of a JSON file: one article, a list of them, or one on each line.
struct ArticleReader {
  /// What output calls the file.
  let name: String

  private var displayName: String { InputError.displayName(name) }

  /// Reads the reports.
  /// - Throws: `InputError` when the text is no JSON, or when no article in it has a text.
  func reports(of json: String) throws(InputError) -> [FoundReport] {
    var articles: [ArticleJSON] = []
    if let lines = Self.lines(of: json) {
      for (number, line) in lines { articles += try decode(line, place: ":\(number)") }
    } else {
      articles = try decode(json[...], place: "")
    }
    let reports = articles.compactMap(report)
    guard !reports.isEmpty else {
      throw InputError(
        kind: .format, name: displayName,
        reason:
          "is JSON without a report: no object in it has a text as articleBody, maintext, text "
          + "or body_html; export the text too")
    }
    return reports
  }

  /// Splits JSON Lines: a value on the first line, and another behind it.
  private static func lines(of json: String) -> [(number: Int, text: Substring)]? {
    let lines = json.split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated()
      .map { (number: $0 + 1, text: $1) }
      .filter { line in line.text.contains { !$0.isWhitespace } }
    guard lines.count > 1, let first = lines.first?.text.last(where: { !$0.isWhitespace }),
      let second = lines[1].text.first(where: { !$0.isWhitespace }), first == "}", second == "{"
    else { return nil }
    return lines
  }

  private func decode(_ json: Substring, place: String) throws(InputError) -> [ArticleJSON] {
    let name = displayName + place
    do {
      return try ArticleJSON.decode(json.utf8).flattened
    } catch let fault as HTMLFault {
      throw InputError(kind: .format, name: name, reason: "\(fault.reason); give the text alone")
    } catch {
      throw InputError(
        kind: .format, name: name,
        reason: "is not valid JSON, or breaks off; repair it or export it anew")
    }
  }

  private func report(of article: ArticleJSON) -> FoundReport? {
    guard let body = article.body else { return nil }
    var report = FoundReport(
      name: name, title: article.headline, paragraphs: body, identifiers: article.identifiers)
    report.document.outlet = article.outlet
    report.document.author = article.author
    report.document.date = article.date.flatMap { PublicationDate.iso8601($0) }
    report.document.statedLanguage = PageMetadata.code(article.language)
      .map { Language(rawValue: $0) }
    return report
  }
}
