import Algorithms

/// Decides whom a mention means, from what stands before it.
struct SpeakerResolver {
  /// Whom an attribution names.
  struct Resolution: Hashable, Sendable {
    /// A member of the cast; nil for a source without a name.
    var member: Int?
    /// The words by which the attribution refers to the source.
    var tokens: Range<Int>?
    /// The words that describe a source without a name, where they stand.
    var described: Range<Int>?
    var confidence: Double

    /// The same source, with less confidence.
    func passedOn(_ factor: Double) -> Resolution {
      var result = self
      result.confidence *= factor
      return result
    }
  }

  let view: ReportView
  let mentions: [Mention]
  private(set) var cast: Cast
  let subjects: SubjectFinder
  /// Who was found to speak so far, by the UTF-8 offset of the attribution.
  private(set) var spoken: [(offset: Int, source: Resolution)] = []
  /// The places in `spoken` by the sentence of the outlet.
  private var spokenIn: [Int: [Int]] = [:]
  /// For each member the first tokens of its mentions, in order.
  private let placesOf: [[Int]]

  /// Pronouns and descriptions reach back no more sentences than this.
  private static let reach = 6
  private static let governedReach = 3
  /// No more speakers, mentions or members than this are tried for one description.
  private static let tried = 400

  init(view: ReportView, mentions: [Mention], cast: Cast, subjects: SubjectFinder) {
    self.view = view
    self.mentions = mentions
    self.cast = cast
    self.subjects = subjects
    var placesOf = Array(repeating: [Int](), count: cast.members.count)
    for (index, mention) in mentions.enumerated() {
      if let member = cast.memberOf[index] { placesOf[member].append(mention.tokens.lowerBound) }
    }
    self.placesOf = placesOf
  }

  /// Notes who speaks at a place, for what follows.
  mutating func note(_ resolution: Resolution, at offset: Int) {
    spoken.append((offset, resolution))
    let sentence = view.sentences.partitioningIndex { $0.span.end > offset }
    if sentence < view.sentences.count, view.sentences[sentence].span.contains(offset) {
      spokenIn[sentence, default: []].append(spoken.count - 1)
    }
  }

  /// Counts the named subjects of speech: whoever says something may be a person.
  mutating func noteSubjects(_ found: [SubjectFinder.Subject]) {
    for case .mention(let index) in found {
      if let member = cast.memberOf[index] { cast.noteSpeech(of: member) }
    }
  }

  /// The speaker noted last before an offset.
  func lastSpeaker(before offset: Int) -> Resolution? {
    guard var last = spoken.last(where: { $0.offset < offset })?.source else { return nil }
    last.confidence = 0.6
    return last
  }

  /// Resolves a cue's subject.
  func resolve(_ subject: SubjectFinder.Subject, at offset: Int) -> Resolution? {
    switch subject {
    case .mention(let index): return resolve(mention: index)
    case .phrase(let tokens):
      return Resolution(member: nil, tokens: tokens, described: tokens, confidence: 0.6)
    case .elided: return nil
    }
  }

  private func resolve(mention index: Int) -> Resolution {
    let mention = mentions[index]
    if let member = cast.memberOf[index] {
      return Resolution(member: member, tokens: mention.tokens, confidence: 0.95)
    }
    switch mention.kind {
    case .pronoun:
      if let found = antecedent(of: mention) { return found }
      return Resolution(
        member: nil, tokens: mention.tokens, described: mention.tokens, confidence: 0.3)
    case .role:
      if let found = holder(of: mention) { return found }
      let phrase = fullPhrase(of: mention)
      return Resolution(member: nil, tokens: phrase, described: phrase, confidence: 0.7)
    case .name, .phrase:
      return Resolution(
        member: nil, tokens: mention.tokens, described: mention.tokens, confidence: 0.7)
    }
  }

  /// "a spokesman for the ministry": the role with what belongs to it.
  private func fullPhrase(of mention: Mention) -> Range<Int> {
    var end = mention.tokens.upperBound
    let start = mention.tokens.lowerBound
    while end < view.tokens.count, view.isOutlet(end), end - start < 10,
      view.tokens[end].paragraph == view.tokens[start].paragraph
    {
      if let next = mentionStarting(at: end), mentions[next].pronoun == nil {
        end = mentions[next].tokens.upperBound
        continue
      }
      guard view.tokens[end].isWord, end + 1 < view.tokens.count,
        view.has(end, [.complement, .definite]), view.isOutlet(end + 1), isNounLike(end + 1),
        view.match(view.profile.cues.verbs, at: end + 1) == nil
      else { break }
      end += 2
      if let inner = mentionAround(end - 1) { end = mentions[inner].tokens.upperBound }
    }
    return start..<end
  }

