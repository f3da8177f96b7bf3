/// Finds statements that one report denies and the other affirms.
///
/// A negation is looked for where the words behind it have their counterparts: a report that denies
/// with other words ("fail to", "fără", "un-") is no finding.
struct NegationFlipFinder: DivergenceFinder {
  func divergences(in judgement: Judgement) -> [Divergence] {
    judgement.pairs.flatMap { pair in
      let a = PairSide(.a, of: pair, in: judgement)
      let b = PairSide(.b, of: pair, in: judgement)
      return flips(from: a, to: b, pair).map { flip in
        divergence(flip, a: [a.span(flip.term)], b: [b.report.span(flip.region)], "A", pair)
      }
        + flips(from: b, to: a, pair).map { flip in
          divergence(flip, a: [a.report.span(flip.region)], b: [b.span(flip.term)], "B", pair)
        }
    }
  }

  /// A denying word this near behind a negation is what the negation denies.
  private static let double = 2

  private struct Flip {
    let term: Int
    let region: Range<Int>
    /// The more the more of what is denied, and of what stands beside it, has counterparts.
    let certainty: Double
    let words: String
  }

  private func divergence(
    _ flip: Flip, a: [TextSpan], b: [TextSpan], _ side: String, _ pair: JudgedPair
  ) -> Divergence {
    Divergence(
      .negationFlipped, .serious,
      confidence: pair.pair.confidence * flip.certainty,
      DivergenceMessage([
        "side": .side(side == "A" ? .a : .b), "other": .side(side == "A" ? .b : .a),
        "words": .words(flip.words),
      ]), a: a, b: b, pair: pair.index)
  }

  private func flips(from side: PairSide, to other: PairSide, _ pair: JudgedPair) -> [Flip] {
    let own = negations(side)
    let all = places(other)
    let denying = denyingWords(side)
    guard own.count > negations(other).count else { return [] }
    var flips: [Flip] = []
    for term in own {
      guard !side.isLinked(term),
        let region = side.region(around: term, ahead: true, in: other)
          ?? side.region(around: term, in: other), !region.terms.isEmpty,
        // "Not uncommon" denies twice.
        all.count(where: region.terms.contains)
          <= denying.count(where: (term + 1...term + Self.double).contains)
      else { continue }
      let head = (term + 1..<term + 4).first {
        $0 < side.terms.count && side.terms[$0].isContent
      }
      let isHeadLinked = head.map(side.isLinked) ?? false
      let end = min(term + 4, side.runs.first { $0.contains(term) }?.upperBound ?? term + 1)
      flips.append(
        Flip(
          term: term, region: region.terms,
          // What is denied may be among what the other side leaves out.
          certainty: !isHeadLinked && region.support < 2
            ? 0.55 : isHeadLinked && region.support >= 3 ? 0.85 : 0.65,
          words: side.words(side.report.span(term..<max(end, term + 1)))))
    }
    return flips
  }

  /// The negations of one side; several in one sentence that go together count once.
  private func negations(_ side: PairSide) -> [Int] {
    let markers = side.markers()
    var result: [Int] = []
    for index in side.indices where side.terms[index].kind == .negation {
      // "nu are decât": only.
      let isRestricted = markers.contains {
        $0.marker.kind == .restrictive && $0.term > index && $0.term - index <= 8
      }
      let isIdle = markers.contains {
        $0.marker.kind == .idle && ($0.term..<$0.term + $0.marker.count).contains(index)
      }
      if isRestricted || isIdle { continue }
      // "nu … nimeni", "never … no": one denial.
      if let last = result.last, index - last <= 5,
        side.sentence(of: last)?.contains(index) ?? false
      {
        continue
      }
      result.append(index)
    }
    return result
  }

  /// Where a side denies, by words of grammar or by meaning.
  private func places(_ side: PairSide) -> [Int] {
    side.indices.filter { side.terms[$0].kind == .negation } + denyingWords(side)
  }

  private func denyingWords(_ side: PairSide) -> [Int] {
    side.markers().filter { [.negative, .restrictive].contains($0.marker.kind) }.map(\.term)
  }
}
