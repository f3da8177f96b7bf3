/// Somebody or something that a report names.
struct CastMember: Sendable {
  /// The fullest name in the report.
  var name: String
  /// The folded words of that name.
  var words: [String]
  var gender: Gender?
  var roleClasses: Set<String> = []
  var countries: Set<String> = []
  var isAgency = false
  var isPlace = false
  /// What speaks for a person (a given name, a role, a courtesy title) less what speaks against
  /// one ("in X", "the X").
  var personhood = 0

  /// Whether "he" or "she" can mean the member.
  var isPerson: Bool { personhood > 0 && !isPlace }

  var key: SpeakerKey { SpeakerKey(words: words, isName: true) }
}

/// The people and bodies that a report names, and which mention means whom.
struct Cast: Sendable {
  private(set) var members: [CastMember] = []
  /// For each mention its member, nil for pronouns, bare roles and phrases.
  private(set) var memberOf: [Int?] = []
  /// For a bare role that a name follows or goes before in apposition, by its first token: who.
  private(set) var apposition: [Int: Int] = [:]
  /// Members by what names that may mean them begin with.
  private var kin: [String: [Int]] = [:]
  /// A name is compared with no more members than this for each of its words.
  private static let comparedMembers = 50

  /// Gathers the named mentions: full names first, so that later surnames find them.
  init(mentions: [Mention], view: ReportView) {
    memberOf = Array(repeating: nil, count: mentions.count)
    let named = mentions.indices.filter { mentions[$0].name != nil }
    let words = named.map { NameWords(mentions[$0].name!, view: view) }
    for pass in [true, false] {
      for (index, name) in zip(named, words) where (name.words.count >= 2) == pass {
        guard !name.words.isEmpty else { continue }
        let known = member(for: name, strictly: pass)
        memberOf[index] = known ?? members.count
        if known == nil {
          members.append(
            CastMember(name: name.text, words: name.words, gender: name.gender))
          for word in Set(name.words.map(SpeakerKey.kin))
          where kin[word]?.count ?? 0 < Self.comparedMembers {
            kin[word, default: []].append(members.count - 1)
          }
        }
        learn(from: mentions[index], name, into: memberOf[index]!, view: view)
      }
    }
    learnAppositions(mentions, view: view)
  }

  /// "The interior secretary, Ryan Zinke," and "Ryan Zinke, the interior secretary,": the role is
  /// the name's.
  private mutating func learnAppositions(_ mentions: [Mention], view: ReportView) {
    for (index, mention) in mentions.enumerated() {
      guard mention.name == nil, let role = mention.role, !role.isPlural, !role.isCollective else {
        continue
      }
      let owner = nameAfter(index, mentions, view) ?? nameBefore(index, mentions, view)
      guard let owner, let member = memberOf[owner] else { continue }
      members[member].roleClasses.insert(role.roleClass)
      if let country = mention.country { members[member].countries.insert(country) }
      members[member].personhood += 2
      apposition[mention.tokens.lowerBound] = member
    }
  }

  private func nameAfter(_ index: Int, _ mentions: [Mention], _ view: ReportView) -> Int? {
    // The role's complements may stand before the comma.
    for other in mentions.indices[(index + 1)...].prefix(3) {
      let between = mentions[index].tokens.upperBound..<mentions[other].tokens.lowerBound
      guard between.count <= 10, between.allSatisfy({ view.isOutlet($0) }),
        between.count(where: { view.isComma($0) }) <= 1,
        !between.contains(where: { view.has($0, [.relative, .complementizer, .modal]) })
      else { return nil }
      guard let last = between.last, view.isComma(last) else { continue }
      guard isBareName(mentions[other]),
        closes(mentions[other].tokens.upperBound, view)
      else { return nil }
      return other
    }
    return nil
  }

  private func nameBefore(_ index: Int, _ mentions: [Mention], _ view: ReportView) -> Int? {
    guard index > 0 else { return nil }
    let other = index - 1
    let between = mentions[other].tokens.upperBound..<mentions[index].tokens.lowerBound
    guard isBareName(mentions[other]), between.count <= 5,
      let first = between.first, view.isOutlet(first), view.isComma(first),
      between.dropFirst().allSatisfy({
        view.isOutlet($0)
          && (view.has($0, [.article, .possessive]) && !view.has($0, .auxiliary)
            || view.tokens[$0].kind == .number || view.isComma($0)
            || view.classes[$0].isEmpty && view.match(view.profile.cues.verbs, at: $0) == nil)
      })
    else { return nil }
    return other
  }

  /// Whether a mention is a name that may be somebody's: "On Syria, the president said" makes no
  /// president of a country.
  private func isBareName(_ mention: Mention) -> Bool {
    mention.name != nil && mention.role == nil && mention.country == nil
  }

  /// Whether an apposition ends at a token: at a mark or at the end.
  private func closes(_ token: Int, _ view: ReportView) -> Bool {
    guard token < view.tokens.count, view.isOutlet(token) else { return true }
    return view.tokens[token].kind == .mark
      || view.has(token, [.auxiliary, .preposition, .relative, .time, .adverb])
      || view.match(view.profile.cues.verbs, at: token) != nil
  }

