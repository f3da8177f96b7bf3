/// Finds numbers and dates that stand in the same place of both quotes and differ.
struct NumberChangeFinder: DivergenceFinder {
  func divergences(in judgement: Judgement) -> [Divergence] {
    judgement.pairs.flatMap { changes(in: $0, judgement) }
  }

  /// Numbers no further apart than this, as a share of the greater, may be one number rounded.
  private static let rounding = 0.02
  /// Words, not digits: "one", "doi" are often no counts.
  private static let smallest = 3.0

  private func changes(in pair: JudgedPair, _ judgement: Judgement) -> [Divergence] {
    let a = PairSide(.a, of: pair, in: judgement)
    let b = PairSide(.b, of: pair, in: judgement)
    let (lone, loneB) = (unanswered(a, b), unanswered(b, a))
    var taken: Set<Int> = []
    return lone.compactMap { x -> Divergence? in
      let rivals = loneB.filter { !taken.contains($0) && areAlike(a.terms[x], b.terms[$0]) }
      let region = a.region(around: x, in: b)
      guard
        let y = rivals.first(where: { region?.terms.contains($0) ?? false })
          ?? (rivals.count == 1 && lone.count == 1 ? rivals.first : nil)
      else { return nil }
      taken.insert(y)
      let support = region?.terms.contains(y) ?? false ? region?.support ?? 0 : 0
      let isRounded = isRounded(a.terms[x], b.terms[y])
      return Divergence(
        .numberChanged, isRounded ? .note : .serious,
        confidence: pair.pair.score * (support >= 2 ? 0.95 : support == 1 ? 0.85 : 0.7),
        DivergenceMessage([
          "numberA": .words(a.words(a.span(x))), "numberB": .words(b.words(b.span(y))),
        ]), a: [a.span(x)], b: [b.span(y)], pair: pair.index)
    }
  }

  /// The numbers and dates of one side that are linked to nothing and that the other side lacks.
  private func unanswered(_ side: PairSide, _ other: PairSide) -> [Int] {
    let others = other.indices.map { other.terms[$0] }
    return side.indices.filter { index in
      let term = side.terms[index]
      guard !side.isLinked(index), isCounted(term, side) else { return false }
      return !others.contains { agree(term, $0) }
    }
  }

  private func isCounted(_ term: Term, _ side: PairSide) -> Bool {
    switch term.kind {
    case .date: true
    case .number(let value):
      value >= Self.smallest || !side.report.report.tokens[term.tokens.lowerBound].isWord
    case .word, .name, .function, .negation: false
    }
  }

  private func agree(_ x: Term, _ y: Term) -> Bool {
    switch (x.kind, y.kind) {
    case (.number(let p), .number(let q)): p == q
    case (.date(let p), .date(let q)): p.agrees(with: q)
    case (.number(let p), .date(let q)), (.date(let q), .number(let p)):
      [q.year, q.day, q.decade].contains { $0.map(Double.init) == p }
    default: false
    }
  }

  /// Whether two values could stand for each other: both of one kind, counting the same.
  private func areAlike(_ x: Term, _ y: Term) -> Bool {
    switch (x.kind, y.kind) {
    case (.number, .number): x.unit == y.unit || x.unit == nil || y.unit == nil
    case (.date(let p), .date(let q)): p.isAsFine(as: q)
    default: false
    }
  }

  private func isRounded(_ x: Term, _ y: Term) -> Bool {
    guard case .number(let p) = x.kind, case .number(let q) = y.kind else { return false }
    let most = max(p.magnitude, q.magnitude)
    return most >= 50 && abs(p - q) / most <= Self.rounding
  }
}

extension DateValue {
  /// Tells whether two dates give at least one part in common, so that they can be compared.
  fileprivate func isAsFine(as other: DateValue) -> Bool {
    (year != nil && other.year != nil) || (month != nil && other.month != nil)
      || (day != nil && other.day != nil) || (weekday != nil && other.weekday != nil)
      || (decade != nil && other.decade != nil) || (minute != nil && other.minute != nil)
  }
}
