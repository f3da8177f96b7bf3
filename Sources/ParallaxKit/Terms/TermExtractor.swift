import ICUKit

/// Finds the terms of a report.
struct TermExtractor {
  let profile: LanguageProfile
  let keys: StemKeys
  private let spelling: TextFolder
  private let numbers: NumberReader
  private let dates: DateReader
  private let memory = Memory()

  /// What a word is, wherever it stands.
  private struct Reading {
    let folded: String
    let classes: WordClass
    let weight: Double
    let keys: StemKeys.TextKeys
  }

  /// The words that were read, by the numbers of their spellings.
  private struct Readings {
    var spellings = SpellingNumbers()
    /// Whether a number or a date can begin with the word.
    var canStartValue: [Bool] = []
    var known: [Reading?] = []
  }

  /// Keeps the words from one text to the next. One object serves one task at a time.
  private final class Memory {
    var readings = Readings()
  }

  /// Names tell more than words of the same rarity.
  private static let nameFactor = 1.1
  /// Adverbs and courtesies are left to their rarity.
  private static let grammarClasses: WordClass = [
    .article, .determiner, .possessive, .preposition, .coordinator, .subordinator,
    .complementizer, .relative, .auxiliary, .modal, .pronoun, .object, .clitic, .elision,
  ]
  /// Whether a word, folded, is one of grammar or a negation.
  static func isGrammar(_ folded: String, in profile: LanguageProfile) -> Bool {
    let classes = profile.grammar.classes(of: folded)
    return classes.contains(.negation) || !classes.isDisjoint(with: grammarClasses)
  }

  private static let numberWeight = 5.0
  private static let dateWeight = 4.0

  init(profile: LanguageProfile) throws(ResourceError) {
    self.profile = profile
    keys = try StemKeys(profile)
    spelling = try MatchFold.spelling()
    numbers = try profile.numbers()
    dates = try profile.dates()
  }

  /// Finds all terms, in the order of the text; a term for each token that is no mark.
  func terms(of report: Report) -> [Term] {
    // Held here meanwhile: what an object has is checked at each access.
    var readings = Readings()
    swap(&readings, &memory.readings)
    defer { swap(&readings, &memory.readings) }
    return terms(of: report, &readings)
  }

