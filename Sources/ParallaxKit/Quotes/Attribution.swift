import Algorithms

/// What attributes a quote: the cue, its subject and how sure that is.
struct Attribution: Sendable {
  var resolution: SpeakerResolver.Resolution?
  /// The tokens of the cue.
  var cue: Range<Int>?
  var stance: Stance
  var confidence: Double
}

/// Finds for each quoted span what attributes it.
struct Attributor {
  let view: ReportView
  let cues: [FoundCue]
  let subjects: SubjectFinder
  private(set) var resolver: SpeakerResolver
  /// Attributions found so far, by quoted span.
  private var attributions: [Int: Attribution] = [:]
  /// For each cue, whether a quote before it was given to it.
  private var closesQuote: Set<Int> = []
  private var resolvedCues: [Int: SpeakerResolver.Resolution?] = [:]
  /// Where source phrases start, in order.
  private var phrasePlaces: [Int] = []
  /// For each sentence whether it has words outside of its quotes.
  private let hasOutletWords: [Bool]
  /// No more cues or phrases than this are tried for one quote.
  private static let tried = 64

  init(view: ReportView, cues: [FoundCue], subjects: SubjectFinder, resolver: SpeakerResolver) {
    self.view = view
    self.cues = cues
    self.subjects = subjects
    self.resolver = resolver
    hasOutletWords = view.sentences.map { sentence in
      sentence.tokens.contains { view.isOutlet($0) && view.tokens[$0].kind != .mark }
    }
    phrasePlaces = view.tokens.indices.filter {
      view.match(view.profile.cues.phrases, at: $0) != nil
    }
  }

  /// Works through the report in order, so that pronouns find who spoke before.
  mutating func attribute() -> [Int: Attribution] {
    resolver.noteSubjects(
      cues.filter { $0.form == .finite && !$0.verb.takes.isDisjoint(with: [.quote, .that]) }
        .map { subjects.subject(of: $0, isAfterQuote: followsQuote($0)) })
    for sentence in view.sentences.indices {
      let quotes = view.sentences[sentence].quotes.filter { isReported(view.quotes[$0]) }
      for quote in quotes { attribute(quote, in: sentence) }
      // What a cue without a quote says of its subject helps the pronouns after it.
      for cue in cueIndices(in: view.sentences[sentence].tokens) where resolvedCues[cue] == nil {
        _ = resolution(of: cue, isAfterQuote: false)
      }
    }
    return attributions
  }

  private func followsQuote(_ cue: FoundCue) -> Bool {
    cue.groupStart > 0
      && (!view.isOutlet(cue.groupStart - 1)
        || cue.groupStart > 1 && view.isComma(cue.groupStart - 1)
          && !view.isOutlet(cue.groupStart - 2))
  }

  private func isReported(_ quote: QuotedSpan) -> Bool {
    guard let paragraph = view.report.paragraph(at: quote.outer.start) else { return false }
    return view.report.paragraphs[paragraph].role.isReported
  }

  // MARK: One quote

  private mutating func attribute(_ quote: Int, in sentence: Int) {
    let tokens = quoteTokens(quote)
    let isHeading = view.report.paragraphs[view.sentences[sentence].paragraph].role != .body
    let after = cueAfter(tokens, sentence: sentence)
    let before = cueBefore(tokens, sentence: sentence)
    let phrase = sourcePhrase(around: tokens, sentence: sentence)
    switch ScareContext(view: view).reading(of: quote, tokens: tokens) {
    case .announced: if after == nil, !isCalled(before) { return }
    case .titleCase(let words):
      if after == nil, !(before?.isDirect ?? false), words > 2 || before == nil { return }
    case .none: break
    }
    var found: Attribution?
    if let after, endsForCue(quote) || (before.map(\.isDirect) != true && follows(after, tokens)) {
      found = attribution(cue: after, isAfterQuote: true)
      closesQuote.insert(after)
    } else if let phrase, phrase.isAdjacent {
      found = phrase.attribution
    } else if let phrase, phrase.isLeading, before?.isDirect != true {
      found = phrase.attribution
    } else if case .cue(let cue, _)? = before {
      found = attribution(cue: cue, isAfterQuote: false)
    } else if case .attribution(let earlier)? = before {
      found = earlier
    } else if let phrase {
      found = phrase.attribution
    } else if let lead = colonLead(tokens, sentence: sentence) {
      found = lead
    } else if let closing = closingCue(after: tokens, sentence: sentence) {
      found = attribution(cue: closing, isAfterQuote: true)
    }
    if found == nil, !isHeading { found = continuation(of: quote, tokens, in: sentence) }
    guard var found else { return }
    if found.resolution == nil, !isHeading {
      found.resolution = inherited(before: tokens.lowerBound, cue: found.cue, sentence: sentence)
    }
    attributions[quote] = found
    if let resolution = found.resolution {
      resolver.note(resolution, at: view.quotes[quote].outer.start)
    }
  }

