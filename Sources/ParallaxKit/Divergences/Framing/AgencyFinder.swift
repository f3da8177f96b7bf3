/// Finds acts of which one outlet says who did them and the other only that they were done.
struct AgencyFinder: DivergenceFinder {
  private static let named = 0.7
  private static let described = 0.62

  func divergences(in judgement: Judgement) -> [Divergence] {
    let counterparts = Counterparts(judgement)
    let clauses = [
      ReportSide.a: ActClauses(judgement.a), ReportSide.b: ActClauses(judgement.b),
    ]
    return ReportSide.allCases.flatMap { side -> [Divergence] in
      guard let own = clauses[side], let other = clauses[side.other] else { return [] }
      return own.agentless.compactMap { passive -> Divergence? in
        let answers = counterparts.firm(of: passive.verb, side)
        guard let active = other.active.first(where: { answers.contains($0.verb) }),
          // Where either outlet has it both ways, it is no choice.
          !other.agentless.contains(where: { answers.contains($0.verb) }),
          !own.active.contains(where: { active in
            counterparts.firm(of: active.verb, side).contains { answers.contains($0) }
          })
        else { return nil }
        return divergence(passive, active, side, judgement)
      }
    }
  }

  private func divergence(
    _ passive: ActClauses.Clause, _ active: ActClauses.Clause, _ side: ReportSide,
    _ judgement: Judgement
  ) -> Divergence {
    let (own, other) = (judgement.report(side), judgement.report(side.other))
    let x = own.span(tokens: passive.tokens)
    let y = other.span(tokens: active.tokens)
    return Divergence(
      .agency, .warning, confidence: active.isNamed ? Self.named : Self.described,
      DivergenceMessage([
        "side": .side(side), "other": .side(side.other), "words": .words(own.report.text[x]),
        "answer": .words(other.report.text[y]),
      ]), a: side == .a ? [x] : [y], b: side == .b ? [x] : [y])
  }
}
