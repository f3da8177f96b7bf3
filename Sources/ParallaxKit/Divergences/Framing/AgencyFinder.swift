/// Finds acts of which one outlet says who did them and the other only that they were done.
struct AgencyFinder: DivergenceFinder {
  private static let named = 0.7
  private static let described = 0.62

  func divergences(in judgement: Judgement) -> [Divergence] {
    let counterparts = judgement.counterparts
    let clauses = [
      ReportSide.a: ActClauses(judgement.a), ReportSide.b: ActClauses(judgement.b),
    ]
    return ReportSide.allCases.flatMap { side -> [Divergence] in
      guard let own = clauses[side], let other = clauses[side.other] else { return [] }
      return own.agentless.compactMap { passive -> Divergence? in
        let answers = counterparts.firm(of: passive.verb, side)
        guard
          let active = other.active.first(where: {
            answers.contains($0.verb) && isSameAct(passive, side, $0, judgement)
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
    _ judgement: Judgement
  ) -> Bool {
    let (own, other) = (judgement.report(side), judgement.report(side.other))
    let near = Set(Self.terms(near: active.verb, in: other))
    return Self.terms(near: passive.verb, in: own).contains { term in
      judgement.counterparts.firm(of: term, side).contains(where: near.contains)
    }
  }

  private static func terms(near verb: Int, in report: JudgedReport) -> [Int] {
    let sentence = report.sentence(ofToken: report.terms[verb].tokens.lowerBound)
    return (max(0, verb - reach)..<min(report.terms.count, verb + reach + 1)).filter { term in
      term != verb && report.terms[term].isContent
        && report.sentence(ofToken: report.terms[term].tokens.lowerBound) == sentence
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