  /// "what she called “…”": not a name but somebody's word for a thing.
  private func isCalled(_ before: Before?) -> Bool {
    guard case .cue(let index, isDirect: true)? = before, cues[index].form == .finite,
      case .mention(let subject) = subjects.subject(of: cues[index], isAfterQuote: false)
    else { return false }
    let mention = resolver.mentions[subject]
    return mention.pronoun != nil
      || resolver.cast.memberOf[subject].map { resolver.cast.members[$0].isPerson } ?? false
      || mention.role.map { !$0.isCollective } ?? false
  }

  /// Whether a cue without a comma before it attributes a quote: directly behind it, or behind a
  /// clause. `"Mr Evil" Trump called …` does not.
  private func follows(_ cue: Int, _ quote: Range<Int>) -> Bool {
    cues[cue].groupStart == quote.upperBound || quote.count > 8
  }

  private func quoteTokens(_ quote: Int) -> Range<Int> {
    view.report.tokens(in: view.quotes[quote].outer)
  }

  /// ",", "?" or "!" inside the closing mark, or a comma after it, announce a cue.
  private func endsForCue(_ quote: Int) -> Bool {
    let span = view.quotes[quote]
    if let last = view.report.text.scalar(before: span.content.end),
      ",?!".unicodeScalars.contains(last)
    {
      return true
    }
    let next = quoteTokens(quote).upperBound
    return next < view.tokens.count && view.isOutlet(next)
      && view.isMark(next, ",\u{2013}\u{2014}-")
  }

  private func cueIndices(in tokens: Range<Int>) -> Range<Int> {
    let low = cues.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    let high = cues.partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return low..<max(low, high)
  }

  // MARK: The cue after a quote

  /// Finds the cue that follows directly: `…," said X`, `…", X said`, `…”, a declarat X`.
  private func cueAfter(_ quote: Range<Int>, sentence: Int) -> Int? {
    let limit = sentenceEnd(sentence, from: quote.upperBound)
    var start = min(quote.upperBound, limit)
    while start < limit, view.isMark(start, ",\u{2013}\u{2014}-"), start - quote.upperBound < 3 {
      start += 1
    }
    if let phrase = phraseMatch(at: start), phrase.value.position == .clause {
      start = min(limit, start + phrase.count)
    }
    for index in cueIndices(in: start..<limit) {
      let cue = cues[index]
      guard cue.form == .finite || cue.form == .passive,
        !cue.verb.takes.isDisjoint(with: [.quote, .that, .source]),
        cue.groupStart >= start || cue.tokens.lowerBound == start,
        isSubjectGap(start..<max(start, cue.groupStart))
      else { return nil }
      if introduces(cue) || hasObject(cue) || cue.form == .passive { return nil }
      return index
    }
    return nil
  }