  private func isNounLike(_ index: Int) -> Bool {
    view.tokens[index].isWord
      && (view.classes[index].isEmpty || view.has(index, .article)
        || view.tokens[index].isCapitalised)
  }

  private func mentionStarting(at token: Int) -> Int? {
    mentionAround(token).flatMap { mentions[$0].tokens.lowerBound == token ? $0 : nil }
  }

  private func mentionAround(_ token: Int) -> Int? {
    let index = subjects.mentionOf[token]
    return index >= 0 ? index : nil
  }

  // MARK: Descriptions

  /// Finds the member who holds the office that a description names.
  private func holder(of mention: Mention) -> Resolution? {
    guard let role = mention.role else { return nil }
    if let named = cast.apposition[mention.tokens.lowerBound] {
      return Resolution(member: named, tokens: mention.tokens, confidence: 0.9)
    }
    guard !mention.isIndefinite else { return nil }
    var best: (member: Int, score: Double)?
    let offset = mention.tokens.lowerBound
    for index in membersNear(mention) {
      let member = cast.members[index]
      if member.roleClasses.isEmpty { continue }
      var score = member.roleClasses.contains(role.roleClass) ? 2.0 : 0
      if score == 0,
        view.names.areKin(role.roleClass, member.roleClasses)
      {
        score = 1.5
      }
      guard score > 0 else { continue }
      if let country = mention.country {
        if member.countries.contains(country) {
          score += 2
        } else if !member.countries.isEmpty {
          continue
        }
      }
      if let gender = role.gender, let other = member.gender, gender != other { continue }
      if role.isPlural { continue }
      let distance = nearestMention(of: index, to: offset)
      score += 1 / (1 + Double(distance) / 50)
      if score > best?.score ?? 0 { best = (index, score) }
    }
    if let best {
      return Resolution(
        member: best.member, tokens: mention.tokens, confidence: best.score > 3 ? 0.85 : 0.7)
    }
    // "The 24-year-old", "sportivul": a person just spoken of.
    guard !role.isPlural, !role.isCollective, mention.country != nil || !hasComplement(mention),
      isAnaphoric(mention)
    else { return nil }
    let place = view.tokens[mention.tokens.lowerBound].span.start
    let speaker = spoken.suffix(Self.tried).last {
      $0.offset < place && fits($0.source, nil, role) && agrees($0.source.member, mention.country)
    }
    guard let source = speaker?.source ?? antecedent(of: mention) else { return nil }
    return Resolution(
      member: source.member, tokens: mention.tokens, described: source.described,
      confidence: 0.45)
  }

  /// A description that goes on ("a spokesman for …") introduces somebody.
  private func hasComplement(_ mention: Mention) -> Bool {
    let end = mention.tokens.upperBound
    guard end < view.tokens.count, view.isOutlet(end) else { return false }
    // An age is no complement: "sportivul de 24 de ani".
    if end + 1 < view.tokens.count, view.tokens[end + 1].kind == .number { return false }
    // "a" before a participle is no genitive.
    return view.has(end, .complement) && !view.has(end, .perfect)
  }

  private func isAnaphoric(_ mention: Mention) -> Bool {
    let start = mention.tokens.lowerBound
    if view.profile.hasArticlesOnNouns { return true }
    guard start > 0, view.isOutlet(start - 1) else { return false }
    return view.has(start - 1, .definite)
      || view.classes[start - 1].isEmpty
  }

  private func nearestMention(of member: Int, to token: Int) -> Int {
    let places = placesOf[member]
    let next = places.partitioningIndex { $0 >= token }
    var best = Int.max / 2
    for place in places[max(0, next - 1)..<min(places.count, next + 1)] {
      best = min(best, abs(place - token))
    }
    return best
  }

  /// The members, or in a report that names very many those that are named around a mention.
  private func membersNear(_ mention: Mention) -> [Int] {
    guard cast.members.count > Self.tried else { return Array(cast.members.indices) }
    let place = mentions.partitioningIndex { $0.tokens.lowerBound >= mention.tokens.lowerBound }
    let near = max(0, place - Self.tried / 2)..<min(mentions.count, place + Self.tried / 2)
    return Set(near.compactMap { cast.memberOf[$0] }).sorted()
  }

