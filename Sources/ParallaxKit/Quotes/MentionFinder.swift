/// Finds the names, roles and pronouns of a report outside its quotes.
struct MentionFinder {
  let view: ReportView
  /// Folded words that are parts of names: capitalised where no sentence begins.
  private var nameWords: Set<String>
  /// Folded words that also stand in lower case in the report.
  private let plainWords: Set<String>
  /// Paragraphs in which nearly every word is capitalised, so capitals tell nothing.
  private let titleCase: Set<Int>

  /// In tokens.
  private static let longestName = 24

  /// Words that may stand in lower case inside a name.
  private static let connectors: Set<String> = [
    "de", "van", "der", "den", "von", "bin", "ibn", "al", "el", "da", "di", "du", "del", "della",
    "dos", "la", "le", "ben",
  ]

  init(view: ReportView) {
    self.view = view
    var capitals: [Int: Int] = [:]
    var words: [Int: Int] = [:]
    for (index, token) in view.tokens.enumerated()
    where token.isWord && view.classes[index].isEmpty {
      words[token.paragraph, default: 0] += 1
      if token.isCapitalised { capitals[token.paragraph, default: 0] += 1 }
    }
    let titleCase = Set(
      words.filter {
        $0.value >= 4 && Double(capitals[$0.key] ?? 0) >= 0.7 * Double($0.value)
          && view.report.paragraphs[$0.key].role != .body
      }.map(\.key))
    var names: Set<String> = []
    var plain: Set<String> = []
    for (index, token) in view.tokens.enumerated()
    where token.isWord && !titleCase.contains(token.paragraph) {
      if !token.isCapitalised {
        plain.insert(token.folded)
      } else if !Self.startsSentence(index, view) {
        names.insert(Self.bareName(token.folded))
      }
    }
    self.titleCase = titleCase
    plainWords = plain
    nameWords = names
    nameWords.formUnion(
      view.tokens.indices.lazy.filter { [self] in
        view.tokens[$0].isCapitalised && Self.startsSentence($0, view) && isSpeaking(after: $0)
      }.map { MentionFinder.bareName(view.folded($0)) })
  }

  /// Finds all mentions in order; none overlaps another.
  func mentions() -> [Mention] {
    var result: [Mention] = []
    var index = 0
    while index < view.tokens.count {
      guard view.isOutlet(index), view.tokens[index].kind == .word else {
        index += 1
        continue
      }
      guard let mention = mention(at: index) else {
        index += 1
        continue
      }
      result.append(mention)
      index = mention.tokens.upperBound
    }
    return result
  }

  // MARK: One mention

  private func mention(at start: Int) -> Mention? {
    let isInHeadline = titleCase.contains(view.tokens[start].paragraph)
    if let pronoun = view.profile.grammar.pronoun(view.folded(start)),
      view.has(start, .pronoun)
    {
      guard isFreePronoun(start) else { return nil }
      return Mention(
        kind: .pronoun, tokens: start..<(start + 1), pronoun: pronoun,
        isGoverned: isGoverned(start), isInHeadline: isInHeadline)
    }
    if let role = roleMention(at: start) { return role }
    guard let name = name(at: start) else { return nil }
    return Mention(
      kind: .name, tokens: name, name: name, country: country(in: name),
      isGoverned: isGoverned(start), isInHeadline: isInHeadline)
  }

  /// "one", "many", "who" and the like stand alone only where no noun follows.
  private func isFreePronoun(_ index: Int) -> Bool {
    guard view.has(index, [.determiner, .relative, .article, .auxiliary, .clitic, .indefinite])
    else {
      return true
    }
    guard index + 1 < view.tokens.count else { return false }
    if view.has(index, .relative) { return false }
    if view.has(index, [.article, .clitic, .auxiliary]) {
      // "lui Putin", "ei": an article before a noun, a pronoun before nothing.
      return false
    }
    return view.has(index + 1, [.auxiliary, .modal, .adverb])
      || view.match(view.profile.cues.verbs, at: index + 1) != nil
  }