  /// Finds the cue that ends the quote's sentence: `The UK "would regret it", X has said.`
  private func closingCue(after quote: Range<Int>, sentence: Int) -> Int? {
    let end = view.sentences[sentence].tokens.upperBound
    for index in cueIndices(in: quote.upperBound..<end).reversed().prefix(Self.tried) {
      let cue = cues[index]
      guard cue.form == .finite, !cue.verb.takes.isDisjoint(with: [.quote]) else { continue }
      guard !introduces(cue), end - cue.tokens.upperBound <= 16 else { return nil }
      // A comma opens the attribution.
      var start = cue.groupStart
      while start > quote.upperBound, cue.groupStart - start <= 10, view.isOutlet(start - 1),
        view.tokens[start - 1].kind != .mark
      {
        start -= 1
      }
      guard start > quote.upperBound,
        view.isMark(start - 1, ",\u{2013}\u{2014}-") || !view.isOutlet(start - 1)
      else { return nil }
      // "…, as X said".
      if let phrase = phraseMatch(at: start), phrase.value.position == .clause {
        start = min(cue.groupStart, start + phrase.count)
      }
      guard isSubjectGap(start..<cue.groupStart) else { return nil }
      return index
    }
    return nil
  }

  /// Whether the tokens between a quote and a cue are nothing or a subject.
  private func isSubjectGap(_ gap: Range<Int>) -> Bool {
    guard let first = gap.first, let last = gap.last else { return true }
    guard gap.count <= 30 else { return false }
    if view.has(first, .complementizer) { return false }
    if view.has(first, [.preposition, .coordinator, .subordinator]),
      subjects.mentionOf[first] < 0, !view.has(first, [.article, .determiner])
    {
      return false
    }
    let commas = gap.filter { view.isMark($0, ",") }
    if commas.isEmpty {
      if gap.count <= 3 { return true }
      return gap.count <= 12
        && (subjects.mentionOf[first] >= 0
          || view.has(first, [.article, .determiner, .possessive]))
        && !gap.contains {
          view.has($0, [.complementizer, .auxiliary, .modal]) && subjects.mentionOf[$0] < 0
            && !view.has($0, [.article, .preposition])
        }
    }
    // An apposition after the subject, as a rule with a comma at its end.
    return (view.isComma(last) || view.isComma(first + 1) || commas.first == firstMentionEnd(gap))
      && (subjects.mentionOf[first] >= 0 || view.has(first, [.article, .determiner, .possessive]))
  }

  /// "l-a lăudat pe Kim": a verb with an object of its own.
  private func hasObject(_ cue: FoundCue) -> Bool {
    let next = cue.tokens.upperBound
    return view.profile.dropsSubjects && next < view.tokens.count && view.isOutlet(next)
      && view.has(next, .accusative)
  }

  private func firstMentionEnd(_ gap: Range<Int>) -> Int? {
    guard let first = gap.first, subjects.mentionOf[first] >= 0 else { return nil }
    return resolver.mentions[subjects.mentionOf[first]].tokens.upperBound
  }

  /// Whether a cue introduces what follows it: "adding that", "said:".
  private func introduces(_ cue: FoundCue) -> Bool {
    var index = cue.tokens.upperBound
    while index < view.tokens.count, view.isOutlet(index), view.has(index, [.adverb, .time]) {
      index += 1
    }
    guard index < view.tokens.count, view.isOutlet(index) else { return false }
    return view.has(index, [.declarative, .interrogative])
  }

  private func sentenceEnd(_ sentence: Int, from start: Int) -> Int {
    var end = start
    let upper = sentence >= 0 ? view.sentences[sentence].tokens.upperBound : view.tokens.count
    while end < upper, view.isOutlet(end) { end += 1 }
    return max(start, end)
  }

  // MARK: The cue before a quote

  private enum Before {
    /// A cue, and whether the quote follows it as its complement.
    case cue(Int, isDirect: Bool)
    /// The attribution of the quote before, which goes on.
    case attribution(Attribution)

    var isDirect: Bool {
      switch self {
      case .cue(_, let isDirect): isDirect
      case .attribution: false
      }
    }
  }

