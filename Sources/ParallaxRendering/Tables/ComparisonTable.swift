import ParallaxKit

/// Writes a comparison as a table for spreadsheets.
///
/// Lines and columns count from 1, columns in Unicode code points; scores and confidences go from 0
/// to 1. Several quotes or places in a cell are parted by ` | `.
public struct ComparisonTable {
  /// What the rows stand for.
  public enum Content: String, Sendable, CaseIterable {
    /// The pairs, then the quotes that stand in one report only, so that each quote has a row.
    case pairs
    /// The divergences.
    case divergences
  }

  /// What stands between cells.
  public enum Separator: Sendable {
    case comma, tab

    var character: Character {
      switch self {
      case .comma: ","
      case .tab: "\t"
      }
    }
  }

  private let comparison: Comparison
  private let wording: ReportWording

  /// - Parameter wording: writes the messages and names; the names of columns stay as they are.
  public init(_ comparison: Comparison, wording: ReportWording) {
    self.comparison = comparison
    self.wording = wording
  }

  /// Writes the table.
  public func text(of content: Content, separator: Separator) -> String {
    let table =
      switch content {
      case .pairs: pairs
      case .divergences: divergences
      }
    return table.text(separator: separator.character)
  }

  // MARK: Pairs

  private static let sideColumns = ["quotes", "kind", "speaker", "text", "place"]

  private var pairs: CSVTable {
    var table = CSVTable(
      header: ["pair", "score", "confidence", "relation"] + Self.sideColumns.map { "a_\($0)" }
        + Self.sideColumns.map { "b_\($0)" } + ["evidence", "changes"])
    for (index, pair) in comparison.pairs.enumerated() {
      let changes = comparison.divergences.filter { $0.pair == index }.map(\.rule.rawValue)
      table.append(
        [
          String(index + 1), Self.number(pair.score), Self.number(pair.confidence),
          wording.relation(pair.relation),
        ]
          + cells(pair.a, comparison.a) + cells(pair.b, comparison.b)
          + [joined(pair.evidence.map(evidence)), joined(changes)])
    }
    let empty = Self.sideColumns.map { _ in "" }
    let blank = Array(repeating: "", count: 4)
    for id in comparison.unpairedA {
      table.append(blank + cells([id], comparison.a) + empty + ["", ""])
    }
    for id in comparison.unpairedB {
      table.append(blank + empty + cells([id], comparison.b) + ["", ""])
    }
    return table
  }

  private func cells(_ ids: [String], _ quoted: QuotedReport) -> [String] {
    let quotes = ids.compactMap(quoted.quote)
    return [
      joined(quotes.map(\.id)), joined(quotes.map { wording.kind($0.kind) }),
      joined(quotes.map { $0.speaker?.name ?? "" }), joined(quotes.map(\.text)),
      joined(quotes.map { place($0.span, quoted.report) }),
    ]
  }

  private func evidence(_ evidence: Evidence) -> String {
    let (a, b) = (
      comparison.a.report.text[evidence.a], comparison.b.report.text[evidence.b]
    )
    return "\(a) = \(b) (\(wording.source(evidence.source)))"
  }

  // MARK: Divergences

  private var divergences: CSVTable {
    var table = CSVTable(header: [
      "rule", "level", "confidence", "pair", "message", "a_text", "a_place", "b_text", "b_place",
    ])
    for item in comparison.divergences {
      table.append([
        item.rule.rawValue, wording.level(item.level), Self.number(item.confidence),
        item.pair.map { String($0 + 1) } ?? "", wording.sentence(item),
        texts(item.a, comparison.a.report), places(item.a, comparison.a.report),
        texts(item.b, comparison.b.report), places(item.b, comparison.b.report),
      ])
    }
    return table
  }

  private func texts(_ spans: [TextSpan], _ report: Report) -> String {
    joined(spans.map { report.text[$0] })
  }

  private func places(_ spans: [TextSpan], _ report: Report) -> String {
    joined(spans.map { place($0, report) })
  }

  private func place(_ span: TextSpan, _ report: Report) -> String {
    let place = report.text.place(of: span.start)
    return "\(place.line):\(place.column)"
  }

  private func joined(_ cells: [String]) -> String { cells.joined(separator: " | ") }

  static func number(_ value: Double) -> String {
    String((value * 10_000).rounded() / 10_000)
  }
}
