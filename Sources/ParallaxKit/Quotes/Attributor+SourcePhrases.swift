import Algorithms

/// Phrases that name a source, and the leads of headlines and transcripts.
extension Attributor {
  func phraseMatch(at token: Int) -> (value: SourcePhrase, count: Int)? {
    guard token < view.tokens.count, let found = view.match(view.profile.cues.phrases, at: token),
      let value = found.values.first
    else { return nil }
    return (value, found.count)
  }

  /// Finds "according to X" in the quote's sentence.
  func sourcePhrase(
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
      case .clause, .relay, .inscription: continue
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

  /// Finds "with the words" directly before a quote: what a banner or a sign says is somebody's
  /// words, though nobody is named.
  func inscription(before quote: Range<Int>, sentence: Int) -> Attribution? {
    let first = view.sentences[sentence].tokens.lowerBound
    var end = quote.lowerBound
    if end > first, view.isOutlet(end - 1), view.isMark(end - 1, ":,") { end -= 1 }
    for start in max(first, end - Self.longestInscription)..<max(first, end) {
      guard view.isOutlet(start), let phrase = phraseMatch(at: start),
        phrase.value.position == .inscription, start + phrase.count == end
      else { continue }
      return Attribution(
        resolution: nil, cue: start..<end, stance: phrase.value.stance,
        confidence: Self.inscriptionConfidence)
    }
    return nil
  }

  /// In tokens.
  private static let longestInscription = 6
  private static let inscriptionConfidence = 0.5

  /// The first phrases of a sentence, and those after a quote.
  func phrases(in sentence: Range<Int>, near quote: Range<Int>) -> [Int] {
    func places(from start: Int) -> ArraySlice<Int> {
      phrasePlaces[phrasePlaces.partitioningIndex { $0 >= start }...].prefix(Self.tried)
        .prefix { $0 < sentence.upperBound }
    }
    let early = places(from: sentence.lowerBound)
    return Array(early) + places(from: max(quote.upperBound, (early.last ?? -1) + 1))
  }

  /// The source in the gap of "in X's view": whatever stands before the phrase's tail.
  func gapSource(
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
  func isOwn(_ after: Int, _ end: Int) -> Bool {
    after < end && view.isOutlet(after) && view.has(after, .possessive)
      && view.profile.hasArticlesOnNouns
  }

  func follows(_ start: Int, _ words: [String]) -> Bool {
    guard !words.isEmpty, start + words.count <= view.tokens.count else { return false }
    return words.enumerated().allSatisfy {
      view.isOutlet(start + $0.offset) && view.folded(start + $0.offset) == $0.element
    }
  }

  func isInBrackets(_ token: Int) -> Bool {
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
  func colonLead(_ quote: Range<Int>, sentence: Int) -> Attribution? {
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
  func headlineLead(_ colon: Int, sentence: Int) -> Attribution? {
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
  func nounCue(before colon: Int, sentence: Int) -> Attribution? {
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
  func mentions(from token: Int) -> Range<Int> {
    let first = resolver.mentions.partitioningIndex { $0.tokens.lowerBound >= token }
    return first..<min(resolver.mentions.count, first + Self.tried)
  }
}