  private func cueBefore(_ quote: Range<Int>, sentence: Int) -> Before? {
    let first = view.sentences[sentence].tokens.lowerBound
    var start = quote.lowerBound
    var previous: Int?
    while start > first {
      if !view.isOutlet(start - 1) {
        previous = view.quoted[start - 1]
        break
      }
      start -= 1
    }
    for index in cueIndices(in: start..<quote.lowerBound).reversed().prefix(Self.tried) {
      let cue = cues[index]
      if isInsideReport(index, from: start) { continue }
      let gap = cue.tokens.upperBound..<quote.lowerBound
      let isDirect = isComplementGap(gap)
      if closesQuote.contains(index), !isDirect { continue }
      if closesQuote.contains(index), let previous, let earlier = attributions[previous] {
        return .attribution(earlier)
      }
      guard isDirect || reaches(cue, over: gap) else { continue }
      // "… and that": goes on with the cue that "that" follows.
      if hasSecondThat(gap), !introduces(cue) { continue }
      if !isDirect, isOvershadowed(index, from: start) { continue }
      return .cue(index, isDirect: isDirect)
    }
    // "…" și "…": the second of two quotes under one cue.
    if let previous, start < quote.lowerBound || start == quote.lowerBound,
      let earlier = attributions[previous],
      isCoordination(start..<quote.lowerBound)
        || earlier.cue.map({ $0.lowerBound < start }) ?? false
    {
      return .attribution(earlier)
    }
    return nil
  }

  private func hasSecondThat(_ gap: Range<Int>) -> Bool {
    gap.dropLast().contains {
      view.has($0, .coordinator) && view.has($0 + 1, .declarative)
    }
  }

  /// Whether a cue that names no words of its own stands in what somebody is said to have said.
  private func isOvershadowed(_ index: Int, from start: Int) -> Bool {
    guard cues[index].verb.takes.isDisjoint(with: [.as, .object]) else { return false }
    return cueIndices(in: start..<cues[index].tokens.lowerBound).suffix(Self.tried).contains {
      cues[$0].verb.takes.isSuperset(of: [.quote, .that]) && introduces(cues[$0])
    }
  }

  /// Whether a verb that only takes objects lies in what somebody else is said to have said.
  private func isInsideReport(_ index: Int, from start: Int) -> Bool {
    let strong: CueComplements = [.quote, .that, .bare, .as, .question]
    guard cues[index].verb.takes.isDisjoint(with: strong) else { return false }
    return cueIndices(in: start..<cues[index].tokens.lowerBound).suffix(Self.tried).contains {
      !cues[$0].verb.takes.isDisjoint(with: [.quote, .that]) && introduces(cues[$0])
    }
  }

  /// Nothing, a colon, a comma or "that" between a cue and its quote.
  private func isComplementGap(_ gap: Range<Int>) -> Bool {
    guard let last = gap.last else { return true }
    if view.isMark(last, ":") { return true }
    if gap.count == 1 {
      return view.isMark(last, ",\u{2013}\u{2014}-") || view.has(last, [.complementizer, .adverb])
        || view.has(last, .introducer)
    }
    return view.isComma(last) || view.has(last, .complementizer)
  }

  /// Whether a cue's complement can reach a quote further on in its sentence.
  private func reaches(_ cue: FoundCue, over gap: Range<Int>) -> Bool {
    guard gap.count <= 45 else { return false }
    if cue.form == .infinitive, cue.verb.takes.isDisjoint(with: [.quote, .that]) { return false }
    // A relative clause after the cue's own words belongs to somebody else's.
    return !gap.contains { view.isMark($0, ";") }
  }

  private func isCoordination(_ gap: Range<Int>) -> Bool {
    gap.count <= 4
      && gap.allSatisfy {
        view.tokens[$0].kind == .mark || view.has($0, [.coordinator, .complementizer, .adverb])
      }
  }

  // MARK: Phrases

  private func phraseMatch(at token: Int) -> (value: SourcePhrase, count: Int)? {
    guard token < view.tokens.count, let found = view.match(view.profile.cues.phrases, at: token),
      let value = found.values.first
    else { return nil }
    return (value, found.count)
  }

