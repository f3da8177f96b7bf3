/// Finds what both outlets write about under rival names, and where an outlet's own name is not that
/// of whom it quotes.
struct TermChoiceFinder: DivergenceFinder {
  let lexicon: FramingLexicon

  /// A name used once may be chance; twice is a habit.
  private static let habit = 2
  private static let bothHabits = 0.8
  private static let oneHabit = 0.7
  private static let weak = 0.55

  func divergences(in judgement: Judgement) -> [Divergence] {
    let a = ConceptNames(judgement.a)
    let b = ConceptNames(judgement.b)
    return (0..<lexicon.conceptCount).flatMap { concept -> [Divergence] in
      if let x = a.own[concept], let y = b.own[concept] {
        return rival(concept, x, y, judgement).map { [$0] } ?? []
      }
      return ReportSide.allCases.compactMap { side in
        inside(concept, side == .a ? a : b, side, judgement)
      }
    }
  }

  /// One outlet's names against the other's.
  private func rival(
    _ concept: Int, _ a: ConceptNames.Names, _ b: ConceptNames.Names, _ judgement: Judgement
  ) -> Divergence? {
    let (onlyA, onlyB) = (a.lacking(in: b), b.lacking(in: a))
    guard !onlyA.isEmpty || !onlyB.isEmpty else { return nil }
    var confidence = Self.weak
    if a.foremost != b.foremost, !onlyA.isEmpty, !onlyB.isEmpty {
      let shared = a.stances.contains { b.stances.contains($0) }
      let counts = [a.count(of: a.foremost), b.count(of: b.foremost)]
      if !shared, counts.allSatisfy({ $0 >= Self.habit }) {
        confidence = Self.bothHabits
      } else if counts.contains(where: { $0 >= Self.habit }) {
        confidence = Self.oneHabit
      }
    }
    // Where only one outlet has a name of its own, all of both are the choice.
    let (ownA, ownB) = (onlyA.isEmpty ? a : onlyA, onlyB.isEmpty ? b : onlyB)
    return Divergence(
      .termChoice, .warning, confidence: confidence,
      DivergenceMessage([
        "concept": .named(lexicon.concept(concept).names),
        "wordsA": .words(ownA.words(in: judgement.a)),
        "wordsB": .words(ownB.words(in: judgement.b)),
      ]), a: ownA.spans(in: judgement.a), b: ownB.spans(in: judgement.b))
  }

  /// An outlet's names against those of whom it quotes, where the other outlet has none.
  private func inside(
    _ concept: Int, _ names: ConceptNames, _ side: ReportSide, _ judgement: Judgement
  ) -> Divergence? {
    guard let own = names.own[concept], let quoted = names.quoted[concept] else { return nil }
    let (onlyOwn, onlyQuoted) = (own.lacking(in: quoted), quoted.lacking(in: own))
    guard !onlyOwn.isEmpty, !onlyQuoted.isEmpty else { return nil }
    let report = judgement.report(side)
    let spans = onlyOwn.spans(in: report) + onlyQuoted.spans(in: report)
    return Divergence(
      .termChoice, .note, confidence: Self.weak,
      DivergenceMessage(
        variant: "inside",
        [
          "concept": .named(lexicon.concept(concept).names), "side": .side(side),
          "words": .words(onlyOwn.words(in: report)),
          "quoted": .words(onlyQuoted.words(in: report)),
        ]), a: side == .a ? spans : [], b: side == .b ? spans : [])
  }
}