  /// A role with its country and its name: "US President Donald Trump", "ministrul rus".
  private func roleMention(at start: Int) -> Mention? {
    var index = start
    var country: String?
    // Adjectives and names of countries before the role.
    while index < view.tokens.count, index - start < Self.longestName, view.isOutlet(index),
      view.tokens[index].paragraph == view.tokens[start].paragraph,
      let place = view.match(view.names.places, at: index), view.tokens[index].isCapitalised,
      let value = place.values.first
    {
      country = value.country
      index += place.count
      if index < view.tokens.count, view.isMark(index, "'\u{2019}") { index += 1 }
      if index < view.tokens.count, view.folded(index) == "s" { index += 1 }
    }
    guard index < view.tokens.count, view.isOutlet(index),
      let found = view.match(view.profile.roles.index, at: index), let role = found.values.first
    else { return nil }
    // A role word with a capital inside a longer name ("Fox News") is part of the name.
    if view.tokens[start].isCapitalised, start == index, country == nil,
      let name = name(at: start), name.count > found.count, startsWithGivenName(name)
    {
      return nil
    }
    var end = index + found.count
    var name: Range<Int>?
    // The name after the role, adjectives and a complement between them allowed.
    var next = end
    var between = 0
    while next < view.tokens.count, view.isOutlet(next), between <= 4,
      view.tokens[next].paragraph == view.tokens[start].paragraph
    {
      if view.tokens[next].isWord, view.tokens[next].isCapitalised || country != nil,
        let place = view.match(view.names.places, at: next), let value = place.values.first,
        value.kind == .demonym || !view.tokens[next].isCapitalised
          || isFollowedByName(next + place.count)
      {
        country = country ?? value.country
        next += place.count
        between += 1
        end = next
        continue
      }
      if let place = view.match(view.names.places, at: next), let value = place.values.first,
        value.kind == .demonym
      {
        country = country ?? value.country
        next += place.count
        between += 1
        end = next
        continue
      }
      if let found = self.name(at: next) {
        name = found
        end = found.upperBound
      } else if let more = view.match(view.profile.roles.index, at: next), between == 0 {
        next += more.count
        end = next
        continue
      } else if view.tokens[next].isWord, !view.tokens[next].isCapitalised,
        view.classes[next].isEmpty, between < 2, isFollowedByName(next + 1),
        view.match(view.profile.cues.verbs, at: next) == nil
      {
        next += 1
        between += 1
        continue
      }
      break
    }
    if name == nil { country = country ?? complementCountry(after: end) }
    return Mention(
      kind: name == nil ? .role : .name, tokens: start..<end, name: name, role: role,
      country: country, isGoverned: isGoverned(start), isIndefinite: isIndefinite(start),
      isInHeadline: titleCase.contains(view.tokens[start].paragraph))
  }

  private func isFollowedByName(_ index: Int) -> Bool {
    index < view.tokens.count && view.isOutlet(index) && name(at: index) != nil
  }

