import ICUKit

/// Looks up words and phrases as texts are matched, and says why an entry fits.
///
/// One value serves one task at a time.
public struct GlossaryLookup {
  private struct LearnedRow {
    let place: GlossaryFinding.Place
    /// In the order of the languages.
    let keys: [String]
    let probability: Double
  }

  private let users: [Glossary]
  private let shipped: [Glossary]
  private let learned: [LearnedRow]
  private let image: GlossaryImage
  private let profiles: [Language: LanguageProfile]
  private let keys: [Language: StemKeys]
  private let folder: TextFolder

  /// Reads what there is to look up.
  /// - Parameters:
  ///   - image: the language data of the folder.
  ///   - resources: a `glossaries` folder: it knows the lines of its files.
  ///   - glossaries: the user's own, the first above the others.
  public init(
    image: LanguageImage, resources: some ResourceFolder, glossaries: [Glossary] = []
  ) throws(ResourceError) {
    self.image = GlossaryImage(image.reader, languages: Comparator.languages)
    shipped = try ShippedGlossaries.read(resources)
    users = Self.withFurtherForms(glossaries, of: shipped)
    learned = try Self.learned(resources)
    var profiles: [Language: LanguageProfile] = [:]
    var keys: [Language: StemKeys] = [:]
    for language in Comparator.languages {
      let profile = LanguageProfile(language, image.reader)
      profiles[language] = profile
      keys[language] = try StemKeys(profile)
    }
    self.profiles = profiles
    self.keys = keys
    folder = try MatchFold.make()
  }

  /// Gives the user's terms the further forms that shipped rows have for them, as matching does.
  private static func withFurtherForms(
    _ glossaries: [Glossary], of shipped: [Glossary]
  ) -> [Glossary] {
    guard !glossaries.isEmpty else { return [] }
    var forms: [UserGlossaries.Lemma: [String]] = [:]
    func lemma(
      _ term: Glossary.Term, _ language: Language, _ row: Glossary.Row
    ) -> UserGlossaries.Lemma {
      UserGlossaries.Lemma(
        language: language, text: term.text,
        partOfSpeech: PartOfSpeech(rawValue: row.partOfSpeech) ?? .noun)
    }
    for glossary in shipped {
      for row in glossary.rows {
        forms[lemma(row.source, glossary.source, row), default: []] += row.source.forms
        forms[lemma(row.target, glossary.target, row), default: []] += row.target.forms
      }
    }
    return glossaries.map { glossary in
      var glossary = glossary
      for (index, row) in glossary.rows.enumerated() {
        glossary.rows[index].source.add(forms[lemma(row.source, glossary.source, row)] ?? [])
        glossary.rows[index].target.add(forms[lemma(row.target, glossary.target, row)] ?? [])
      }
      return glossary
    }
  }

  /// Looks up a word or phrase of a language.
  public func match(
    _ query: String, in language: Language
  ) throws(ResourceError) -> GlossaryMatch? {
    guard let profile = profiles[language], let keys = keys[language],
      let other = Comparator.languages.first(where: { $0 != language })
    else { return nil }
    let words = GlossaryWords.words(query)
    let needle = Needle(
      language: language,
      words: words.map { Needle.Word(own: keys.keys(of: $0), all: keys.textKeys(of: $0)) },
      isUppercase: Self.isUppercase(query))
    let folded = folder.fold(query)
    let (entries, ranking) = entries(needle)
    return GlossaryMatch(
      query: query, language: language, otherLanguage: other, keys: needle.words.map(\.all.keys),
      cognateKey: words.count == 1 ? try profile.cognates().transliterate(folded) : nil,
      isGrammar: words.count == 1 && TermExtractor.isGrammar(folded, in: profile),
      entries: entries, learned: learned(needle, other, ranking),
      names: names(needle, other, ranking))
  }

  private struct Needle {
    struct Word {
      /// The keys that it would have in a glossary.
      let own: [String]
      /// Those that it has in a text.
      let all: StemKeys.TextKeys
    }

    let language: Language
    let words: [Word]
    let isUppercase: Bool
  }

  private static func isUppercase(_ text: String) -> Bool {
    text == text.uppercased() && text != text.lowercased()
  }

  // MARK: Glossaries

  /// What the user's rows say of pairs and terms, by their keys.
  private struct Ranking {
    /// The first row that translates a term.
    var translated: [[String]: GlossaryFinding.Place] = [:]
    /// The first row that allows or bars a pair.
    var decided: [Pair: GlossaryFinding.Place] = [:]

