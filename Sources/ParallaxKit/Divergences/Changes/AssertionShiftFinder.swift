/// Finds statements that one report makes more surely, or more strongly, than the other.
struct AssertionShiftFinder: DivergenceFinder {
  /// Places on one scale that lie nearer together than this are a matter of translation.
  private static let leastStep = 5

  func divergences(in judgement: Judgement) -> [Divergence] {
    judgement.pairs.flatMap { pair -> [Divergence] in
      let a = PairSide(.a, of: pair, in: judgement)
      let b = PairSide(.b, of: pair, in: judgement)
      let (markersA, markersB) = (a.markers(), b.markers())
      return markersA.compactMap { own in
        shift(of: own, among: markersA, a, to: markersB, b, pair)
      }
    }
  }

  private typealias Placed = (term: Int, marker: AssertionWords.Marker)

  private func shift(
    of own: Placed, among others: [Placed], _ a: PairSide, to markers: [Placed], _ b: PairSide,
    _ pair: JudgedPair
  ) -> Divergence? {
    guard let region = a.region(around: own.term, in: b), region.support >= 2 else { return nil }
    let near = markers.filter { region.terms.contains($0.term) }
    guard let rule = rule(own.marker.kind) else { return nil }
    // Where the same word stands on the other side too, nothing has shifted.
    guard !near.contains(where: { isSame($0.marker, own.marker) }),
      let answer = near.first(where: { isShifted(own.marker, $0.marker) }),
      !others.contains(where: { $0.term != own.term && isSame($0.marker, answer.marker) })
    else { return nil }
    let (x, y) = (span(own, a), span(answer, b))
    return Divergence(
      rule, .warning, confidence: pair.pair.confidence * (region.support >= 3 ? 0.7 : 0.55),
      DivergenceMessage(["wordsA": .words(a.words(x)), "wordsB": .words(b.words(y))]), a: [x],
      b: [y], pair: pair.index)
  }

  private func rule(_ kind: AssertionWords.Kind) -> DivergenceRule? {
    switch kind {
    case .possibility, .certainty: .modalityShifted
    case .frequency, .quantity, .degree: .strengthShifted
    case .negative, .restrictive, .idle, .anonymous: nil
    }
  }

  private func isSame(_ x: AssertionWords.Marker, _ y: AssertionWords.Marker) -> Bool {
    x.kind == y.kind && abs(x.grade - y.grade) < Self.leastStep
  }

  private func isShifted(_ x: AssertionWords.Marker, _ y: AssertionWords.Marker) -> Bool {
    switch (x.kind, y.kind) {
    case (.possibility, .certainty), (.certainty, .possibility): true
    case (.frequency, .frequency), (.quantity, .quantity), (.degree, .degree):
      abs(x.grade - y.grade) >= Self.leastStep
    default: false
    }
  }

  private func span(_ placed: Placed, _ side: PairSide) -> TextSpan {
    let tokens = side.report.report.tokens
    let first = side.terms[placed.term].tokens.lowerBound
    return TextSpan(tokens[first].span.start, tokens[first + placed.marker.count - 1].span.end)
  }
}
