/// Finds clauses of a quote that the other report leaves out.
///
/// What is left out is the run of terms where what is not linked outweighs most what is (the maximum
/// subarray of Kadane); it is a finding where it is a good part of its quote and the rest of the
/// quote, and the other quote, are well accounted for.
struct TruncationFinder: DivergenceFinder {
  /// A linked term counts this much against a run, for what an unlinked one counts for it.
  private static let penalty = 2.0
  private static let leastWeight = 14.0
  private static let leastShare = 0.22
  private static let fewestWords = 3
  /// The share of the other quote, and of the rest of this one, that must be linked.
  private static let leastCover = 0.45
  /// A larger share of the rest linked than of the run by this much.
  private static let leastContrast = 0.4

  func divergences(in judgement: Judgement) -> [Divergence] {
    let weights = (TermWeights(judgement.a.side), TermWeights(judgement.b.side))
    return judgement.pairs.flatMap { pair -> [Divergence] in
      let a = PairSide(.a, of: pair, in: judgement)
      let b = PairSide(.b, of: pair, in: judgement)
      let (cutA, cutB) = (
        left(out: a, weights.0, other: b, weights.1), left(out: b, weights.1, other: a, weights.0)
      )
      // Where both sides have words of their own, none has cut the other.
      if let cutA, cutB == nil {
        return [divergence(.truncated, cutA, a, b, pair, isOfA: true)]
      }
      if let cutB, cutA == nil {
        return [divergence(.expanded, cutB, b, a, pair, isOfA: false)]
      }
      return []
    }
  }

  private struct Cut {
    let run: Range<Int>
    let share: Double
    let cover: Double
  }

  private func divergence(
    _ rule: DivergenceRule, _ cut: Cut, _ side: PairSide, _ other: PairSide, _ pair: JudgedPair,
    isOfA: Bool
  ) -> Divergence {
    let span = side.report.span(clauses(cut.run, side))
    let isFragment = other.quotes.contains { $0.kind != .direct }
    let level: DivergenceLevel =
      isFragment || cut.share < 0.45 || cut.cover < 0.6 ? .note : .warning
    return Divergence(
      rule, level, confidence: pair.pair.confidence * min(1, 0.4 + 0.6 * cut.cover),
      DivergenceMessage([
        "side": .side(isOfA ? .a : .b), "other": .side(isOfA ? .b : .a),
        "words": .words(side.words(span)),
      ]), a: isOfA ? [span] : other.quotes.map(\.span),
      b: isOfA ? other.quotes.map(\.span) : [span], pair: pair.index)
  }

  /// Leaves out what a run has of a clause that it hardly touches.
  private func clauses(_ run: Range<Int>, _ side: PairSide) -> Range<Int> {
    func hasMark(before term: Int) -> Bool {
      let first = side.terms[term - 1].tokens.upperBound
      return (first..<side.terms[term].tokens.lowerBound).contains {
        side.report.report.tokens[$0].kind == .mark
      }
    }
    guard run.count > 3 * Self.touched else { return run }
    let start = (run.lowerBound + 1...run.lowerBound + Self.touched).last(where: hasMark)
    let end = (run.upperBound - Self.touched..<run.upperBound).first(where: hasMark)
    return (start ?? run.lowerBound)..<(end ?? run.upperBound)
  }

  private static let touched = 2

  private func left(
    out side: PairSide, _ weights: TermWeights, other: PairSide, _ otherWeights: TermWeights
  ) -> Cut? {
    let coverOther = cover(other.indices, other, otherWeights)
    guard coverOther >= Self.leastCover else { return nil }
    let total = side.runs.reduce(0) { $0 + weights.sum($1) }
    var best: (run: Range<Int>, value: Double)?
    for run in side.runs {
      var start = run.lowerBound
      var value = 0.0
      for index in run {
        let weight = weights.values[index]
        value += side.isLinked(index) ? -Self.penalty * weight : weight
        if value <= 0 {
          value = 0
          start = index + 1
        } else if value > best?.value ?? 0 {
          best = (start..<(index + 1), value)
        }
      }
    }
    guard let run = best?.run, total > 0 else { return nil }
    let weight = weights.sum(run)
    let rest = side.indices.filter { !run.contains($0) }
    let (inside, outside) = (cover(Array(run), side, weights), cover(rest, side, weights))
    guard weight >= Self.leastWeight, weight / total >= Self.leastShare,
      run.count(where: { side.terms[$0].isContent && !side.isLinked($0) }) >= Self.fewestWords,
      outside >= Self.leastCover, outside - inside >= Self.leastContrast
    else { return nil }
    return Cut(run: run, share: weight / total, cover: min(outside, coverOther))
  }

  /// The share of the weight of terms that is linked.
  private func cover(_ terms: [Int], _ side: PairSide, _ weights: TermWeights) -> Double {
    let total = terms.reduce(0) { $0 + weights.values[$1] }
    let linked = terms.filter(side.isLinked).reduce(0) { $0 + weights.values[$1] }
    return total > 0 ? linked / total : 0
  }
}