    struct Pair: Hashable {
      let source: [String]
      let target: [String]
    }

    func winner(over pair: Pair) -> GlossaryFinding.Place? {
      decided[pair] ?? translated[pair.source]
    }

    /// - Parameter keys: gives all keys of a term.
    mutating func add(_ glossary: Glossary, keys: (String, Language) -> [[String]]) {
      var here = Ranking()
      for row in glossary.rows {
        let place = glossary.place(of: row)
        let targets = keys(row.target.text, glossary.target)
        for source in keys(row.source.text, glossary.source) {
          for target in targets {
            let pair = Pair(source: source, target: target)
            here.decided[pair] = here.decided[pair] ?? place
          }
          if row.allowsMatching { here.translated[source] = here.translated[source] ?? place }
        }
      }
      decided.merge(here.decided) { first, _ in first }
      translated.merge(here.translated) { first, _ in first }
    }
  }

  /// Gathers the entries that fit, and what the user's glossaries outrank.
  private func entries(_ needle: Needle) -> (entries: [GlossaryMatch.Entry], ranking: Ranking) {
    var ranking = Ranking()
    var entries: [GlossaryMatch.Entry] = []
    for glossary in users {
      entries += self.entries(needle, glossary, .user, ranking)
      ranking.add(glossary, keys: keys)
    }
    let pairs = pairs(needle)
    for var glossary in shipped {
      glossary.rows.removeAll { !pairs.contains(TextPair($0.source.text, $0.target.text)) }
      entries += self.entries(needle, glossary, .curated, ranking)
    }
    return (entries, ranking)
  }

  private func entries(
    _ needle: Needle, _ glossary: Glossary, _ origin: GlossaryMatch.Origin, _ ranking: Ranking
  ) -> [GlossaryMatch.Entry] {
    let isSource = glossary.source == needle.language
    guard isSource || glossary.target == needle.language else { return [] }
    return glossary.rows.compactMap { row in
      guard let fit = fit(isSource ? row.source : row.target, needle) else { return nil }
      let pair = Ranking.Pair(
        source: key(row.source.text, glossary.source),
        target: key(row.target.text, glossary.target))
      let effect: GlossaryMatch.Effect
      if let status = Glossary.Status(rawValue: row.status), !status.allowsMatching {
        effect = .barred(status)
      } else {
        effect = self.effect(of: pair, ranking)
      }
      return GlossaryMatch.Entry(
        origin: origin, place: glossary.place(of: row), row: row, form: fit.form,
        isFurtherForm: fit.isFurther, reason: fit.reason, effect: effect,
        translation: isSource ? row.target.text : row.source.text)
    }
  }

  /// The lemmas of an entry.
  private struct TextPair: Hashable {
    let source: String
    let target: String

    init(_ source: String, _ target: String) {
      self.source = source
      self.target = target
    }
  }

  /// Finds the shipped entries that may fit.
  private func pairs(_ needle: Needle) -> Set<TextPair> {
    guard let vocabulary = image.vocabulary(needle.language) else { return [] }
    let words = needle.words.map { vocabulary.numbers(of: $0.all.keys, firm: $0.all.firm) }
    var pairs: Set<TextPair> = []
    for key in words.first?.numbers ?? [] {
      for form in vocabulary.forms(of: key)
      where vocabulary.end(of: form, from: 1, in: words)?.place == words.count {
        let (source, target) = image.lemmas(form.entry)
        pairs.insert(TextPair(source, target))
      }
    }
    return pairs
  }

  /// The key of a term: those of its words, without diacritics.
  private func key(_ text: String, _ language: Language) -> [String] {
    guard let keys = keys[language] else { return [text] }
    return GlossaryWords.words(text).map { keys.keys(of: $0).last ?? $0 }
  }

  /// All keys of a term; of a word also those by which pairs are learned.
  private func keys(_ text: String, _ language: Language) -> [[String]] {
    let words = GlossaryWords.words(text)
    guard words.count == 1, let keys = keys[language] else { return [key(text, language)] }
    return keys.keys(of: words[0]).map { [$0] }
  }

  /// Finds the form of a term that fits best.
  private func fit(
    _ term: Glossary.Term, _ needle: Needle
  ) -> (form: String, isFurther: Bool, reason: GlossaryMatch.Reason)? {
    let fits = ([term.text] + term.forms).enumerated().compactMap { number, form in
      reason(form, needle).map { (form: form, isFurther: number > 0, reason: $0) }
    }
    return GlossaryMatch.Reason.allCases.lazy.compactMap { reason in
      fits.first { $0.reason == reason }
    }.first
  }

