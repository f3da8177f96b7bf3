import ICUKit

/// Finds the terms of a report.
struct TermExtractor {
  let profile: LanguageProfile
  let keys: StemKeys
  private let spelling: TextFolder

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
  }

  /// Finds all terms, in the order of the text; a term for each token that is no mark.
  func terms(of report: Report) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(report.tokens.count)
    let tokens = report.tokens
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      guard token.kind != .mark else {
        index += 1
        continue
      }
      let paragraphEnd = min(tokens.count, index + 14)
      let ahead = tokens[index..<paragraphEnd]
      let plain = profile.numbers.plainCount(of: ahead)
      if plain > 0 {
        for token in index..<(index + plain) { terms.append(word(at: token, in: report)) }
        index += plain
        continue
      }
      if let date = profile.dates.date(in: ahead, language: profile.language) {
        terms.append(
          term(
            index..<(index + date.count), report, kind: .date(date.value),
            weight: Self.dateWeight))
        index += date.count
      } else if let number = profile.numbers.number(in: ahead) {
        terms.append(
          term(
            index..<(index + number.count), report, kind: .number(number.value),
            weight: number.value < 10 ? Self.numberWeight * 0.7 : Self.numberWeight))
        index += number.count
      } else {
        terms.append(word(at: index, in: report))
        index += 1
      }
    }
    return terms
  }

  private func term(
    _ tokens: Range<Int>, _ report: Report, kind: Term.Kind, weight: Double
  ) -> Term {
    let first = report.tokens[tokens.lowerBound]
    let last = report.tokens[tokens.upperBound - 1]
    return Term(
      span: TextSpan(first.span.start, last.span.end), tokens: tokens, kind: kind,
      folded: first.folded, keys: [], weight: weight, isUppercase: false)
  }

  private func word(at index: Int, in report: Report) -> Term {
    let token = report.tokens[index]
    let folded = MentionFinder.bareName(token.folded)
    let keys = keys(of: token, in: report)
    let classes = profile.grammar.classes(of: token.folded)
    let base = profile.frequencies.weight(of: keys)
    let kind: Term.Kind
    if isAcronym(index, report) {
      kind = .name
    } else if classes.contains(.negation) {
      kind = .negation
    } else if !classes.isDisjoint(with: Self.grammarClasses) {
      kind = .function
    } else if token.isCapitalised, token.isWord, !startsSentence(index, report) || token.isUppercase
    {
      kind = .name
    } else {
      kind = .word
    }
    return Term(
      span: token.span, tokens: index..<(index + 1), kind: kind, folded: folded, keys: keys,
      weight: kind == .name ? base * Self.nameFactor : base, isUppercase: token.isUppercase)
  }

  /// Makes the keys of one token; see `StemKeys`.
  func keys(of token: Token, in report: Report) -> [String] {
    guard token.span.count != token.folded.utf8.count else {
      return keys.keys(of: MentionFinder.bareName(token.folded))
    }
    var spelled = spelling.fold(report.text[token.span])
    if spelled.unicodeScalars.contains("\u{2019}") {
      spelled = String(spelled.map { $0 == "\u{2019}" ? "'" : $0 })
    }
    return keys.keys(of: MentionFinder.bareName(spelled))
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