  /// Finds "according to X" in the quote's sentence.
  private func sourcePhrase(
    around quote: Range<Int>, sentence: Int
  ) -> (attribution: Attribution, isAdjacent: Bool, isLeading: Bool)? {
    let first = view.sentences[sentence].tokens.lowerBound
    var index = first
    let end = view.sentences[sentence].tokens.upperBound
    var best: (attribution: Attribution, isAdjacent: Bool, isLeading: Bool)?
    for place in phrases(in: first..<end, near: quote) where place >= index {
      index = place
      guard let phrase = phraseMatch(at: index) else { continue }
      let after = index + phrase.count
      defer { index = after }
      var source: SubjectFinder.Subject?
      switch phrase.value.position {
      case .before:
        if isOwn(after, end) {
          // "in her words": whoever was spoken of.
          guard let owner = resolver.antecedent(before: first, features: nil, tokens: nil) else {
            continue
          }
          let attribution = Attribution(
            resolution: owner, cue: index..<(after + 1), stance: phrase.value.stance,
            confidence: owner.confidence * 0.9)
          best = best ?? (attribution, false, index - first <= 2)
          continue
        }
        if after < end, view.isOutlet(after) { source = subjects.source(after: after, limit: end) }
        if source == nil, phrase.count >= 2 { source = .phrase((after - 1)..<after) }
      case .around:
        source = gapSource(after: after, tail: phrase.value.tail, end: end)
      case .opening:
        guard index == first, after < end, let person = subjects.source(after: after, limit: end),
          case .mention(let mention) = person, resolver.mentions[mention].name != nil,
          resolver.mentions[mention].tokens.upperBound < end,
          view.isComma(resolver.mentions[mention].tokens.upperBound)
        else { continue }
        source = person
      case .clause, .relay: continue
      }
      if isInBrackets(index), !isInBrackets(quote.lowerBound) { continue }
      guard let source, let resolution = resolver.resolve(source, at: 0) else { continue }
      let isAdjacent =
        index >= quote.upperBound && index - quote.upperBound <= 1
      let attribution = Attribution(
        resolution: resolution, cue: index..<after, stance: phrase.value.stance,
        confidence: resolution.confidence * 0.95)
      if isAdjacent { return (attribution, true, false) }
      best = best ?? (attribution, false, index - first <= 2)
    }
    return best
  }

  /// The first phrases of a sentence, and those after a quote.
  private func phrases(in sentence: Range<Int>, near quote: Range<Int>) -> [Int] {
    func places(from start: Int) -> ArraySlice<Int> {
      phrasePlaces[phrasePlaces.partitioningIndex { $0 >= start }...].prefix(Self.tried)
        .prefix { $0 < sentence.upperBound }
    }
    let early = places(from: sentence.lowerBound)
    return Array(early) + places(from: max(quote.upperBound, (early.last ?? -1) + 1))
  }

  /// The source in the gap of "in X's view": whatever stands before the phrase's tail.
  private func gapSource(
    after start: Int, tail: [String], end: Int
  ) -> SubjectFinder.Subject? {
    guard let first = tail.first else { return nil }
    for place in start..<min(end, start + 8) where view.isOutlet(place) {
      let isPossessive = first == "'" || first == "s"
      let fits =
        isPossessive
        ? MentionFinder.isPossessive(view.folded(place))
          && follows(place + 1, Array(tail.drop { $0 == "'" || $0 == "s" }))
        : place > start && follows(place, tail)
      guard fits else { continue }
      let last = isPossessive ? place + 1 : place
      if let mention = (start..<last).map({ subjects.mentionOf[$0] }).first(where: { $0 >= 0 }) {
        return .mention(mention)
      }
      return .phrase(start..<last)
    }
    return nil
  }

  /// A possessive pronoun after a phrase: "în cuvintele sale".
  private func isOwn(_ after: Int, _ end: Int) -> Bool {
    after < end && view.isOutlet(after) && view.has(after, .possessive)
      && view.profile.hasArticlesOnNouns
  }

  private func follows(_ start: Int, _ words: [String]) -> Bool {
    guard !words.isEmpty, start + words.count <= view.tokens.count else { return false }
    return words.enumerated().allSatisfy {
      view.isOutlet(start + $0.offset) && view.folded(start + $0.offset) == $0.element
    }
  }

