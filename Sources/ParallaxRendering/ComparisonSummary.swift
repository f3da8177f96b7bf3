import ICUKit
import ParallaxKit

/// Sums up a comparison in at most six sentences, the weightiest first.
package struct ComparisonSummary {
  private let comparison: Comparison
  private let wording: ReportWording

  /// No more sentences than this.
  static let mostLines = 6

  package init(_ comparison: Comparison, wording: ReportWording) {
    self.comparison = comparison
    self.wording = wording
  }

  package var lines: [String] {
    var lines = [overlap]
    if !comparison.pairs.isEmpty { lines.append(changes) }
    lines += [omissions, voices, framing].compactMap { $0 }
    if lines.count == 2, !comparison.pairs.isEmpty { lines.append(wording.text("summary/nothing")) }
    if lines.count < Self.mostLines, !comparison.notJudged.isEmpty {
      lines.append(wording.count("summary/not-judged", comparison.notJudged.count))
    }
    return Array(lines.prefix(Self.mostLines))
  }

  private var overlap: String {
    let overlap = comparison.overlap
    return wording.text(
      "summary/overlap",
      [
        ("count", .number(Double(comparison.pairs.count))), ("score", .number(overlap.score)),
        ("shareA", .number(overlap.aCoverage)), ("shareB", .number(overlap.bCoverage)),
        ("interval", .text(interval)),
      ])
  }

  /// Nothing where too few quotes were drawn from to say.
  private var interval: String {
    let interval = comparison.measures.overlap
    guard interval.lowerBound < interval.upperBound else { return "" }
    return wording.text(
      "summary/interval",
      [("low", .number(interval.lowerBound)), ("high", .number(interval.upperBound))])
  }

  private var changes: String {
    let found = weighty { $0.rule.family == "quote" }
    return wording.text(
      "summary/changes",
      [
        ("count", .number(Double(found.count))),
        ("first", .text(found.first.map(wording.sentence) ?? "")),
      ])
  }

  private var omissions: String? {
    let found = comparison.divergences.filter { $0.rule == .quoteOmitted }
    guard let first = found.first else { return nil }
    return wording.text(
      "summary/omitted",
      [
        ("countA", .number(Double(found.count { !$0.a.isEmpty }))),
        ("countB", .number(Double(found.count { !$0.b.isEmpty }))),
        ("first", .text(wording.sentence(first))),
      ])
  }

  private var voices: String? {
    first(of: [.voiceShare, .speakerOmitted, .prominence])
  }

  private var framing: String? {
    first(of: [
      .termChoice, .actorTone, .distancing, .agency, .loadedLanguage, .frameShare, .topicEmphasis,
    ])
  }

  /// The weightiest finding of the first of the rules that has any, and how many more it has.
  private func first(of rules: [DivergenceRule]) -> String? {
    for rule in rules {
      let found = comparison.divergences.filter { $0.rule == rule }
      guard let first = sorted(found).first else { continue }
      let sentence = wording.sentence(first)
      return found.count == 1
        ? sentence
        : wording.text(
          "summary/more",
          [("first", .text(sentence)), ("count", .number(Double(found.count - 1)))])
    }
    return nil
  }

  /// Findings above a note, the gravest first.
  private func weighty(_ isWanted: (Divergence) -> Bool) -> [Divergence] {
    sorted(comparison.divergences.filter { isWanted($0) && $0.level > .note })
  }

  private func sorted(_ found: [Divergence]) -> [Divergence] {
    found.enumerated().sorted { x, y in
      let (p, q) = (x.element, y.element)
      if p.level != q.level { return p.level > q.level }
      if p.confidence != q.confidence { return p.confidence > q.confidence }
      return x.offset < y.offset
    }.map(\.element)
  }
}