  // MARK: Pronouns

  /// Finds the nearest earlier speaker or subject that a pronoun or description can mean.
  func antecedent(of mention: Mention) -> Resolution? {
    antecedent(
      before: mention.tokens.lowerBound, features: mention.pronoun, role: mention.role,
      country: mention.country, tokens: mention.tokens)
  }

  /// Whether a member can be of a country: nothing known of it speaks against.
  private func agrees(_ member: Int?, _ country: String?) -> Bool {
    guard let member, let country else { return true }
    let known = cast.members[member].countries
    return known.isEmpty || known.contains(country)
  }

  /// Finds the nearest earlier speaker or subject.
  /// - Parameters:
  ///   - features: what the pronoun tells, nil for a dropped subject.
  ///   - tokens: the pronoun itself, for the resolution.
  func antecedent(
    before token: Int, features: PronounFeatures?, role: Role? = nil, country: String? = nil,
    tokens: Range<Int>?
  ) -> Resolution? {
    let offset =
      token < view.tokens.count
      ? view.tokens[token].span.start : view.report.text.utf8.count
    let here = token < view.tokens.count ? max(0, view.sentenceOf[token]) : view.sentences.count - 1
    var step = 0
    // A mention that is no subject stands back behind subjects of the sentences before.
    var governed: Resolution?
    while step <= Self.reach, here - step >= 0 {
      let sentence = view.sentences[here - step]
      step += 1
      let speaker = spokenIn[here - step + 1]?.suffix(Self.tried).last {
        spoken[$0].offset < offset
      }
      if let source = speaker.map({ spoken[$0].source }), fits(source, features, role),
        agrees(source.member, country)
      {
        return Resolution(
          member: source.member, tokens: tokens ?? source.tokens, described: source.described,
          confidence: 0.8 - 0.05 * Double(step))
      }
      // The first fitting mention of a sentence is most often its subject.
      if step > Self.governedReach, let governed { return governed }
      let before = sentence.tokens.lowerBound..<min(token, sentence.tokens.upperBound)
      for index in mentionIndices(in: before).prefix(Self.tried) {
        guard
          let member = cast.memberOf[index] ?? cast.apposition[mentions[index].tokens.lowerBound],
          fits(member: member, features, role), agrees(member, country)
        else { continue }
        let found = Resolution(
          member: member, tokens: tokens, confidence: 0.75 - 0.08 * Double(step))
        if !mentions[index].isGoverned { return found }
        governed = governed ?? found
      }
    }
    return governed
  }

  private func mentionIndices(in range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < range.upperBound else { return 0..<0 }
    let low = mentions.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    let high = mentions.partitioningIndex { $0.tokens.lowerBound >= range.upperBound }
    return low..<max(low, high)
  }

  private func fits(
    _ source: Resolution, _ features: PronounFeatures?, _ role: Role?
  ) -> Bool {
    if let member = source.member { return fits(member: member, features, role) }
    guard role == nil, let described = source.described else { return false }
    // Of sources without a name, only a person's role can be "he" or "she".
    let index = described.first { subjects.mentionOf[$0] >= 0 }.map { subjects.mentionOf[$0] }
    let isPerson =
      index.flatMap { mentions[$0].role }.map { !$0.isPlural && !$0.isCollective } ?? false
    switch features?.gender {
    case .masculine, .feminine: return isPerson
    case .neuter: return !isPerson
    case nil: return features?.isPlural == true ? !isPerson : true
    }
  }

  private func fits(
    member: Int, _ features: PronounFeatures?, _ role: Role?
  ) -> Bool {
    let candidate = cast.members[member]
    if candidate.isAgency { return false }
    if let features {
      if features.isPlural == true { return !candidate.isPerson }
      switch features.gender {
      case .masculine, .feminine:
        guard candidate.isPerson else { return false }
        if let gender = candidate.gender { return gender == features.gender }
        return true
      case .neuter: return !candidate.isPerson
      case nil: return candidate.isPerson
      }
    }
    guard candidate.isPerson else { return false }
    if let role, !role.isCollective, let gender = role.gender, let other = candidate.gender {
      return gender == other
    }
    return true
  }
}