  private func isInBrackets(_ token: Int) -> Bool {
    var place = token
    while place >= 0, view.tokens[place].paragraph == view.tokens[token].paragraph,
      token - place < 60
    {
      if view.folded(place) == ")" { return false }
      if view.folded(place) == "(" { return true }
      place -= 1
    }
    return false
  }

  /// `Name: "…"` in headlines and transcripts.
  private func colonLead(_ quote: Range<Int>, sentence: Int) -> Attribution? {
    let colon = quote.lowerBound - 1
    guard colon > 0, view.isOutlet(colon), view.isMark(colon, ":"),
      colon - 1 >= view.sentences[sentence].tokens.lowerBound
    else { return nil }
    let mention = subjects.mentionOf[colon - 1]
    if mention >= 0,
      resolver.mentions[mention].tokens.lowerBound
        == view.sentences[sentence].tokens.lowerBound,
      let resolution = resolver.resolve(.mention(mention), at: 0)
    {
      return Attribution(
        resolution: resolution, cue: nil, stance: .neutral, confidence: 0.8)
    }
    return nounCue(before: colon, sentence: sentence) ?? headlineLead(colon, sentence: sentence)
  }

  /// `Dobre, out of the party: "…"`: the one person that a headline names before the colon.
  private func headlineLead(_ colon: Int, sentence: Int) -> Attribution? {
    let first = view.sentences[sentence].tokens.lowerBound
    guard view.report.paragraphs[view.sentences[sentence].paragraph].role != .body else {
      return nil
    }
    var people: Set<Int> = []
    for token in first..<colon where subjects.mentionOf[token] >= 0 {
      if let member = resolver.cast.memberOf[subjects.mentionOf[token]],
        resolver.cast.members[member].isPerson
      {
        people.insert(member)
      }
    }
    guard let person = people.first, people.count == 1 else { return nil }
    let mention = (first..<colon).first {
      subjects.mentionOf[$0] >= 0 && resolver.cast.memberOf[subjects.mentionOf[$0]] == person
    }.map { resolver.mentions[subjects.mentionOf[$0]].tokens }
    return Attribution(
      resolution: .init(member: person, tokens: mention, confidence: 0.6), cue: nil,
      stance: .neutral, confidence: 0.6)
  }

  /// "in a statement: …", "his message:".
  private func nounCue(before colon: Int, sentence: Int) -> Attribution? {
    let first = view.sentences[sentence].tokens.lowerBound
    for index in (first..<colon).reversed().prefix(Self.tried) where view.isOutlet(index) {
      guard let found = view.match(view.profile.cues.nouns, at: index),
        let stance = found.values.first
      else { continue }
      let mention = mentions(from: first).first {
        resolver.mentions[$0].tokens.upperBound <= colon && !resolver.mentions[$0].isGoverned
      }
      let resolution = mention.flatMap { resolver.resolve(.mention($0), at: 0) }
      guard resolution != nil else { return nil }
      return Attribution(
        resolution: resolution, cue: index..<(index + found.count), stance: stance,
        confidence: 0.6)
    }
    return nil
  }

  /// The first mentions from a token on.
  private func mentions(from token: Int) -> Range<Int> {
    let first = resolver.mentions.partitioningIndex { $0.tokens.lowerBound >= token }
    return first..<min(resolver.mentions.count, first + Self.tried)
  }

  // MARK: Continuations

  /// A quote that is a sentence by itself goes on with what was quoted before it.
  private func continuation(
    of quote: Int, _ tokens: Range<Int>, in sentence: Int
  ) -> Attribution? {
    let span = view.quotes[quote]
    let isWhole = !hasOutletWords[sentence] || isLead(tokens, sentence: sentence)
    guard isWhole else { return nil }
    // A sentence before that ends in a colon introduces it.
    if let lead = precedingColon(sentence) { return lead }
    guard
      let resolution = resolver.antecedent(
        before: view.sentences[sentence].tokens.lowerBound, features: nil, tokens: nil)
        ?? resolver.lastSpeaker(before: span.outer.start)
    else { return nil }
    return Attribution(
      resolution: resolution, cue: nil, stance: .neutral,
      confidence: min(0.6, resolution.confidence))
  }

