import ICUKit

/// Finds forms of glossaries that no text can match, or that match more or less than they seem to.
struct GlossaryMatching {
  private let profiles: [Language: LanguageProfile]
  private let keys: [Language: StemKeys]
  private let folder: TextFolder

  init(profiles: [Language: LanguageProfile]) throws(ResourceError) {
    var keys: [Language: StemKeys] = [:]
    for (language, profile) in profiles { keys[language] = try StemKeys(profile) }
    self.profiles = profiles
    self.keys = keys
    folder = try MatchFold.make()
  }

  func findings(_ row: Glossary.Row, in glossary: Glossary) -> [GlossaryFinding] {
    let place = glossary.place(of: row)
    let partOfSpeech = PartOfSpeech(rawValue: row.partOfSpeech)
    var findings: [GlossaryFinding] = []
    for (term, language) in [(row.source, glossary.source), (row.target, glossary.target)] {
      guard let profile = profiles[language], let keys = keys[language] else { continue }
      let lemma = GlossaryWords.words(term.text).map(keys.keys)
      for (number, form) in ([term.text] + term.forms).enumerated() {
        guard !form.allSatisfy(\.isWhitespace) else { continue }
        let words = GlossaryWords.words(form)
        if let finding = unmatched(form, words, profile, at: place) {
          findings.append(finding)
        } else if number > 0, words.map(keys.keys) == lemma {
          findings.append(
            GlossaryFinding(
              .redundantForm, .note, at: place,
              "'\(form)' has the stem of '\(term.text)', which finds it already",
              remedy: "remove the form"))
        }
        if let finding = capitals(form, words, partOfSpeech, at: place) { findings.append(finding) }
      }
    }
    return findings
  }

  private func unmatched(
    _ form: String, _ words: [String], _ profile: LanguageProfile,
    at place: GlossaryFinding.Place
  ) -> GlossaryFinding? {
    guard !words.isEmpty else {
      return GlossaryFinding(
        .noWord, .error, at: place, "'\(form)' has no word, so it can never match",
        remedy: "write a word or remove it")
    }
    if words.count < PhraseWords.split(form.lowercased()).count {
      return GlossaryFinding(
        .outerMark, .note, at: place,
        "'\(form)' begins or ends with a mark, which is not compared",
        remedy: "leave it out, unless it belongs to an abbreviation")
    }
    // Among small letters, capitals are taken for an acronym whatever they spell.
    guard words.count == 1, let word = words.first, !GlossaryWords.isUppercase(form),
      TermExtractor.isGrammar(folder.fold(word), in: profile)
    else { return nil }
    return GlossaryFinding(
      .grammarWord, .note, at: place,
      "'\(form)' is a word of grammar in \(profile.language), which alone counts in lists of lines "
        + "and not in reports", remedy: "write the phrase that it stands in, if it has one")
  }

  private func capitals(
    _ form: String, _ words: [String], _ partOfSpeech: PartOfSpeech?,
    at place: GlossaryFinding.Place
  ) -> GlossaryFinding? {
    guard words.count == 1 else { return nil }
    let isUppercase = GlossaryWords.isUppercase(form)
    if isUppercase, let partOfSpeech, partOfSpeech != .acr, partOfSpeech != .name {
      return GlossaryFinding(
        .capitalsOnly, .note, at: place,
        "'\(form)' matches in capitals only, but is no acronym (acr) or name",
        remedy: "write it in small letters, or correct its part of speech")
    }
    let capitals = form.unicodeScalars.count { $0.properties.isUppercase }
    if !isUppercase, capitals > 1, partOfSpeech == .acr {
      return GlossaryFinding(
        .acronymWithoutCapitals, .note, at: place,
        "'\(form)' is an acronym with other than A to Z, so it matches small letters too",
        remedy: "check that it is no other word in small letters")
    }
    return nil
  }
}
