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

  /// How many reports, events and reports in no event there are.
  var summary: String {
    wording.text(
      "matrix/summary",
      [
        ("reports", .number(Double(matrix.reports.count))),
        ("events", .number(Double(matrix.events.count))),
        ("alone", .number(Double(matrix.outliers.count { $0.reason == .noEvent }))),
      ])
  }

  // MARK: Events

  /// The heading of an event by its place.
  func heading(_ event: Event, at place: Int) -> String {
    wording.text(
      "matrix/event",
      [("number", .text(String(place + 1))), ("count", .number(Double(event.reports.count)))])
  }

  /// What the reports have in common; nil where nothing is.
  func shared(_ event: Event) -> String? {
    guard !event.shared.isEmpty else { return nil }
    let terms = event.shared.map { VisibleText.line($0.words) }.joined(separator: ", ")
    return wording.text("matrix/shared", [("terms", .text(terms))])
  }

  /// How many quotes each report has that no other of its event carries; those that have any.
  func exclusive(_ event: Event) -> [String] {
    event.reports.compactMap { report in
      let count = event.statements.count {
        $0.carriers.count == 1 && $0.carriers[0].report == report
      }
      guard count > 0 else { return nil }
      return wording.text(
        "matrix/only", [("report", .text(number(report))), ("count", .number(Double(count)))])
    }
  }

  /// The step of a heatmap, from 0 to 4, that an overlap from 0 to 1 has.
  static func heat(_ overlap: Double) -> Int { min(4, max(0, Int(overlap * 5))) }

  // MARK: Reports

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
  private func quoted(_ quote: Quote, of report: Int) -> String {
    let words = VisibleText.line(quote.text)
    guard quote.kind != .indirect else { return words }
    let marks = QuotationMarks(in: matrix.reports[report].report.language.rawValue)
    return marks.start + words + marks.end
  }

  /// Whether a report has words in quotation marks, so that an overlap says something.
  private func isQuoting(_ report: Int) -> Bool {
    matrix.reports[report].quotes.contains { $0.kind == .direct || $0.kind == .fragment }
  }

  /// The overlap of two reports of an event; nil where there is nothing to overlap.
  func overlap(_ a: Int, _ b: Int, in event: Event) -> Double? {
    guard isQuoting(a), isQuoting(b) else { return nil }
    return event.pair(a, b)?.overlap.score
  }

  // MARK: Statements

  /// Who says it.
  func speaker(_ statement: Statement) -> String {
    statement.speaker.map { VisibleText.line($0.name) } ?? wording.text("layout/no-speaker")
  }

  /// How many reports of the event carry it.
  func carriers(_ statement: Statement, in event: Event) -> String {
    wording.text(
      "matrix/carriers",
      [
        ("count", .number(Double(statement.carriers.count))),
        ("all", .number(Double(event.reports.count))),
      ])
  }

  /// In which words a report has it.
  func words(_ carrier: Statement.Carrier) -> String {
    carrier.quotes.map { quoted($0, of: carrier.report) }.joined(separator: " … ")
  }

  /// What was cut and changed.
  func notes(_ statement: Statement) -> [String] {
    statement.cuts.map(cut) + parts(statement) + statement.changes.map(change)
  }

  private func cut(_ cut: Statement.Cut) -> String {
    wording.text(
      "matrix/cut",
      [
        ("report", .text(number(cut.report))), ("other", .text(number(cut.from))),
        ("words", .text(VisibleText.line(cut.words))),
      ])
  }

  /// Who carries a part only, where no cut names the words.
  private func parts(_ statement: Statement) -> [String] {
    statement.parts.filter { part in
      !statement.cuts.contains { $0.report == part.report && $0.from == part.whole }
    }.map { part in
      wording.text(
        "matrix/part",
        [("report", .text(number(part.report))), ("other", .text(number(part.whole)))])
    }
  }

  private func change(_ change: Statement.Change) -> String {
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
}