  /// "the leader of Russia", "liderul de la Kremlin".
  private func complementCountry(after end: Int) -> String? {
    var index = end
    var steps = 0
    while index < view.tokens.count, view.isOutlet(index), steps < 4 {
      if let place = view.match(view.names.places, at: index) { return place.values.first?.country }
      guard view.has(index, [.preposition, .article, .determiner]) else { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  private func country(in name: Range<Int>) -> String? {
    guard let place = view.match(view.names.places, at: name.lowerBound),
      place.count == name.count
    else { return nil }
    return place.values.first?.country
  }

  // MARK: Names

  /// The longest proper name that starts at a token.
  private func name(at start: Int) -> Range<Int>? {
    var end = start + 1
    if view.has(start, .courtesy), view.tokens[start].isCapitalised || view.folded(start).count <= 4
    {
      if end < view.tokens.count, view.folded(end) == "." { end += 1 }
      guard end < view.tokens.count, view.isOutlet(end), view.tokens[end].isWord,
        view.tokens[end].isCapitalised
      else { return nil }
      end += 1
    } else if !isNamePart(start) {
      return nil
    }
    while end < view.tokens.count, end - start < Self.longestName, view.isOutlet(end),
      view.tokens[end].paragraph == view.tokens[start].paragraph
    {
      if isPossessiveEnd(end - 1) { break }
      if view.tokens[end].isWord, isNamePart(end) || isNameEnd(end), !isNewRole(end) {
        end += 1
      } else if view.folded(end) == "-", end + 1 < view.tokens.count, view.isOutlet(end + 1),
        touches(end - 1, end), touches(end, end + 1),
        view.tokens[end + 1].isCapitalised || end - start >= 2
      {
        end += 2
      } else if view.folded(end) == ".", view.tokens[end - 1].span.count == 1,
        end + 1 < view.tokens.count, view.isOutlet(end + 1), isNamePart(end + 1)
      {
        end += 2
      } else if Self.connectors.contains(view.folded(end)), !view.tokens[end].isCapitalised,
        end + 1 < view.tokens.count, view.isOutlet(end + 1), view.tokens[end + 1].isCapitalised,
        isNamePart(end + 1), view.names.isGivenName(view.folded(start)), !isRomanianGenitive(end)
      {
        end += 2
      } else {
        break
      }
    }
    let range = start..<end
    if range.count == 1, Self.startsSentence(start, view) || titleCase.contains(paragraph(start)) {
      let word = Self.bareName(view.folded(start))
      let isKnown =
        nameWords.contains(word)
        || (view.names.isGivenName(word) && !plainWords.contains(word))
        || view.match(view.names.agencies, at: start) != nil
        || view.match(view.names.places, at: start)?.values.first.map { $0.kind != .demonym }
          == true
      let isAcronym = view.tokens[start].isUppercase && !titleCase.contains(paragraph(start))
      guard isKnown || isAcronym || isSpeaking(after: start) else { return nil }
    }
    return range
  }

  /// "Trump said": an unknown word at the start of a sentence, with a cue of its own.
  private func isSpeaking(after start: Int) -> Bool {
    guard !plainWords.contains(view.folded(start)), view.classes[start].isEmpty else {
      return false
    }
    var next = start + 1
    while next < view.tokens.count, next - start <= 3, view.isOutlet(next),
      view.has(next, [.auxiliary, .adverb])
    {
      next += 1
    }
    guard next < view.tokens.count, let found = view.match(view.profile.cues.verbs, at: next)
    else { return false }
    return found.values.contains { $0.takes.contains(.quote) }
  }

  /// "al", "de" and "la" join names only in languages in which they are no function words here.
  private func isRomanianGenitive(_ index: Int) -> Bool {
    view.has(index, [.article, .preposition])
  }

  private func paragraph(_ index: Int) -> Int { view.tokens[index].paragraph }

  private func isNamePart(_ index: Int) -> Bool {
    let token = view.tokens[index]
    guard token.isWord, token.isCapitalised, view.isOutlet(index) else { return false }
    let startsSentence = Self.startsSentence(index, view)
    let isFunction = !view.classes[index].isEmpty && !view.has(index, .courtesy)
    if view.has(index, .time), !token.isUppercase { return false }
    if isFunction, startsSentence || token.span.count <= 1 || token.folded.utf8.count <= 3 {
      return token.isUppercase && token.span.count >= 2 && !startsSentence
    }
    if let place = view.names.places.longest(in: view.tokens, at: index),
      place.values.first?.kind == .demonym, place.count == 1, !isBorne(index)
    {
      return false
    }
    if startsSentence, !nameWords.contains(Self.bareName(token.folded)),
      plainWords.contains(token.folded)
    {
      return false
    }
    return true
  }

  /// "Elena Radu": a given name that is a demonym of the other language ("elenă", Greek), with a name
  /// behind it.
  private func isBorne(_ index: Int) -> Bool {
    view.names.isGivenName(view.folded(index)) && isFollowedByCapital(index + 1)
      && view.isOutlet(index + 1) && view.match(view.profile.roles.index, at: index + 1) == nil
  }

  /// A role in the middle of capitalised words begins a mention of its own: "Kremlin Spokesman X".
  private func isNewRole(_ index: Int) -> Bool {
    guard let found = view.match(view.profile.roles.index, at: index) else { return false }
    return found.values.first?.isCollective == false && isFollowedByCapital(index + found.count)
  }

  private func isFollowedByCapital(_ index: Int) -> Bool {
    index < view.tokens.count && view.tokens[index].isWord && view.tokens[index].isCapitalised
  }

  private func startsWithGivenName(_ name: Range<Int>) -> Bool {
    view.names.isGivenName(view.folded(name.lowerBound))
  }

  /// A capitalised function word that ends a name: "Kim Jong Un".
  private func isNameEnd(_ index: Int) -> Bool {
    view.tokens[index].isCapitalised && !Self.startsSentence(index, view)
      && view.tokens[index].span.count >= 2
      && view.has(index, [.article, .modal, .auxiliary, .pronoun])
      && !view.has(index, [.preposition, .coordinator])
      && !titleCase.contains(paragraph(index))
  }

  private func isPossessiveEnd(_ index: Int) -> Bool {
    Self.isPossessive(view.folded(index))
  }

  private func touches(_ a: Int, _ b: Int) -> Bool {
    view.tokens[a].span.end == view.tokens[b].span.start
  }

  // MARK: Surroundings

  private func isGoverned(_ start: Int) -> Bool {
    var index = start - 1
    var steps = 0
    while index >= 0, view.isOutlet(index), steps < 3 {
      if view.has(index, [.preposition, .genitive]) { return true }
      guard view.has(index, [.article, .determiner, .possessive]) else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// More words than these do not stand between an article and its noun.
  private static let mostModifiers = 2

  private func isIndefinite(_ start: Int) -> Bool {
    var index = start - 1
    // "A retired fisherman": where words that describe a noun stand before it.
    while !view.profile.dropsSubjects, index > 0, start - 1 - index < Self.mostModifiers,
      view.isOutlet(index), view.tokens[index].isWord, !view.tokens[index].isCapitalised,
      view.classes[index].isEmpty
    {
      index -= 1
    }
    return index >= 0 && view.isOutlet(index) && view.has(index, .indefinite)
  }

  /// Whether a token is the first word of a sentence, a quote or a line.
  private static func startsSentence(_ index: Int, _ view: ReportView) -> Bool {
    guard index > 0 else { return true }
    let (token, before) = (view.tokens[index], view.tokens[index - 1])
    if token.paragraph != before.paragraph { return true }
    let sentence = view.sentenceOf[index]
    if sentence >= 0, view.sentences[sentence].tokens.lowerBound == index { return true }
    guard before.kind == .mark else { return false }
    return ".!?:\u{2026}".contains(before.folded)
      || before.folded.unicodeScalars.allSatisfy { QuotationGlyph($0) != nil }
  }

  /// Whether a word has an English possessive ending.
  static func isPossessive(_ folded: String) -> Bool { folded.hasSuffix("'s") }

  /// A name's word without an English possessive ending.
  static func bareName(_ folded: String) -> String {
    isPossessive(folded) ? String(folded.dropLast(2)) : folded
  }
}
