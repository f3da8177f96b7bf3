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
    users = glossaries
    shipped = try ShippedGlossaries.read(resources)
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
    return GlossaryMatch(
      query: query, language: language, otherLanguage: other, keys: wanted,
      cognateKey: words.count == 1 ? profile.cognates.transliterate(folded) : nil,
      isGrammar: words.count == 1 && TermExtractor.isGrammar(folded, in: profile),
      entries: wanted.isEmpty ? [] : entries(needle),
      learned: wanted.count == 1 ? learned(needle, other) : [],
      names: wanted.isEmpty ? [] : names(needle, other))
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

  private struct Fit {
    let row: Glossary.Row
    let glossary: Glossary
    let origin: GlossaryMatch.Origin
    let form: String
    let isFurtherForm: Bool
    let reason: GlossaryMatch.Reason
  }

  private func entries(_ needle: Needle) -> [GlossaryMatch.Entry] {
    // What rows of higher priority translate, and which pairs they decide on.
    var translated: [[String]: GlossaryFinding.Place] = [:]
    var decided: [[String]: GlossaryFinding.Place] = [:]
    var entries: [GlossaryMatch.Entry] = []
    for (glossary, origin) in users.map({ ($0, GlossaryMatch.Origin.user) })
      + shipped.map({ ($0, .curated) })
    {
      var translatedHere: [[String]: GlossaryFinding.Place] = [:]
      var decidedHere: [[String]: GlossaryFinding.Place] = [:]
      for row in glossary.rows {
        guard let fit = fit(row, needle, glossary, origin) else { continue }
        let place = glossary.place(of: row)
        let source = key(row.source.text, glossary.source)
        let pair = source + ["="] + key(row.target.text, glossary.target)
        let effect: GlossaryMatch.Effect
        if let status = Glossary.Status(rawValue: row.status), !status.allowsMatching {
          effect = .barred(status)
        } else if let winner = decided[pair] ?? translated[source] {
          effect = .outranked(winner)
        } else {
          effect = .used
        }
        if origin == .user {
          decidedHere[pair] = decidedHere[pair] ?? place
          if row.allowsMatching { translatedHere[source] = translatedHere[source] ?? place }
        }
        entries.append(
          GlossaryMatch.Entry(
            origin: origin, place: place, row: row, form: fit.form,
            isFurtherForm: fit.isFurtherForm, reason: fit.reason, effect: effect,
            translation: needle.language == glossary.source ? row.target.text : row.source.text))
      }
      decided.merge(decidedHere) { first, _ in first }
      translated.merge(translatedHere) { first, _ in first }
    }
    return entries
  }

  private func key(_ text: String, _ language: Language) -> [String] {
    guard let keys = keys[language] else { return [text] }
    return PhraseWords.split(text.lowercased()).map { keys.keys(of: $0).last ?? $0 }
  }

  private func fit(
    _ row: Glossary.Row, _ needle: Needle, _ glossary: Glossary, _ origin: GlossaryMatch.Origin
  ) -> Fit? {
    guard glossary.source == needle.language || glossary.target == needle.language else {
      return nil
    }
    let term = glossary.source == needle.language ? row.source : row.target
    for (number, form) in ([term.text] + term.forms).enumerated() {
      guard let reason = reason(form, needle) else { continue }
      return Fit(
        row: row, glossary: glossary, origin: origin, form: form, isFurtherForm: number > 0,
        reason: reason)
    }
    return nil
  }

  private func reason(_ form: String, _ needle: Needle) -> GlossaryMatch.Reason? {
    var form = form
    guard form.withUTF8({ needle.filter.mayContain($0) }), let keys = keys[needle.language]
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

  private func learned(_ needle: Needle, _ other: Language) -> [GlossaryMatch.Learned] {
    guard let wanted = needle.keys.first else { return [] }
    let column = learned.column(needle.language.rawValue)
    let otherColumn = learned.column(other.rawValue)
    let strength = learned.column(Self.strengthColumn)
    var found: [GlossaryMatch.Learned] = []
    for row in learned.rows {
      let key = String(row[column])
      guard wanted.contains(key), let probability = Double(row[strength]) else { continue }
      found.append(
        GlossaryMatch.Learned(
          place: GlossaryFinding.Place(file: learned.path, line: row.line), key: key,
          translation: String(row[otherColumn]), probability: probability))
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
