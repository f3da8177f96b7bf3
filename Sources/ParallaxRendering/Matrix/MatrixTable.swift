import ParallaxKit

/// Writes a matrix as a table for spreadsheets.
///
/// Scores go from 0 to 1. Several items in a cell are parted by ` | `.
public struct MatrixTable {
  /// What the rows stand for.
  public enum Content: String, Sendable, CaseIterable {
    /// A row for each statement and report that carries it.
    case statements
    /// A row for each two reports of an event.
    case pairs
    /// A row for each report.
    case reports
  }

  private let matrix: ReportMatrix
  private let labels: MatrixLabels

  public init(_ matrix: ReportMatrix, wording: ReportWording) {
    self.matrix = matrix
    labels = MatrixLabels(matrix: matrix, wording: wording)
  }

  /// Writes the table.
  public func text(of content: Content, separator: ComparisonTable.Separator) -> String {
    let table =
      switch content {
      case .statements: statements
      case .pairs: pairs
      case .reports: reports
      }
    return table.text(separator: separator.character)
  }

  private var statements: CSVTable {
    var table = CSVTable(header: [
      "event", "statement", "report", "source", "outlet", "language", "speaker", "kind", "words",
      "fullest", "part_of", "leaves_out", "changes",
    ])
    for (event, item) in matrix.events.enumerated() {
      for (number, statement) in item.statements.enumerated() {
        for (place, carrier) in statement.carriers.enumerated() {
          let report = matrix.reports[carrier.report].report
          let cuts = statement.cuts.filter { $0.report == carrier.report }
          let changes = statement.changes.filter {
            $0.a == carrier.report || $0.b == carrier.report
          }
          table.append([
            String(event + 1), String(number + 1), labels.number(carrier.report), report.source,
            report.outlet ?? "", report.language.rawValue,
            carrier.quotes.lazy.compactMap(\.speaker?.name).first ?? "",
            unique(carrier.quotes.map { labels.wording.kind($0.kind) }).joined(separator: " | "),
            carrier.quotes.map(\.text).joined(separator: " | "),
            place == statement.fullest ? "yes" : "no",
            statement.parts.filter { $0.report == carrier.report }.map { labels.number($0.whole) }
              .joined(separator: " | "),
            unique(cuts.map(\.words)).joined(separator: " | "),
            unique(changes.map(\.rule.rawValue)).joined(separator: " | "),
          ])
        }
      }
    }
    return table
  }

  private func unique(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }

  private var pairs: CSVTable {
    var table = CSVTable(header: [
      "event", "a", "b", "a_source", "b_source", "likeness", "overlap", "a_coverage",
      "b_coverage", "quote_pairs", "serious", "warnings", "notes",
    ])
    for (event, item) in matrix.events.enumerated() {
      for pair in item.pairs {
        table.append(
          [
            String(event + 1), labels.number(pair.a), labels.number(pair.b),
            matrix.reports[pair.a].report.source, matrix.reports[pair.b].report.source,
          ]
            + [
              pair.likeness, pair.overlap.score, pair.overlap.aCoverage, pair.overlap.bCoverage,
            ].map(ComparisonTable.number) + [String(pair.quotePairs)]
            + [.serious, .warning, .note].map { String(pair.divergences[$0] ?? 0) })
      }
    }
    return table
  }

  private var reports: CSVTable {
    var table = CSVTable(header: [
      "report", "source", "outlet", "language", "title", "date", "event", "quotes", "outlier",
    ])
    for (number, quoted) in matrix.reports.enumerated() {
      let report = quoted.report
      table.append([
        labels.number(number), report.source, report.outlet ?? "", report.language.rawValue,
        report.title ?? "", report.date ?? "",
        matrix.event(of: number).map { String($0 + 1) } ?? "", String(quoted.quotes.count),
        matrix.outliers.first { $0.report == number }?.reason.rawValue ?? "",
      ])
    }
    return table
  }
}
