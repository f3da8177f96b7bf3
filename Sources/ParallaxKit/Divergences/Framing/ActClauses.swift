/// The clauses of an outlet's own voice in which it is plain who acts, or plain that nobody is said
/// to.
struct ActClauses: Sendable {
  struct Clause: Sendable {
    /// The term of the verb.
    let verb: Int
    /// From the subject or auxiliary to the verb.
    let tokens: Range<Int>
    /// Whether the one who acts is named, not only described.
    var isNamed = false
  }

  /// Passive clauses without an agent.
  private(set) var agentless: [Clause] = []
  /// Active clauses with a subject right before the verb.
  private(set) var active: [Clause] = []

  private let report: JudgedReport

  /// An agent stands no further behind its verb, in tokens; one whose preposition has other uses
  /// ("de") much nearer.
  private static let agentReach = 14
  private static let nearReach = 4
  /// Between a subject and its verb stand no more adverbs and auxiliaries.
  private static let verbReach = 3

  init(_ report: JudgedReport) {
    self.report = report
    for token in report.report.tokens.indices
    where report.voices[token] == .outlet && report.report.tokens[token].isWord {
      let folded = report.report.tokens[token].folded
      let term = report.side.termOfToken[token]
      guard term >= 0, report.terms[term].isContent else { continue }
      let forms = report.profile.verbForms
      if forms.isAgreeingParticiple(folded), let start = passiveStart(token) {
        if !hasAgent(after: token) {
          agentless.append(Clause(verb: term, tokens: start..<(token + 1)))
        }
      } else if forms.isParticiple(folded), let subject = subject(before: token) {
        active.append(
          Clause(
            verb: term, tokens: subject.start..<(token + 1), isNamed: subject.isNamed))
      }
    }
  }

  private func has(_ token: Int, _ classes: WordClass) -> Bool {
    !report.profile.grammar.classes(of: report.report.tokens[token].folded)
      .isDisjoint(with: classes)
  }

  private func isSameSentence(_ x: Int, _ y: Int) -> Bool {
    report.sentence(ofToken: x) == report.sentence(ofToken: y)
  }

  /// Whether a token may stand between an auxiliary and its verb.
  private func isPassed(_ token: Int) -> Bool {
    report.profile.verbForms.isAdverb(report.report.tokens[token].folded)
      || has(token, [.adverb, .negation, .clitic]) && !has(token, [.being, .perfect])
  }

  /// Where the auxiliaries of a passive begin that a participle ends.
  private func passiveStart(_ participle: Int) -> Int? {
    var token = participle - 1
    var passed = 0
    while token >= 0, passed < Self.verbReach, isSameSentence(token, participle),
      isPassed(token)
    {
      token -= 1
      passed += 1
    }
    guard token >= 0, isSameSentence(token, participle), has(token, .being)
    else { return nil }
    while token > 0, isSameSentence(token - 1, participle),
      has(token - 1, [.being, .perfect, .auxiliary, .modal])
    {
      token -= 1
    }
    return token
  }

  private func hasAgent(after participle: Int) -> Bool {
    var token = participle + 1
    while token < report.report.tokens.count, token <= participle + Self.agentReach,
      isSameSentence(token, participle)
    {
      let isNear = token <= participle + Self.nearReach
      if has(token, .agent), isNear || !has(token, .complement) || isPreposition(token + 1) {
        return true
      }
      token += 1
    }
    return false
  }

  private func isPreposition(_ token: Int) -> Bool {
    token < report.report.tokens.count && has(token, .preposition)
  }

  /// A name or a role that stands right before an active verb, auxiliaries and adverbs aside.
  private func subject(before participle: Int) -> (start: Int, isNamed: Bool)? {
    var token = participle - 1
    var hasAuxiliary = false
    while token >= 0, isSameSentence(token, participle) {
      if has(token, [.being, .modal]) { return nil }
      if has(token, .perfect) {
        hasAuxiliary = true
      } else if !isPassed(token) {
        break
      }
      token -= 1
    }
    let forms = report.profile.verbForms
    guard token >= 0, isSameSentence(token, participle),
      hasAuxiliary
        || !forms.participleNeedsAuxiliary
          && forms.isPast(report.report.tokens[participle].folded),
      report.voices[token] == .outlet
    else { return nil }
    let term = report.side.termOfToken[token]
    if term >= 0, report.terms[term].kind == .name {
      var start = token
      while start > 0, isSameSentence(start - 1, participle),
        report.side.termOfToken[start - 1] >= 0,
        report.terms[report.side.termOfToken[start - 1]].kind == .name
      {
        start -= 1
      }
      return isGoverned(start) ? nil : (start, true)
    }
    for start in stride(from: token, through: max(0, token - Self.verbReach), by: -1) {
      let role = report.profile.roles.index.longest(in: report.report.tokens, at: start)
      if let role, start + role.count == token + 1 {
        return isGoverned(start) ? nil : (start, false)
      }
    }
    return nil
  }

  /// Whether a preposition or a genitive stands before, so that what follows is no subject.
  private func isGoverned(_ start: Int) -> Bool {
    var before = start - 1
    while before >= 0, isSameSentence(before, start), has(before, [.article, .determiner]),
      !has(before, .preposition)
    {
      before -= 1
    }
    return before >= 0 && isSameSentence(before, start)
      && has(before, [.preposition, .genitive, .agent])
  }
}
