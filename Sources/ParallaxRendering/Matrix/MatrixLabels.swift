import ICUKit
import ParallaxKit

/// Names the reports of a matrix as readers see them.
struct MatrixLabels {
  let matrix: ReportMatrix
  let wording: ReportWording
  /// How many reports lie in a file of this name, whatever its folder.
  private let namesakes: [Substring: Int]

  init(matrix: ReportMatrix, wording: ReportWording) {
    self.matrix = matrix
    self.wording = wording
    namesakes = matrix.reports.reduce(into: [:]) { $0[Self.fileName($1), default: 0] += 1 }
  }

  private static func fileName(_ quoted: QuotedReport) -> Substring {
    let source = quoted.report.source
    return source.lastIndex(of: "/").map { source[source.index(after: $0)...] } ?? source[...]
  }

  /// A report's number, counted from 1.
  func number(_ report: Int) -> String { String(report + 1) }

  /// The outlet, or the file where no outlet is known; its folder only where names repeat.
  func name(_ report: Int) -> String {
    let quoted = matrix.reports[report]
    if let outlet = quoted.report.outlet { return VisibleText.line(outlet) }
    let file = Self.fileName(quoted)
    return VisibleText.line(namesakes[file] == 1 ? String(file) : quoted.report.source)
  }

  /// Name, language and title.
  func line(_ report: Int) -> String {
    let item = matrix.reports[report].report
    let title = item.title.map(VisibleText.line)
    return [name(report), item.language.rawValue, title].compactMap { $0 }.joined(separator: " · ")
  }

  /// A stretch of a report's words in the quotation marks of its language.
  func quoted(_ quote: Quote, of report: Int) -> String {
    let words = VisibleText.line(quote.text)
    guard quote.kind != .indirect else { return words }
    let marks = QuotationMarks(in: matrix.reports[report].report.language.rawValue)
    return marks.start + words + marks.end
  }

  /// Whether a report has words in quotation marks, so that an overlap says something.
  func isQuoting(_ report: Int) -> Bool {
    matrix.reports[report].quotes.contains { $0.kind == .direct || $0.kind == .fragment }
  }

  /// The overlap of two reports of an event; nil where there is nothing to overlap.
  func overlap(_ a: Int, _ b: Int, in event: Event) -> Double? {
    guard isQuoting(a), isQuoting(b) else { return nil }
    return event.pair(a, b)?.overlap.score
  }

  func cut(_ cut: Statement.Cut) -> String {
    wording.text(
      "matrix/cut",
      [
        ("report", .text(number(cut.report))), ("other", .text(number(cut.from))),
        ("words", .text(VisibleText.line(cut.words))),
      ])
  }

  /// Who carries a part only, where no cut names the words.
  func parts(_ statement: Statement) -> [String] {
    statement.parts.filter { part in
      !statement.cuts.contains { $0.report == part.report && $0.from == part.whole }
    }.map { part in
      wording.text(
        "matrix/part",
        [("report", .text(number(part.report))), ("other", .text(number(part.whole)))])
    }
  }

  func change(_ change: Statement.Change) -> String {
    let hasWords = !change.wordsA.isEmpty && !change.wordsB.isEmpty
    return wording.text(
      hasWords ? "matrix/change" : "matrix/change-wordless",
      [
        ("rule", .text(change.rule.rawValue)), ("level", .text(wording.level(change.level))),
        ("report", .text(number(change.a))), ("other", .text(number(change.b))),
        ("words", .text(VisibleText.line(change.wordsA))),
        ("answer", .text(VisibleText.line(change.wordsB))),
      ])
  }

  func outlier(_ outlier: ReportMatrix.Outlier) -> String {
    let reason = wording.text("matrix/\(outlier.reason.rawValue)")
    guard let nearest = outlier.nearest else { return reason }
    let likest = wording.text(
      "matrix/nearest",
      [("report", .text(number(nearest))), ("value", .number(outlier.likeness))])
    return "\(reason), \(likest)"
  }

  /// How many quotes each report has that no other of its event carries; those that have any.
  func exclusive(_ event: Event) -> [(report: Int, count: Int)] {
    event.reports.compactMap { report in
      let count = event.statements.count {
        $0.carriers.count == 1 && $0.carriers[0].report == report
      }
      return count > 0 ? (report, count) : nil
    }
  }
}
