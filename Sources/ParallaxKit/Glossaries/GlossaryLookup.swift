import ICUKit

/// Looks up words and phrases as texts are matched, and says why an entry fits.
///
/// One value serves one task at a time.
public struct GlossaryLookup {
  private let users: [Glossary]
  private let shipped: [Glossary]
  private let learned: TabSeparatedTable
  private let profiles: [Language: LanguageProfile]
  private let keys: [Language: StemKeys]
  private let folder: TextFolder

  private static let learnedPath = "learned/\(Comparator.pair).tsv"
  private static let strengthColumn = "strength"

  /// Reads what there is to look up.
  /// - Parameters:
  ///   - resources: a `glossaries` folder.
  ///   - glossaries: the user's own, the first above the others.
  public init(
    resources: some ResourceFolder, glossaries: [Glossary] = []
  ) throws(ResourceError) {
    shipped = try ShippedGlossaries.read(resources)
    users = Self.withFurtherForms(glossaries, of: shipped)
    learned = try resources.table(
      Self.learnedPath,
      required: Comparator.languages.map(\.rawValue) + [Self.strengthColumn])
    var profiles: [Language: LanguageProfile] = [:]
    var keys: [Language: StemKeys] = [:]
    for language in Comparator.languages {
      let profile = try LanguageProfile(language, from: resources)
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
  public func match(_ query: String, in language: Language) -> GlossaryMatch? {
    guard let profile = profiles[language], let keys = keys[language],
      let other = Comparator.languages.first(where: { $0 != language })
    else { return nil }
    let words = PhraseWords.split(query.lowercased())
    let wanted = words.map(keys.keys)
    let needle = Needle(
      language: language, keys: wanted, filter: PrefixFilter(stems: wanted.joined()),
      isUppercase: Self.isUppercase(query))
    let folded = folder.fold(query)
    let (entries, ranking) = entries(needle)
    return GlossaryMatch(
      query: query, language: language, otherLanguage: other, keys: wanted,
      cognateKey: words.count == 1 ? profile.cognates.transliterate(folded) : nil,
      isGrammar: words.count == 1 && TermExtractor.isGrammar(folded, in: profile),
      entries: entries, learned: learned(needle, other, ranking), names: names(needle, other))
  }

  private struct Needle {
    let language: Language
    let keys: [[String]]
    let filter: PrefixFilter
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

    mutating func add(_ glossary: Glossary, key: (String, Language) -> [String]) {
      var here = Ranking()
      for row in glossary.rows {
        let pair = Pair(
          source: key(row.source.text, glossary.source),
          target: key(row.target.text, glossary.target))
        let place = glossary.place(of: row)
        here.decided[pair] = here.decided[pair] ?? place
        if row.allowsMatching {
          here.translated[pair.source] = here.translated[pair.source] ?? place
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
      ranking.add(glossary, key: key)
    }
    for glossary in shipped { entries += self.entries(needle, glossary, .curated, ranking) }
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
      } else if let winner = ranking.winner(over: pair) {
        effect = .outranked(winner)
      } else {
        effect = .used
      }
      return GlossaryMatch.Entry(
        origin: origin, place: glossary.place(of: row), row: row, form: fit.form,
        isFurtherForm: fit.isFurther, reason: fit.reason, effect: effect,
        translation: isSource ? row.target.text : row.source.text)
    }
  }

  private func key(_ text: String, _ language: Language) -> [String] {
    guard let keys = keys[language] else { return [text] }
    return PhraseWords.split(text.lowercased()).map { keys.keys(of: $0).last ?? $0 }
  }

  private func fit(
    _ term: Glossary.Term, _ needle: Needle
  ) -> (form: String, isFurther: Bool, reason: GlossaryMatch.Reason)? {
    if let reason = reason(term.text, needle) { return (term.text, false, reason) }
    for form in term.forms {
      if let reason = reason(form, needle) { return (form, true, reason) }
    }
    return nil
  }

  private func reason(_ form: String, _ needle: Needle) -> GlossaryMatch.Reason? {
    var form = form
    guard !needle.keys.isEmpty, form.withUTF8({ needle.filter.mayContain($0) }),
      let keys = keys[needle.language]
    else { return nil }
    let words = PhraseWords.split(form.lowercased()).map(keys.keys)
    guard words.count == needle.keys.count,
      words.count > 1 || !GlossaryIndex.isUppercase(form) || needle.isUppercase
    else { return nil }
    if zip(words, needle.keys).allSatisfy({ $0.first == $1.first }) { return .spelling }
    return zip(words, needle.keys).allSatisfy { word, wanted in
      word.contains(where: wanted.contains)
    }
      ? .withoutDiacritics : nil
  }

  // MARK: Learned pairs and names

  private func learned(
    _ needle: Needle, _ other: Language, _ ranking: Ranking
  ) -> [GlossaryMatch.Learned] {
    guard let wanted = needle.keys.first, needle.keys.count == 1 else { return [] }
    let isSource = needle.language == Comparator.languages.first
    let column = learned.column(needle.language.rawValue)
    let otherColumn = learned.column(other.rawValue)
    let strength = learned.column(Self.strengthColumn)
    var found: [GlossaryMatch.Learned] = []
    for row in learned.rows {
      let key = String(row[column])
      guard wanted.contains(key), let probability = Double(row[strength]) else { continue }
      let translation = String(row[otherColumn])
      let pair = Ranking.Pair(
        source: [isSource ? key : translation], target: [isSource ? translation : key])
      found.append(
        GlossaryMatch.Learned(
          place: GlossaryFinding.Place(file: learned.path, line: row.line), key: key,
          translation: translation, probability: probability,
          effect: ranking.winner(over: pair).map(GlossaryMatch.Effect.outranked) ?? .used))
    }
    return found.enumerated().sorted {
      ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
    }.map(\.element)
  }

  private func names(_ needle: Needle, _ other: Language) -> [GlossaryMatch.Name] {
    let (x, y) = (needle.language.rawValue, other.rawValue)
    var found: [GlossaryMatch.Name] = []
    func add(
      _ kind: GlossaryMatch.Name.Kind, _ code: String, _ name: String?, _ translation: String?
    ) {
      guard let name, let translation, reason(name, needle) != nil else { return }
      found.append(
        GlossaryMatch.Name(kind: kind, code: code, name: name, translation: translation))
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
    for code in GlossaryLibrary.currencies {
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
