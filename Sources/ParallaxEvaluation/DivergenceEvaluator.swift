import ParallaxKit

/// A gold divergence with its places in the reports.
struct GoldDivergence {
  let rule: DivergenceRule
  /// nil where it has no words of the report.
  let a: TextSpan?
  let b: TextSpan?

  /// Tells whether a found divergence is this one: of its rule, and touching its words in a report;
  /// one of reports as wholes has no words to touch.
  func accepts(_ found: Divergence) -> Bool {
    guard rule == found.rule else { return false }
    guard a != nil || b != nil else { return true }
    return [(a, found.a), (b, found.b)].contains { span, spans in
      spans.contains { span?.overlaps($0) ?? false }
    }
  }
}

extension GoldFile.Divergence {
  /// Finds the places in the compared reports.
  func located(in comparison: Comparison, _ gold: GoldFile) throws(GoldError) -> GoldDivergence {
    func span(
      _ place: Place?, _ report: Report, _ file: String
    ) throws(GoldError) -> TextSpan? {
      guard let place else { return nil }
      guard let span = report.text.span(of: place.text, occurrence: place.occurrence) else {
        throw GoldError(
          file: gold.name,
          reason: "a divergence of \(rule.rawValue): \(file) does not have '\(place.text)'; "
            + "copy the text exactly")
      }
      return span
    }
    return GoldDivergence(
      rule: rule, a: try span(a, comparison.a.report, gold.a.file),
      b: try span(b, comparison.b.report, gold.b.file))
  }
}

/// Judges which divergences were found.
///
/// Several found ones may be parts of one of the gold: each is right, and the gold one is found once.
struct DivergenceEvaluator {
  let a: Report
  let b: Report
  let files: (a: String, b: String)
  let gold: [GoldDivergence]
  let found: [Divergence]

  func tallies() -> [DivergenceRule: Tally] {
    var tallies: [DivergenceRule: Tally] = [:]
    for item in gold {
      tallies[item.rule, default: Tally()].gold += 1
      if isFound(item) { tallies[item.rule, default: Tally()].recalled += 1 }
    }
    for item in found {
      tallies[item.rule, default: Tally()].found += 1
      if isRight(item) { tallies[item.rule, default: Tally()].right += 1 }
    }
    return tallies
  }

  /// Lists the errors.
  func findings() -> [Finding] {
    gold.filter { !isFound($0) }.map {
      finding(.missedDivergence, $0.rule, [$0.a].compactMap { $0 }, [$0.b].compactMap { $0 })
    }
      + found.filter { !isRight($0) }.map {
        finding(.falseDivergence, $0.rule, Array($0.a.prefix(1)), Array($0.b.prefix(1)))
      }
  }

  private func isFound(_ item: GoldDivergence) -> Bool { found.contains(where: item.accepts) }

  private func isRight(_ item: Divergence) -> Bool { gold.contains { $0.accepts(item) } }

  private func finding(
    _ kind: Finding.Kind, _ rule: DivergenceRule, _ spansA: [TextSpan], _ spansB: [TextSpan]
  ) -> Finding {
    Finding(
      kind: kind,
      places: spansA.map { Finding.Place($0, of: a.text, file: files.a) }
        + spansB.map { Finding.Place($0, of: b.text, file: files.b) },
      detail: rule.rawValue)
  }
}