  private func terms(of report: Report, _ readings: inout Readings) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(report.tokens.count)
    let tokens = report.tokens
    var index = 0
    while index < tokens.count {
      let spelling = spelling(at: index, in: report, &readings)
      guard readings.canStartValue[spelling] else {
        if tokens[index].kind != .mark {
          terms.append(word(at: index, spelling, in: report, &readings))
        }
        index += 1
        continue
      }
      let plain = numbers.plainCount(in: tokens, at: index)
      if plain > 0 {
        for token in index..<(index + plain) {
          let spelling = self.spelling(at: token, in: report, &readings)
          terms.append(word(at: token, spelling, in: report, &readings))
        }
        index += plain
        continue
      }
      if let date = dates.date(
        in: tokens, at: index, followsNumber: Self.isNumber(before: index, terms))
      {
        terms.append(
          term(
            index..<(index + date.count), report, kind: .date(date.value),
            weight: Self.dateWeight))
        index += date.count
      } else if let number = numbers.number(in: tokens, at: index) {
        terms.append(self.number(number, at: index, in: report))
        index += number.count
      } else {
        if tokens[index].kind != .mark {
          terms.append(word(at: index, spelling, in: report, &readings))
        }
        index += 1
      }
    }
    return terms
  }

  /// The number of a token's spelling.
  private func spelling(at index: Int, in report: Report, _ readings: inout Readings) -> Int {
    let span = report.tokens[index].span
    let number = report.text.utf8.withUnsafeBufferPointer {
      readings.spellings.number(of: UnsafeBufferPointer(rebasing: $0[span.start..<span.end]))
    }
    if number == readings.known.count {
      let token = report.tokens[index]
      readings.canStartValue.append(numbers.canStart(token) || dates.canStart(token))
      readings.known.append(nil)
    }
    return number
  }

  /// Whether a number ends before a token, or before the one word that may part them: "20 de luni".
  private static func isNumber(before index: Int, _ terms: [Term]) -> Bool {
    for place in terms.indices.suffix(2).reversed() {
      if case .number = terms[place].kind { return true }
      guard terms[place].kind == .function else { return false }
    }
    return false
  }

  /// A number of one word keeps its keys: glossaries have numerals, and what else the word means.
  private func number(_ number: NumberReader.Reading, at index: Int, in report: Report) -> Term {
    var weight = number.value.magnitude < 10 ? Self.numberWeight * 0.7 : Self.numberWeight
    var found = StemKeys.TextKeys(keys: [], firm: 0)
    if number.count == 1, report.tokens[index].isWord {
      let spelled = spelled(report.tokens[index], in: report)
      found = keys.textKeys(of: spelled)
      // "first" and "half" are everyday words.
      let isCommon = number.unit == .ordinal || number.value.magnitude < 1
      if isCommon {
        weight = min(weight, profile.frequencies.weight(of: keys.keys(of: spelled)))
      }
    }
    return term(
      index..<(index + number.count), report, kind: .number(number.value), weight: weight,
      keys: found, unit: number.unit)
  }

  private func term(
    _ tokens: Range<Int>, _ report: Report, kind: Term.Kind, weight: Double,
    keys: StemKeys.TextKeys = StemKeys.TextKeys(keys: [], firm: 0), unit: NumberUnit? = nil
  ) -> Term {
    let first = report.tokens[tokens.lowerBound]
    let last = report.tokens[tokens.upperBound - 1]
    return Term(
      span: TextSpan(first.span.start, last.span.end), tokens: tokens, kind: kind,
      folded: first.folded, keys: keys.keys, firmKeys: keys.firm, weight: weight, unit: unit,
      spelling: -1, isUppercase: false)
  }

  private func word(
    at index: Int, _ spelling: Int, in report: Report, _ readings: inout Readings
  ) -> Term {
    let token = report.tokens[index]
    let reading = reading(of: token, spelling, in: report, &readings)
    let kind: Term.Kind
    if isAcronym(index, report) {
      kind = .name
    } else if reading.classes.contains(.negation) {
      kind = .negation
    } else if !reading.classes.isDisjoint(with: Self.grammarClasses) {
      kind = .function
    } else if token.isCapitalised, token.isWord, !startsSentence(index, report) || token.isUppercase
    {
      kind = .name
    } else {
      kind = .word
    }
    return Term(
      span: token.span, tokens: index..<(index + 1), kind: kind, folded: reading.folded,
      keys: reading.keys.keys, firmKeys: reading.keys.firm,
      weight: kind == .name ? reading.weight * Self.nameFactor : reading.weight, unit: nil,
      spelling: Int32(spelling), isUppercase: token.isUppercase)
  }

  private func reading(
    of token: Token, _ spelling: Int, in report: Report, _ readings: inout Readings
  ) -> Reading {
    if let known = readings.known[spelling] { return known }
    let spelled = spelled(token, in: report)
    let found = keys.textKeys(of: spelled)
    let reading = Reading(
      folded: MentionFinder.bareName(token.folded), classes: classes(of: token.folded),
      weight: profile.frequencies.weight(of: keys.keys(of: spelled)), keys: found)
    readings.known[spelling] = reading
    return reading
  }

  /// Makes the keys of one token itself; see `StemKeys`.
  func keys(of token: Token, in report: Report) -> [String] {
    keys.keys(of: spelled(token, in: report))
  }

  /// A token case-folded with its diacritics, without a possessive ending.
  private func spelled(_ token: Token, in report: Report) -> String {
    if let romanized = token.romanized { return MentionFinder.bareName(romanized) }
    guard token.span.count != token.folded.utf8.count else {
      return MentionFinder.bareName(token.folded)
    }
    var spelled = spelling.fold(report.text[token.span])
    if spelled.unicodeScalars.contains("\u{2019}") {
      spelled = String(spelled.map { $0 == "\u{2019}" ? "'" : $0 })
    }
    return MentionFinder.bareName(spelled)
  }

  /// The classes of a word of grammar, and of those that are contracted in it: "don't", "they've".
  private func classes(of folded: String) -> WordClass {
    var classes = profile.grammar.classes(of: folded)
    guard folded.utf8.contains(UInt8(ascii: "'")) || classes.isEmpty else { return classes }
    for lemma in profile.stemming.inflections.lemmas(of: folded, bare: folded) {
      let own = profile.grammar.classes(of: lemma.bare)
      // A form of a word of grammar is one; a form of another word keeps what it is listed as.
      if classes.isEmpty || own.contains(.negation) { classes.formUnion(own) }
    }
    return classes
  }

  /// Capitals among other words: "US" is a country, "us" is not; a title in capitals tells nothing.
  private func isAcronym(_ index: Int, _ report: Report) -> Bool {
    let tokens = report.tokens
    guard tokens[index].isUppercase else { return false }
    let before = tokens[..<index].last { $0.isWord }
    let after = tokens[(index + 1)...].first { $0.isWord }
    return [before, after].contains { $0.map { !$0.isUppercase && $0.span.count > 1 } ?? false }
  }

  private func startsSentence(_ index: Int, _ report: Report) -> Bool {
    guard index > 0 else { return true }
    let before = report.tokens[index - 1]
    return before.paragraph != report.tokens[index].paragraph
      || before.kind == .mark && !",-()/&'\u{2019}".contains(before.folded)
  }
}
