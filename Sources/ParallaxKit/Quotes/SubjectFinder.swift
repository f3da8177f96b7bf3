/// Finds the words that name who does what a cue verb says.
struct SubjectFinder {
  enum Subject: Hashable, Sendable {
    /// A mention, by its index.
    case mention(Int)
    /// Other words in the subject's place.
    case phrase(Range<Int>)
    /// Left out: shared with the verb before, or dropped.
    case elided
  }

  let view: ReportView
  let mentions: [Mention]
  /// For each token the index of the mention around it, or -1.
  let mentionOf: [Int]

  private static let reach = 40
  /// In tokens.
  private static let longestNounPhrase = 60
  /// Relative clauses that a subject is looked for before.
  private static let deepestClause = 4

  init(view: ReportView, mentions: [Mention]) {
    self.view = view
    self.mentions = mentions
    var mentionOf = Array(repeating: -1, count: view.tokens.count)
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens { mentionOf[token] = index }
    }
    self.mentionOf = mentionOf
  }

  /// Finds a cue's subject.
  /// - Parameters:
  ///   - isAfterQuote: the cue follows the quote that it attributes, so an inverted subject is
  ///     likely.
  func subject(of cue: FoundCue, isAfterQuote: Bool) -> Subject {
    switch cue.form {
    case .gerund: return .elided
    case .passive: return agent(after: cue.tokens.upperBound) ?? .elided
    case .infinitive: return .elided
    case .finite: break
    }
    // ", spune Daley,", ", said the leader": after a comma the subject may follow.
    if opensParenthesis(cue) {
      if let name = nameInApposition(before: cue) { return .mention(name) }
      if let next = directlyAfter(cue) { return next }
    }
    let before = subjectBefore(cue)
    if let before, before != .elided { return before }
    let allowsInversion = isAfterQuote || view.profile.dropsSubjects
    if allowsInversion, let after = subjectAfter(cue) { return after }
    return .elided
  }

  /// Whether a cue follows a comma, a quote or nothing.
  private func opensParenthesis(_ cue: FoundCue) -> Bool {
    let before = cue.groupStart - 1
    return before < 0 || !view.isOutlet(before) || view.isComma(before)
      || view.tokens[before].paragraph != view.tokens[cue.groupStart].paragraph
  }

  /// "him", "îl": a pronoun that is never a subject.
  private func isObjectPronoun(_ token: Int) -> Bool {
    view.has(token, .object) && (mentionOf[token] < 0 || mentions[mentionOf[token]].pronoun != nil)
  }

  /// A role in the genitive or dative is no subject: "a mulțumit poliției".
  private func isOblique(_ mention: Mention) -> Bool {
    guard mention.name == nil, mention.role != nil else { return false }
    let word = view.folded(mention.tokens.lowerBound)
    return view.profile.obliqueEndings.contains { word.hasSuffix($0) }
  }

  private func nameInApposition(before cue: FoundCue) -> Int? {
    let comma = cue.groupStart - 1
    let sentence = view.sentenceOf[cue.tokens.lowerBound]
    guard comma > 0, sentence >= 0, view.isOutlet(comma) else { return nil }
    return nameInApposition(endingAt: comma, first: view.sentences[sentence].tokens.lowerBound)
  }

  private func directlyAfter(_ cue: FoundCue) -> Subject? {
    var next = cue.tokens.upperBound
    while next < view.tokens.count, view.isOutlet(next), mentionOf[next] < 0,
      view.has(next, [.article, .possessive]), !view.has(next, [.preposition, .auxiliary])
    {
      next += 1
    }
    guard next < view.tokens.count, view.isOutlet(next), mentionOf[next] >= 0,
      !mentions[mentionOf[next]].isGoverned, !isObjectPronoun(next),
      !isOblique(mentions[mentionOf[next]]), !CueAddressee.takes(cue.verb),
      !isPossessor(mentionOf[next])
    else { return nil }
    // "…, says Cruz will leave": a verb after the name makes it the subject of what is said.
    let end = mentions[mentionOf[next]].tokens.upperBound
    if end < view.tokens.count, view.isOutlet(end), view.tokens[end].isWord,
      !view.has(end, [.preposition, .relative, .time, .coordinator, .subordinator, .article]),
      view.has(end, [.auxiliary, .modal]) || view.match(view.profile.cues.verbs, at: end) != nil
    {
      return nil
    }
    return .mention(mentionOf[next])
  }

  // MARK: Before the verb

  /// The subject before the verb; `.elided` where a coordinator shows that it is shared.
  private func subjectBefore(_ cue: FoundCue) -> Subject? {
    var place = cue.groupStart - 1
    let sentence = view.sentenceOf[cue.tokens.lowerBound]
    let first = sentence >= 0 ? view.sentences[sentence].tokens.lowerBound : 0
    place = skipTimeBackward(from: place, first: first)
    guard place >= first, view.isOutlet(place) else { return nil }
    if view.has(place, .relative), mentionOf[place] < 0, !view.has(place, .complementizer) {
      // "Putin, who said": the antecedent.
      var end = place - 1
      if end >= first, view.isComma(end) { end -= 1 }
      guard end >= first else { return nil }
      if mentionOf[end] >= 0, !mentions[mentionOf[end]].isGoverned {
        return .mention(mentionOf[end])
      }
      return nounPhrase(endingAt: end, first: first)
    }
    if view.has(place, [.coordinator, .subordinator]), mentionOf[place] < 0 { return .elided }
    if view.profile.dropsSubjects, view.has(place, .complementizer) { return .elided }
    if view.isMark(place, ",)\u{2013}\u{2014}-") {
      guard let subject = subjectBeforeApposition(endingAt: place, first: first) else { return nil }
      return subject
    }
    if view.tokens[place].kind == .mark { return nil }
    return nounPhrase(endingAt: place, first: first)
  }

  private func skipTimeBackward(from start: Int, first: Int) -> Int {
    var place = start
    while place >= first, view.isOutlet(place), view.has(place, .time), mentionOf[place] < 0 {
      place -= 1
      if place >= first, view.has(place, .preposition) { place -= 1 }
    }
    return place
  }

  /// "X, the minister of Y, said": the words before the apposition or relative clause.
  private func subjectBeforeApposition(endingAt comma: Int, first: Int) -> Subject? {
    var start = comma - 1
    var candidates: [Int] = []
    if let name = nameInApposition(endingAt: comma, first: first) { return .mention(name) }
    let isBracket = view.folded(comma) == ")"
    while start >= first, comma - start <= Self.reach, view.isOutlet(start) {
      if isBracket ? view.folded(start) == "(" : view.isMark(start, ",\u{2013}\u{2014}-") {
        // A hyphen inside a word is no dash.
        if view.folded(start) != "-" || !isInsideWord(start) { candidates.append(start) }
        if isBracket { break }
      }
      if view.isMark(start, ";:") { break }
      start -= 1
    }
    // The earliest boundary whose left side is a subject.
    for boundary in candidates.reversed() where boundary > first {
      guard opensApposition(boundary + 1) || candidates.count == 1 else { continue }
      let end = boundary - 1
      guard view.isOutlet(end), view.tokens[end].kind != .mark else { continue }
      if let found = nounPhrase(endingAt: end, first: first), isPossibleSubject(found) {
        return found
      }
    }
    // "…, X, said" and "On Monday, said": the piece between the last two commas.
    if let boundary = candidates.first, boundary + 1 < comma,
      let found = nounPhrase(endingAt: comma - 1, first: boundary + 1), isPossibleSubject(found)
    {
      return found
    }
    return nil
  }

  /// "One of his grandsons, Michael Vann, said": the apposition is the name.
  private func nameInApposition(endingAt comma: Int, first: Int) -> Int? {
    guard comma > first, mentionOf[comma - 1] >= 0 else { return nil }
    let index = mentionOf[comma - 1]
    let start = mentions[index].tokens.lowerBound
    guard mentions[index].name != nil, mentions[index].tokens.upperBound == comma,
      start - 1 > first, view.isOutlet(start - 1), view.isComma(start - 1),
      view.isOutlet(start - 2), view.tokens[start - 2].kind != .mark
    else { return nil }
    return index
  }

  private func isInsideWord(_ index: Int) -> Bool {
    index > 0 && index + 1 < view.tokens.count
      && view.tokens[index - 1].span.end == view.tokens[index].span.start
      && view.tokens[index].span.end == view.tokens[index + 1].span.start
  }

  /// How an apposition or relative clause begins.
  private func opensApposition(_ index: Int) -> Bool {
    guard index < view.tokens.count, view.isOutlet(index) else { return false }
    if view.tokens[index].kind == .number { return true }
    if view.has(index, [.article, .relative, .possessive, .preposition, .determiner]) {
      return true
    }
    let word = view.folded(index)
    if view.profile.verbForms.isGerund(word) || view.profile.verbForms.isParticiple(word)
      || view.has(index, [.indefinite, .adverb])
    {
      return true
    }
    return view.match(view.profile.roles.index, at: index) != nil || mentionOf[index] >= 0
      || view.tokens[index].isCapitalised || view.classes[index].isEmpty
  }

  private func isPossibleSubject(_ subject: Subject) -> Bool {
    switch subject {
    case .mention(let index): return !mentions[index].isGoverned
    case .phrase(let tokens): return !view.has(tokens.lowerBound, [.preposition, .subordinator])
    case .elided: return false
    }
  }

  /// The noun phrase that ends at a token: its head mention, or its words.
  private func nounPhrase(endingAt end: Int, first: Int, depth: Int = 0) -> Subject? {
    var start = end
    while start > first, end - start < Self.longestNounPhrase, view.isOutlet(start - 1),
      !endsClause(start - 1, before: start)
    {
      start -= 1
    }
    // Function words at the start belong to the clause.
    while start <= end, mentionOf[start] < 0,
      view.has(start, [.coordinator, .complementizer, .subordinator, .adverb, .relative, .time]),
      !view.has(start, [.article, .determiner, .possessive])
    {
      start += 1
    }
    guard start <= end else { return nil }
    if let owner = ownerOfApposition(startingAt: start, first: first) { return .mention(owner) }
    // "The expert who played it called …": the antecedent of the relative clause.
    if start - 2 >= first, view.has(start - 1, .relative), !view.has(start - 1, .complementizer),
      view.isOutlet(start - 2), view.tokens[start - 2].isWord, depth < Self.deepestClause
    {
      return nounPhrase(endingAt: start - 2, first: first, depth: depth + 1)
    }
    let startsWithPreposition = view.has(start, .preposition)
    var heads: [Int] = []
    var token = start
    while token <= end {
      let mention = mentionOf[token]
      if mention >= 0, mentions[mention].tokens.lowerBound >= start {
        heads.append(mention)
        token = mentions[mention].tokens.upperBound
      } else {
        token += 1
      }
    }
    // A possessor is no head where something follows: "Trump's lawyer".
    heads.removeAll { mentions[$0].tokens.upperBound <= end && isPossessor($0) }
    if startsWithPreposition {
      // "In his speech Putin said": only what stands directly before the verb.
      guard let last = heads.last, mentions[last].tokens.upperBound == end + 1,
        !mentions[last].isGoverned
      else { return nil }
      return .mention(last)
    }
    // The head before its complements: "Un membru al Partidului".
    if let head = heads.first(where: { !mentions[$0].isGoverned }) {
      return .mention(compoundHead(head, among: heads))
    }
    guard isNounPhrase(start..<(end + 1)) else { return nil }
    return .phrase(start..<(end + 1))
  }

  /// "LSU athletic director Joe Alleva": a name before a role only qualifies it.
  private func compoundHead(_ head: Int, among heads: [Int]) -> Int {
    guard mentions[head].role == nil,
      let next = heads.first(where: { $0 > head }), mentions[next].role != nil
    else { return head }
    let between = mentions[head].tokens.upperBound..<mentions[next].tokens.lowerBound
    let isCompound = between.allSatisfy {
      view.classes[$0].isEmpty && (view.tokens[$0].isWord || view.folded($0) == ".")
    }
    return isCompound && !view.profile.dropsSubjects ? next : head
  }

  /// "Narcis Termes, 68, an electrician … said": words after a comma that describe the name before.
  private func ownerOfApposition(startingAt start: Int, first: Int) -> Int? {
    guard start - 2 >= first, view.isOutlet(start - 1), view.isComma(start - 1),
      view.has(start, [.article, .possessive, .determiner])
        || view.match(view.profile.roles.index, at: start) != nil
          && mentions(at: start)?.name == nil
    else { return nil }
    var end = start - 2
    if view.tokens[end].kind == .number, end - 2 >= first, view.isComma(end - 1) { end -= 2 }
    guard view.isOutlet(end), mentionOf[end] >= 0 else { return nil }
    let owner = mentionOf[end]
    guard mentions[owner].name != nil, !mentions[owner].isGoverned else { return nil }
    // The name itself opens its clause.
    var before = mentions[owner].tokens.lowerBound - 1
    while before >= first, view.isOutlet(before),
      view.has(before, [.article, .coordinator, .adverb])
    {
      before -= 1
    }
    guard before < first || !view.isOutlet(before) || view.tokens[before].kind == .mark else {
      return nil
    }
    return owner
  }

  private func mentions(at token: Int) -> Mention? {
    mentionOf[token] >= 0 ? mentions[mentionOf[token]] : nil
  }

  private func isPossessor(_ mention: Int) -> Bool {
    let last = mentions[mention].tokens.upperBound - 1
    if MentionFinder.isPossessive(view.folded(last)) { return true }
    return last + 1 < view.tokens.count && view.isMark(last + 1, "'\u{2019}")
  }

  /// Whether words can be a subject: a noun among them, and nothing of a verb.
  private func isNounPhrase(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 10 else { return false }
    var hasNoun = false
    for index in tokens {
      if view.has(index, [.auxiliary, .modal, .negation, .clitic]),
        !view.has(index, [.article, .preposition])
      {
        return false
      }
      // "Compania a dat …": an auxiliary before its participle.
      if index + 1 < tokens.upperBound, view.has(index, .perfect),
        view.profile.verbForms.isParticiple(view.folded(index + 1))
      {
        return false
      }
      if view.has(index, .infinitive), !view.has(index, .article) { return false }
      if view.classes[index].isEmpty, view.tokens[index].isWord { hasNoun = true }
    }
    guard hasNoun else { return false }
    let first = tokens.lowerBound
    // In a language with articles on nouns, "a" before a verb is an auxiliary.
    if view.profile.dropsSubjects, view.has(first, .auxiliary) { return false }
    if view.tokens[first].kind == .number { return true }
    if !view.classes[first].isDisjoint(with: [.article, .determiner, .possessive]) { return true }
    // Bare nouns: a name, or a plural; no participle.
    let word = view.folded(first)
    let forms = view.profile.verbForms
    if forms.isGerund(word) || forms.isParticiple(word) { return false }
    return view.tokens[first].isCapitalised || view.folded(tokens.upperBound - 1).hasSuffix("s")
      || view.profile.dropsSubjects
  }

  /// Whether the token before `index` ends the clause before.
  private func endsClause(_ token: Int, before index: Int) -> Bool {
    if mentionOf[token] >= 0 { return false }
    if view.tokens[token].kind == .mark {
      return
        !(view.isMark(token, "-'\u{2019}.&%$/")
        && (isInsideWord(token) || !view.isMark(token, "-")))
    }
    if view.has(token, [.complementizer, .subordinator, .relative]) { return true }
    if view.has(token, [.auxiliary, .modal]), !view.has(token, [.article, .pronoun, .preposition]) {
      return true
    }
    return view.has(token, .coordinator) && !joinsNouns(token)
  }

  /// "China and Russia": a coordinator between two mentions.
  private func joinsNouns(_ token: Int) -> Bool {
    token > 0 && token + 1 < view.tokens.count && mentionOf[token - 1] >= 0
      && mentionOf[token + 1] >= 0 && mentions[mentionOf[token - 1]].pronoun == nil
  }

  // MARK: After the verb

  /// The inverted subject: "said the minister", "a declarat, luni, premierul".
  private func subjectAfter(_ cue: FoundCue) -> Subject? {
    let sentence = view.sentenceOf[cue.tokens.lowerBound]
    let limit = min(
      sentence >= 0 ? view.sentences[sentence].tokens.upperBound : view.tokens.count,
      cue.tokens.upperBound + Self.reach)
    var index = cue.tokens.upperBound
    while index < limit, view.isOutlet(index) {
      if view.isMark(index, ".;:?!") { return nil }
      let mention = mentionOf[index]
      if mention >= 0, mentions[mention].tokens.lowerBound == index,
        !isObjectPronoun(index)
      {
        if mentions[mention].isGoverned || isOblique(mentions[mention]) {
          index = mentions[mention].tokens.upperBound
          continue
        }
        return .mention(mention)
      }
      if view.isComma(index) {
        // A parenthesis of time or place between verb and subject.
        guard view.profile.dropsSubjects else { return nil }
        index += 1
        continue
      }
      if view.has(index, .complementizer), !view.has(index, .preposition) { return nil }
      if view.has(index, .preposition) {
        guard view.profile.dropsSubjects else { return nil }
        index = skipPrepositionalPhrase(at: index, limit: limit)
        continue
      }
      if view.has(index, [.time, .adverb]) {
        index += 1
        continue
      }
      if view.has(index, [.coordinator, .subordinator, .relative]) { return nil }
      if view.has(index, [.article, .possessive, .determiner]), index + 1 < limit,
        mentionOf[index + 1] >= 0
      {
        index += 1
        continue
      }
      if let phrase = plainNounPhrase(at: index, limit: limit) { return .phrase(phrase) }
      index += 1
    }
    return nil
  }

  /// Steps over "în plenul Senatului", "pentru BBC", "la finalul ședinței".
  private func skipPrepositionalPhrase(at start: Int, limit: Int) -> Int {
    var index = start + 1
    while index < limit, view.isOutlet(index),
      view.has(index, [.article, .determiner, .possessive, .preposition])
        || view.folded(index) == "-"
    {
      index += 1
    }
    guard index < limit, view.isOutlet(index) else { return index }
    if mentionOf[index] >= 0 { return mentions[mentionOf[index]].tokens.upperBound }
    index += 1
    // A genitive or adjective after the noun.
    while index < limit, view.isOutlet(index), view.tokens[index].isWord,
      mentionOf[index] < 0, view.classes[index].isEmpty, !view.tokens[index].isCapitalised
    {
      index += 1
    }
    return index
  }

  /// A noun phrase without a name or a known role: "one resident", "un localnic".
  private func plainNounPhrase(at start: Int, limit: Int) -> Range<Int>? {
    // Where nouns carry the article, bare words after a verb are as often something else.
    if view.profile.dropsSubjects, !view.has(start, [.indefinite, .determiner]),
      !view.has(start, .article) || view.has(start, .auxiliary)
    {
      return nil
    }
    var end = start
    var hasNoun = false
    while end < limit, view.isOutlet(end), end - start < 8 {
      let mention = mentionOf[end]
      if mention >= 0 {
        if mentions[mention].pronoun != nil { break }
        end = mentions[mention].tokens.upperBound
        hasNoun = true
        continue
      }
      if view.tokens[end].kind == .mark, view.folded(end) != "-" { break }
      if view.has(end, [.article, .determiner, .possessive]) {
        if hasNoun, !view.has(end, .article) { break }
      } else if !view.classes[end].isEmpty {
        break
      } else {
        hasNoun = true
      }
      end += 1
    }
    return hasNoun ? start..<end : nil
  }

  /// "by X" after a passive, "de X", "de către X".
  private func agent(after start: Int) -> Subject? {
    guard start < view.tokens.count, view.isOutlet(start),
      view.has(start, .agent)
    else { return nil }
    var index = start + 1
    while index < view.tokens.count, view.isOutlet(index), index - start < 5 {
      if mentionOf[index] >= 0 { return .mention(mentionOf[index]) }
      guard view.has(index, [.article, .determiner, .possessive, .preposition]) else { break }
      index += 1
    }
    return plainNounPhrase(at: index, limit: min(index + 8, view.tokens.count)).map {
      .phrase($0)
    }
  }

  /// The source that a phrase such as "according to" governs.
  func source(after start: Int, limit: Int) -> Subject? {
    var index = start
    while index < limit, view.isOutlet(index), index - start < 5 {
      let mention = mentionOf[index]
      if mention >= 0 { return .mention(mention) }
      guard view.has(index, [.article, .determiner, .possessive, .adverb]) else { break }
      index += 1
    }
    return sourcePhrase(at: start, limit: limit).map { .phrase($0) }
  }

  /// The words that a source phrase governs, up to a mark or a verb.
  private func sourcePhrase(at start: Int, limit: Int) -> Range<Int>? {
    if let phrase = plainNounPhrase(at: start, limit: limit) { return phrase }
    var end = start
    while end < limit, view.isOutlet(end), end - start < 5, view.tokens[end].isWord,
      view.classes[end].isEmpty || view.has(end, .genitive)
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }
}