  /// Whether a long quote begins its sentence.
  private func isLead(_ tokens: Range<Int>, sentence: Int) -> Bool {
    tokens.lowerBound == view.sentences[sentence].tokens.lowerBound && tokens.count >= 10
  }

  private func precedingColon(_ sentence: Int) -> Attribution? {
    guard sentence > 0 else { return nil }
    let before = view.sentences[sentence - 1]
    guard let last = before.tokens.last, view.isMark(last, ":"), view.isOutlet(last) else {
      return nil
    }
    for index in cueIndices(in: before.tokens).reversed() {
      return attributionSoFar(index)
    }
    return nil
  }

  private func attributionSoFar(_ cue: Int) -> Attribution? {
    guard let resolution = resolvedCues[cue] ?? nil else { return nil }
    return Attribution(
      resolution: resolution, cue: cues[cue].tokens, stance: cues[cue].verb.stance,
      confidence: resolution.confidence * 0.9)
  }

  // MARK: Resolving

  /// Attributes reported speech without quotation marks.
  mutating func attribution(of found: IndirectSpeechFinder.Found) -> Attribution {
    var resolution: SpeakerResolver.Resolution?
    let cue = cues.partitioningIndex { $0.tokens.lowerBound >= found.cue.lowerBound }
    if cue < cues.count, cues[cue].tokens == found.cue {
      resolution = self.resolution(of: cue, isAfterQuote: found.isFronted)
    } else {
      resolution = resolver.resolve(found.subject, at: 0)
    }
    return Attribution(
      resolution: resolution, cue: found.cue, stance: found.stance,
      confidence: (resolution?.confidence ?? 0.4) * 0.9)
  }

  private mutating func attribution(cue index: Int, isAfterQuote: Bool) -> Attribution {
    let resolution = resolution(of: index, isAfterQuote: isAfterQuote)
    return Attribution(
      resolution: resolution, cue: cues[index].tokens, stance: cues[index].verb.stance,
      confidence: resolution?.confidence ?? 0.4)
  }

  private mutating func resolution(
    of index: Int, isAfterQuote: Bool
  ) -> SpeakerResolver.Resolution? {
    if let known = resolvedCues[index] { return known }
    let cue = cues[index]
    let offset = view.tokens[cue.tokens.lowerBound].span.start
    let subject = subjects.subject(of: cue, isAfterQuote: isAfterQuote)
    var resolution = resolver.resolve(subject, at: offset)
    if subject == .elided {
      resolution = inherited(
        before: cue.tokens.lowerBound, cue: cue.tokens,
        sentence: view.sentenceOf[cue.tokens.lowerBound])
    }
    resolvedCues[index] = .some(resolution)
    if let resolution, cue.form == .finite, resolution.confidence >= 0.5,
      isAfterQuote || introduces(cue) || followsQuote(cue)
    {
      resolver.note(resolution, at: offset)
    }
    return resolution
  }

  /// Whom a verb without a subject of its own shares one with.
  private func inherited(
    before token: Int, cue: Range<Int>?, sentence: Int
  ) -> SpeakerResolver.Resolution? {
    guard sentence >= 0 else { return nil }
    let tokens = view.sentences[sentence].tokens
    // The subject of the cue before it in the sentence.
    for index in cueIndices(in: tokens.lowerBound..<token).reversed().prefix(Self.tried)
    where cues[index].tokens != cue {
      if let known = resolvedCues[index] ?? nil {
        return known.passedOn(0.9)
      }
    }
    // The sentence's first subject.
    for index in mentions(from: tokens.lowerBound) {
      let mention = resolver.mentions[index]
      guard mention.tokens.upperBound <= token else { break }
      guard !mention.isGoverned, let found = resolver.resolve(.mention(index), at: 0),
        found.member.map({ !resolver.cast.members[$0].isAgency }) ?? true
      else { continue }
      return found.passedOn(0.8)
    }
    return resolver.antecedent(before: tokens.lowerBound, features: nil, tokens: nil)?.passedOn(
      0.75)
  }
}