  private func reason(_ form: String, _ needle: Needle) -> GlossaryMatch.Reason? {
    guard !needle.words.isEmpty, let keys = keys[needle.language] else { return nil }
    let words = GlossaryWords.words(form).map(keys.keys)
    guard words.count == needle.words.count,
      words.count > 1 || !GlossaryWords.isUppercase(form) || needle.isUppercase
    else { return nil }
    func fits(_ wanted: (Needle.Word) -> ArraySlice<String>) -> Bool {
      zip(words, needle.words).allSatisfy { word, other in
        let wanted = wanted(other)
        return word.contains(where: wanted.contains)
      }
    }
    if zip(words, needle.words).allSatisfy({ $0.first == $1.own.first }) { return .spelling }
    if fits({ $0.own[...] }) { return .withoutDiacritics }
    if fits({ $0.all.keys.prefix($0.all.firm) }) { return .inflection }
    return fits({ $0.all.keys[...] }) ? .ending : nil
  }

  // MARK: Learned pairs and names

  private static func learned(
    _ resources: some ResourceFolder
  ) throws(ResourceError) -> [LearnedRow] {
    let (first, second) = (Comparator.languages[0], Comparator.languages[1])
    let path = LearnedPairs.path(first, second)
    var rows: [LearnedRow] = []
    try LearnedPairs(path: path, bytes: resources.bytes(at: path)).visit(first, second) {
      rows.append(
        LearnedRow(
          place: GlossaryFinding.Place(file: path, line: $0.line), keys: [$0.first, $0.second],
          probability: $0.strength))
    }
    return rows
  }

  private func learned(
    _ needle: Needle, _ other: Language, _ ranking: Ranking
  ) -> [GlossaryMatch.Learned] {
    guard let wanted = needle.words.first?.all.keys, needle.words.count == 1,
      let column = Comparator.languages.firstIndex(of: needle.language)
    else { return [] }
    var found: [GlossaryMatch.Learned] = []
    for row in learned where wanted.contains(row.keys[column]) {
      let pair = Ranking.Pair(source: [row.keys[0]], target: [row.keys[1]])
      found.append(
        GlossaryMatch.Learned(
          place: row.place, key: row.keys[column], translation: row.keys[1 - column],
          probability: row.probability, effect: effect(of: pair, ranking)))
    }
    return found.enumerated().sorted {
      ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
    }.map(\.element)
  }

  private func effect(of pair: Ranking.Pair, _ ranking: Ranking) -> GlossaryMatch.Effect {
    ranking.winner(over: pair).map(GlossaryMatch.Effect.outranked) ?? .used
  }

  private func names(
    _ needle: Needle, _ other: Language, _ ranking: Ranking
  ) -> [GlossaryMatch.Name] {
    let (x, y) = (needle.language.rawValue, other.rawValue)
    var found: [GlossaryMatch.Name] = []
    func add(
      _ kind: GlossaryMatch.Name.Kind, _ code: String, _ name: String?, _ translation: String?
    ) {
      guard let name, let translation, reason(name, needle) != nil else { return }
      let (x, y) = (key(name, needle.language), key(translation, other))
      let isSource = needle.language == Comparator.languages.first
      let pair = Ranking.Pair(source: isSource ? x : y, target: isSource ? y : x)
      found.append(
        GlossaryMatch.Name(
          kind: kind, code: code, name: name, translation: translation,
          effect: effect(of: pair, ranking)))
    }
    for code in LocaleNames.regions() {
      add(
        .region, code, LocaleNames.regionName(code, in: x), LocaleNames.regionName(code, in: y))
    }
    for code in LocaleNames.languages() where code.utf8.count == 2 {
      add(
        .language, code, LocaleNames.languageName(code, in: x),
        LocaleNames.languageName(code, in: y))
    }
    for code in GlossaryImageBuilder.currencies {
      add(
        .currency, code, currency(code, needle.language), currency(code, other))
    }
    return found
  }

  /// The plural, which stands behind most numbers.
  private func currency(_ code: String, _ language: Language) -> String? {
    LocaleNames.currencyName(
      code, in: language.rawValue, plural: language == .romanian ? "few" : "other")
  }
}