  private mutating func learn(
    from mention: Mention, _ name: NameWords, into index: Int, view: ReportView
  ) {
    members[index].gender = members[index].gender ?? name.gender ?? mention.role?.gender
    if let role = mention.role {
      members[index].roleClasses.insert(role.roleClass)
      if let country = mention.country { members[index].countries.insert(country) }
      members[index].personhood += role.isCollective ? -2 : 2
    } else if mention.country != nil {
      members[index].isPlace = true
    }
    if name.hasCourtesy { members[index].personhood += 2 }
    if name.hasGivenName { members[index].personhood += 2 }
    guard let range = mention.name else { return }
    if let agency = view.match(view.names.agencies, at: range.lowerBound),
      agency.count == range.count
    {
      members[index].isAgency = true
      members[index].personhood -= 4
    }
    if mention.role == nil { members[index].personhood += circumstances(of: range, view) }
  }

  /// Weighs what stands around a bare name: people are not "in" and seldom have an article.
  private func circumstances(of range: Range<Int>, _ view: ReportView) -> Int {
    let before = range.lowerBound - 1
    let after = range.upperBound
    var weight = 0
    if before >= 0, view.isOutlet(before),
      view.tokens[before].paragraph == view.tokens[range.lowerBound].paragraph
    {
      if view.has(before, .locative) { weight -= 2 }
      if view.has(before, .article), !view.has(before, [.auxiliary, .clitic]),
        !view.has(before, [.courtesy, .genitive])
      {
        weight -= 2
      }
    }
    // "Joan Puig, 42, …": an age.
    if after + 1 < view.tokens.count, view.isOutlet(after), view.isComma(after),
      let age = Int(view.folded(after + 1)), (10...110).contains(age)
    {
      weight += 2
    }
    return weight
  }

  /// Counts a member as one who speaks.
  mutating func noteSpeech(of member: Int) { members[member].personhood += 1 }

  /// Finds the member that a name means.
  private func member(for name: NameWords, strictly: Bool) -> Int? {
    var best: (index: Int, score: Double)?
    let key = SpeakerKey(words: name.words, isName: true)
    let near = Set(name.words.map(SpeakerKey.kin)).flatMap { kin[$0] ?? [] }
    for index in Set(near).sorted().prefix(Self.comparedMembers) {
      let member = members[index]
      var score = member.key.agreement(with: key)
      if name.words.count == 1, member.words.count > 1 {
        score = shortForm(name.words[0], of: member)
      }
      if strictly, member.words != name.words, !isPart(name.words, of: member.words) {
        score = min(score, Self.differentNames(member.words, name.words))
      }
      if let gender = name.gender, let other = member.gender, gender != other { score *= 0.4 }
      if score >= 0.8, score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// How far one word can stand for a longer name: a surname, a given name, a body's first word.
  private func shortForm(_ word: String, of member: CastMember) -> Double {
    guard let first = member.words.first, let last = member.words.last else { return 0 }
    let surname = SpeakerKey.similarity(word, last)
    if member.isPerson { return max(surname, 0.9 * SpeakerKey.similarity(word, first)) }
    return max(
      surname * 0.9,
      member.isPlace || member.isAgency ? 0 : 0.85 * SpeakerKey.similarity(word, first))
  }

  private func isPart(_ words: [String], of name: [String]) -> Bool {
    words.allSatisfy(name.contains) || name.allSatisfy(words.contains)
  }

  /// Two full names mean one person only where each word has its like.
  private static func differentNames(_ a: [String], _ b: [String]) -> Double {
    guard let first = a.first, let second = b.first, let last = a.last, let other = b.last else {
      return 0
    }
    return min(SpeakerKey.similarity(first, second), SpeakerKey.similarity(last, other))
  }
}

/// The words of a proper name without courtesy titles.
struct NameWords {
  let words: [String]
  let text: String
  let gender: Gender?
  let hasGivenName: Bool
  let hasCourtesy: Bool

  init(_ range: Range<Int>, view: ReportView) {
    var words: [String] = []
    var first: Int?
    var gender: Gender?
    var hasCourtesy = false
    for index in range where view.tokens[index].kind != .mark {
      let word = MentionFinder.bareName(view.folded(index))
      if first == nil, let courtesy = view.profile.grammar.courtesy(word) {
        hasCourtesy = true
        gender = courtesy.gender
        continue
      }
      first = first ?? index
      words.append(NameRomanizer.romanized(word))
    }
    hasGivenName = words.count >= 2 && view.names.isGivenName(words[0])
    self.words = words
    self.hasCourtesy = hasCourtesy
    self.gender = gender ?? words.first.flatMap { view.names.gender(ofGivenName: $0) }
    var text = first.map { view.text($0..<range.upperBound) } ?? ""
    for ending in ["'s", "\u{2019}s"] where text.hasSuffix(ending) { text.removeLast(2) }
    self.text = text
  }
}
