import ICUKit
import ParallaxKit

/// Writes a comparison as Markdown, for notes, tickets and wikis.
public struct ComparisonMarkdown {
  private let comparison: Comparison
  private let wording: ReportWording
  private let detail: ReportDetail

  public init(_ comparison: Comparison, wording: ReportWording, detail: ReportDetail) {
    self.comparison = comparison
    self.wording = wording
    self.detail = detail
  }

  /// Writes the document, a line end behind it.
  public func text() -> String {
    var blocks = [title, reports]
    if detail != .pairs { blocks.append(summary) }
    if detail != .summary { blocks += [pairs, only(.a), only(.b)] }
    if detail == .full {
      blocks += [
        section("layout/coverage-heading", family: "coverage"),
        section("layout/framing-heading", family: "framing"), measures, notJudged,
      ]
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var title: String {
    "# \(name(comparison.a)) · \(name(comparison.b))"
  }

  private func name(_ quoted: QuotedReport) -> String {
    MarkdownText.line(quoted.report.outlet ?? quoted.report.source)
  }

  private var reports: String {
    let head = ["", "A", "B"]
    let rows: [(String, (QuotedReport) -> String)] = [
      ("layout/report", { MarkdownText.line($0.report.title ?? "") }),
      ("layout/language", { wording.language($0.report.language) }),
      ("layout/date", { MarkdownText.line($0.report.date ?? "") }),
      ("layout/file", { MarkdownText.line($0.report.source) }),
      ("kind", { wording.kinds(of: $0.quotes) }),
    ]
    let lines = rows.map { key, cell in
      let label = key == "kind" ? "" : wording.text(key)
      return "| \(label) | \(cell(comparison.a)) | \(cell(comparison.b)) |"
    }
    return (["| " + head.joined(separator: " | ") + " |", "|---|---|---|"] + lines)
      .joined(separator: "\n")
  }

  private var summary: String {
    let lines = ComparisonSummary(comparison, wording: wording).lines
    return "## \(wording.text("layout/summary"))\n\n"
      + lines.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n")
  }

  private var pairs: String {
    guard !comparison.pairs.isEmpty else { return "" }
    let heading = "## \(wording.text("layout/pairs-heading"))"
    return ([heading] + comparison.pairs.enumerated().map { self.pair($1, at: $0) })
      .joined(separator: "\n\n")
  }

  private func pair(_ pair: Pair, at index: Int) -> String {
    var blocks = ["### \(index + 1). \(wording.heading(of: pair))"]
    blocks += pair.a.compactMap(comparison.a.quote).map { quote($0, comparison.a, .a) }
    blocks += pair.b.compactMap(comparison.b.quote).map { quote($0, comparison.b, .b) }
    let changes = comparison.divergences.filter { $0.pair == index && $0.rule.family == "quote" }
    if !changes.isEmpty { blocks.append(list(changes)) }
    let evidence = pair.evidence.map { item in
      let (a, b) = (
        MarkdownText.line(comparison.a.report.text[item.a]),
        MarkdownText.line(comparison.b.report.text[item.b])
      )
      return (a == b ? a : "\(a) = \(b)") + " (\(wording.source(item.source)))"
    }
    if !evidence.isEmpty {
      blocks.append("\(wording.text("layout/evidence")): \(evidence.joined(separator: ", "))")
    }
    return blocks.joined(separator: "\n\n")
  }

  private func quote(_ quote: Quote, _ quoted: QuotedReport, _ side: ReportSide) -> String {
    let marks = QuotationMarks(in: quoted.report.language.rawValue)
    let words =
      quote.kind == .indirect
      ? MarkdownText.line(quote.text)
      : marks.start + MarkdownText.line(quote.text) + marks.end
    let speaker =
      quote.speaker.map { MarkdownText.line($0.name) } ?? wording.text("layout/no-speaker")
    return "> **\(side.rawValue.uppercased())** \(words)\n>\n> — \(speaker), "
      + wording.kind(quote.kind)
  }

  private func only(_ side: ReportSide) -> String {
    let (quoted, ids) =
      side == .a
      ? (comparison.a, comparison.unpairedA) : (comparison.b, comparison.unpairedB)
    let unjudged = Set(comparison.notJudged.filter { $0.side == side }.compactMap(\.quote))
    let quotes = ids.filter { !unjudged.contains($0) }.compactMap(quoted.quote)
    guard !quotes.isEmpty else { return "" }
    let heading = "## \(wording.text("layout/only-in")) \(side.rawValue.uppercased())"
    return ([heading] + quotes.map { quote($0, quoted, side) }).joined(separator: "\n\n")
  }

  private func section(_ heading: String, family: String) -> String {
    let found = comparison.divergences.filter { $0.rule.family == family }
    return found.isEmpty ? "" : "## \(wording.text(heading))\n\n\(list(found))"
  }

  private func list(_ divergences: [Divergence]) -> String {
    divergences.map { item in
      "- **\(wording.level(item.level))** \(MarkdownText.escaped(wording.sentence(item))) "
        + "`\(item.rule.rawValue)`"
    }.joined(separator: "\n")
  }

  private var measures: String {
    let tables = MeasureRows(comparison.measures, wording: wording).tables
    guard !comparison.pairs.isEmpty, !tables.isEmpty else { return "" }
    let blocks = tables.map { table in
      let rows = table.rows.map { row in
        "| \(MarkdownText.escaped(row.label)) | \(MarkdownText.escaped(row.a)) | "
          + "\(MarkdownText.escaped(row.b)) |"
      }
      return (["| \(table.title) | A | B |", "|---|---|---|"] + rows).joined(separator: "\n")
    }
    return (["## \(wording.text("layout/measures-heading"))"] + blocks).joined(separator: "\n\n")
  }

  private var notJudged: String {
    guard !comparison.notJudged.isEmpty else { return "" }
    let items = comparison.notJudged.map { entry in
      let quoted = entry.side == .a ? comparison.a : comparison.b
      let words =
        entry.quote.flatMap(quoted.quote).map { MarkdownText.line($0.text) }
        ?? wording.text("layout/own-words")
      return "- **\(entry.side.rawValue.uppercased())** \(words): "
        + MarkdownText.escaped(wording.reason(entry))
    }
    return "## \(wording.text("layout/not-judged"))\n\n\(items.joined(separator: "\n"))"
  }
}
