import ICUKit
import ParallaxEvaluation
import ParallaxKit

/// Sets an evaluation as tables of plain text.
public struct EvaluationTables {
  private let evaluation: Evaluation
  private let showsFindings: Bool

  /// Makes the tables.
  /// - Parameter showsFindings: Whether every error is listed behind them.
  public init(_ evaluation: Evaluation, showsFindings: Bool) {
    self.evaluation = evaluation
    self.showsFindings = showsFindings
  }

  /// Writes the text, a line end behind it.
  public func text() -> String {
    var blocks = [totals, reportPairs]
    if !evaluation.total.rules.isEmpty { blocks.append(rules) }
    blocks += [
      reliability(evaluation.total.confidences, of: "confidences"),
      reliability(evaluation.total.scores, of: "scores"),
    ].compactMap { $0 }
    if showsFindings { blocks += evaluation.pairs.compactMap(findings) }
    return blocks.joined(separator: "\n")
  }

  private var totals: String {
    let (strict, lax) = (evaluation.total.strict, evaluation.total.lax)
    var rows = [
      ["", "strict", "P", "R", "F1", "lax", "P", "R", "F1"]
    ]
    func add(_ name: String, _ tally: (Measures) -> Tally) {
      rows.append([name] + cells(tally(strict)) + cells(tally(lax)))
    }
    add("quotes", \.quotes)
    add("  quoted", \.quoted)
    add("  indirect", \.indirect)
    add("pairs", \.pairs)
    func add(_ name: String, _ accuracy: (Measures) -> Accuracy) {
      rows.append([name] + cells(accuracy(strict)) + cells(accuracy(lax)))
    }
    add("speakers", \.speakers)
    add("kinds", \.kinds)
    return table(rows)
  }

  /// How many of the gold were found, then the shares.
  private func cells(_ tally: Tally) -> [String] {
    [
      "\(tally.recalled) of \(tally.gold)", decimal(tally.precision), decimal(tally.recall),
      decimal(tally.f1),
    ]
  }

  private func cells(_ accuracy: Accuracy) -> [String] {
    ["\(accuracy.right) of \(accuracy.total)", decimal(accuracy.share), "", ""]
  }

  private var reportPairs: String {
    var rows = [
      ["reports (lax)", "quotes F1", "speakers", "kinds", "pairs F1", "overlap", "event"]
    ]
    for pair in evaluation.pairs {
      let lax = pair.measures.lax
      rows.append([
        VisibleText.line(pair.name), decimal(lax.quotes.f1), decimal(lax.speakers.share),
        decimal(lax.kinds.share), decimal(lax.pairs.f1), Wording.percent(pair.overlap.score),
        pair.isSameEvent ? "same" : "other",
      ])
    }
    return table(rows)
  }

  private var rules: String {
    var rows = [["rules", "gold", "found", "P", "R"]]
    for rule in DivergenceRule.allCases {
      guard let tally = evaluation.total.rules[rule] else { continue }
      rows.append([
        rule.rawValue, "\(tally.recalled) of \(tally.gold)", "\(tally.right) of \(tally.found)",
        decimal(tally.precision), decimal(tally.recall),
      ])
    }
    return table(rows)
  }

  /// Of the candidates of each range of probabilities, how many are right.
  private func reliability(_ reliability: Reliability, of name: String) -> String? {
    guard let error = reliability.error else { return nil }
    var rows = [["\(name) of candidates", "number", "mean", "right"]]
    let bins = reliability.bins
    for (index, bin) in bins.enumerated() {
      let low = Double(index) / Double(bins.count)
      let high = Double(index + 1) / Double(bins.count)
      rows.append([
        "\(decimal(low)) to \(decimal(high))", "\(bin.count)", decimal(bin.mean),
        decimal(bin.share),
      ])
    }
    rows.append(["mean distance", "", "", decimal(error)])
    return table(rows)
  }

  private func findings(_ pair: EvaluatedPair) -> String? {
    guard !pair.findings.isEmpty else { return nil }
    return pair.findings.map { finding in
      let detail = finding.detail.isEmpty ? "" : " (\(VisibleText.line(finding.detail)))"
      let first = finding.places.first.map(place) ?? ""
      let others = finding.places.dropFirst().map { "\n    with \(place($0)): \(words($0))" }
      return "\(first): \(finding.kind.rawValue)\(detail): "
        + (finding.places.first.map(words) ?? "") + others.joined() + "\n"
    }.joined()
  }

  private func place(_ place: Finding.Place) -> String {
    "\(VisibleText.line(place.file)):\(place.line):\(place.column)"
  }

  private func words(_ place: Finding.Place) -> String { VisibleText.line(place.text) }

  /// Sets rows in columns, the first to the left, the others to the right.
  private func table(_ rows: [[String]]) -> String {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { DisplayWidth.columns($0[column]) }.max() ?? 0
    }
    return rows.reduce(into: "") { text, row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let spaces = String(repeating: " ", count: widths[column] - DisplayWidth.columns(cell))
        line += column == 0 ? cell + spaces : "  " + spaces + cell
      }
      while line.hasSuffix(" ") { line.removeLast() }
      text += line + "\n"
    }
  }

  private func decimal(_ share: Double?) -> String { share.map(ShareText.decimal) ?? "–" }
}
