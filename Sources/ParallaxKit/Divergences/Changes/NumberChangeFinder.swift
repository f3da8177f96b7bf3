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
    let (spare, spareB) = (surplus(a, b), surplus(b, a))
    var taken: Set<Int> = []
    let days =
      changedDays(a, b, loneB, pair, isMirrored: false)
      + changedDays(b, a, lone, pair, isMirrored: true)
    let found =
      days + changedSigns(a, b, pair)
      + (lone + spare).compactMap { x -> Divergence? in
        let isLone = lone.contains(x)
        let rivals = (isLone ? loneB + spareB : loneB).filter {
          !taken.contains($0) && areAlike(a.terms[x], b.terms[$0])
        }
        let region = a.region(around: x, in: b)
        guard
          let y = rivals.first(where: { region?.terms.contains($0) ?? false })
            ?? (rivals.count == 1 && lone == [x] && loneB == rivals ? rivals.first : nil)
        else { return nil }
        taken.insert(y)
        let isSure = a.terms[x].unit == b.terms[y].unit && countsTheSame(x, a, y, b)
        if countsByOtherWords(x, a), countsByOtherWords(y, b),
          isConverted(a.terms[x], b.terms[y])
        {
          return nil
        }
        let level: DivergenceLevel = isRounded(a.terms[x], b.terms[y]) ? .note : .serious
        return change(
          a.span(x), a, b.span(y), b, pair, level, confidence: isSure ? 0.95 : 0.7)
      }
    return found
  }

  private func change(
    _ x: TextSpan, _ a: PairSide, _ y: TextSpan, _ b: PairSide, _ pair: JudgedPair,
    _ level: DivergenceLevel = .serious, confidence: Double
  ) -> Divergence {
    Divergence(
      .numberChanged, level, confidence: pair.pair.confidence * confidence,
      DivergenceMessage(["numberA": .words(a.words(x)), "numberB": .words(b.words(y))]), a: [x],
      b: [y], pair: pair.index)
  }

  /// Whether a word beside a number has its counterpart beside the other: miles are no kilometres.
  private func countsTheSame(_ x: Int, _ a: PairSide, _ y: Int, _ b: PairSide) -> Bool {
    [contentBeside(x, a, step: 1), contentBeside(x, a, step: -1)].contains { place in
      guard let place, let others = a.counterparts[place] else { return false }
      return others.contains { abs($0 - y) <= Self.beside }
    }
  }

  /// How many kilometres a mile has, centimetres an inch and so on. Outlets convert measures, with
  /// some rounding: "10 miles", "16 km".
  private static let conversions = [1.609, 2.54, 0.3048, 0.4536, 0.4047]
  private static let conversionSlack = 0.05

  private func isConverted(_ x: Term, _ y: Term) -> Bool {
    guard case .number(let p) = x.kind, case .number(let q) = y.kind, p > 0, q > 0,
      x.unit == nil, y.unit == nil
    else { return false }
    return Self.conversions.contains { factor in
      [p / q, q / p].contains { abs($0 / factor - 1) <= Self.conversionSlack }
    }
  }

  /// Whether the word behind a number or a range of them ("3 to 6 inches"), which it counts as a rule,
  /// has no counterpart but by statistics: learned pairs may join "miles" and "km".
  private func countsByOtherWords(_ term: Int, _ side: PairSide) -> Bool {
    contentBeside(term, side, step: 1).map { !side.isFirmlyLinked($0) } ?? false
  }

  private func contentBeside(_ term: Int, _ side: PairSide, step: Int) -> Int? {
    guard let run = side.runs.first(where: { $0.contains(term) }) else { return nil }
    return (1...Self.beside).lazy.map { term + step * $0 }.first { place in
      guard run.contains(place), side.terms[place].isContent else { return false }
      if case .number = side.terms[place].kind { return false }
      return true
    }
  }

  private static let beside = 3

  /// A date with its day here, and the same month with another number before it there.
  private func changedDays(
    _ side: PairSide, _ other: PairSide, _ lone: [Int], _ pair: JudgedPair, isMirrored: Bool
  ) -> [Divergence] {
    side.indices.compactMap { x in
      guard case .date(let date) = side.terms[x].kind, let day = date.day, date.month != nil,
        let y = side.counterparts[x]?.first, case .date(let bare) = other.terms[y].kind,
        bare.day == nil, let number = lone.first(where: { $0 == y - 1 || $0 == y + 1 }),
        case .number(let value) = other.terms[number].kind, value != Double(day)
      else { return nil }
      let (p, q) = (side.span(x), other.report.span(min(y, number)..<(max(y, number) + 1)))
      return isMirrored
        ? change(q, other, p, side, pair, confidence: 0.9)
        : change(p, side, q, other, pair, confidence: 0.9)
    }
  }

  /// "S5" here, "S6" there: names that differ in their digits alone.
  private func changedSigns(_ a: PairSide, _ b: PairSide, _ pair: JudgedPair) -> [Divergence] {
    let signs = (signs(a, other: b), signs(b, other: a))
    return signs.0.compactMap { x in
      guard let y = signs.1.first(where: { $0.letters == x.letters }) else { return nil }
      return change(a.span(x.term), a, b.span(y.term), b, pair, confidence: 0.9)
    }
  }

  private func signs(_ side: PairSide, other: PairSide) -> [(term: Int, letters: String)] {
    let others = Set(other.indices.map { other.terms[$0].folded })
    return side.indices.compactMap { index in
      let term = side.terms[index]
      guard term.kind == .name || term.kind == .word, !others.contains(term.folded) else {
        return nil
      }
      let letters = String(term.folded.filter { !$0.isNumber })
      guard !letters.isEmpty, letters.count < term.folded.count else { return nil }
      return (index, letters)
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

  /// The numbers that one side has oftener than the other: "17% and 17%" against "10% and 17%".
  private func surplus(_ side: PairSide, _ other: PairSide) -> [Int] {
    let (own, others) = (numbers(side), numbers(other))
    return own.filter { index in
      let count = others.count { agree(side.terms[index], other.terms[$0]) }
      return count > 0 && count < own.count { agree(side.terms[index], side.terms[$0]) }
    }
  }

  private func numbers(_ side: PairSide) -> [Int] {
    side.indices.filter { index in
      guard case .number = side.terms[index].kind else { return false }
      return isCounted(side.terms[index], side)
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
    case (.number(let p), .number(let q)):
      // "1950-53", "1950-1953"; "four and a half years", "patru ani și jumătate".
      p == q || abs(p - q) == 0.5
        || max(p, q) >= 1000 && min(p, q) < 100
          && abs(p - q).truncatingRemainder(dividingBy: 100) == 0
    case (.date(let p), .date(let q)): p.agrees(with: q)
    case (.number(let p), .date(let q)), (.date(let q), .number(let p)):
      [q.year, q.day, q.decade].contains { $0.map(Double.init) == p }
    default: false
    }
  }

  /// Whether two values could stand for each other: both of one kind, counting the same.
  private func areAlike(_ x: Term, _ y: Term) -> Bool {
    switch (x.kind, y.kind) {
    case (.number, .number):
      // "the 65th minute", "minutul 65"; "$100 billion", "100 de miliarde".
      x.unit == y.unit || x.unit == nil && (y.unit?.mayBeLeftOut ?? false)
        || y.unit == nil && (x.unit?.mayBeLeftOut ?? false)
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

extension NumberUnit {
  /// Whether a text may have the number alone where the unit is plain from what it tells.
  fileprivate var mayBeLeftOut: Bool {
    switch self {
    case .ordinal, .currency: true
    case .percent, .percentagePoint: false
    }
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
