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
        guard
          let active = other.active.first(where: {
            answers.contains($0.verb) && isSameAct(passive, side, $0, judgement, counterparts)
          }),
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

  /// What stands this near a verb, in terms, is what is done to whom.
  private static let reach = 8

  /// Whether something else near one verb has its counterpart near the other: much is promised and
  /// much is done.
  private func isSameAct(
    _ passive: ActClauses.Clause, _ side: ReportSide, _ active: ActClauses.Clause,
    _ judgement: Judgement, _ counterparts: Counterparts
  ) -> Bool {
    let report = judgement.report(side)
    let sentence = report.sentence(ofToken: report.terms[passive.verb].tokens.lowerBound)
    return (max(0, passive.verb - Self.reach)...passive.verb + Self.reach).contains { term in
      guard report.terms.indices.contains(term), term != passive.verb,
        report.terms[term].isContent,
        report.sentence(ofToken: report.terms[term].tokens.lowerBound) == sentence
      else { return false }
      return counterparts.firm(of: term, side).contains {
        $0 != active.verb && abs($0 - active.verb) <= Self.reach
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
