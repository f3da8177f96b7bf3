import Testing

@testable import ParallaxKit

/// Every row of the shipped tables is found in the image as the table says it.
@Suite struct ShippedTablesTests {
  private func table(_ path: String) throws -> TabSeparatedTable {
    try TabSeparatedTable(
      path: path, bytes: MatchFold.make().fold(Shipped.resources.bytes(at: path)), required: [])
  }

  private func tokens(_ phrase: some StringProtocol) -> [Token] {
    PhraseWords.split(phrase).map {
      Token(
        span: TextSpan(0, 0), kind: .word, folded: $0, romanized: nil, isCapitalised: false,
        isUppercase: false,
        paragraph: 0)
    }
  }

  /// The values of a phrase as a whole.
  private func values<Value>(
    _ index: PhraseIndex<Value>, _ phrase: some StringProtocol
  ) -> [Value] {
    let words = tokens(phrase)
    guard !words.isEmpty, let found = index.longest(in: words, at: 0), found.count == words.count
    else { return [] }
    return found.values
  }

  @Test(arguments: Comparator.languages)
  func wordsOfGrammar(_ language: Language) throws {
    let grammar = try Shipped.profile(language).grammar
    let table = try table("\(language)/grammar.tsv")
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      let word = String(row[0])
      let wordClass = try #require(WordClass(named: row[1]))
      #expect(grammar.classes(of: word).isSuperset(of: wordClass), "\(word)")
      if wordClass == .pronoun {
        let number = row[table.column("number")]
        let rows = table.rows.filter { $0[0] == row[0] && $0[1] == row[1] }
        // The last row of a word counts.
        guard rows.last?.line == row.line else { continue }
        #expect(
          grammar.pronoun(word)
            == PronounFeatures(
              person: Int(row[table.column("person")]),
              isPlural: number.isEmpty ? nil : number == "p",
              gender: Gender(rawValue: String(row[table.column("gender")]))), "\(word)")
      }
    }
    #expect(grammar.classes(of: "zyzzyva").isEmpty)
    #expect(grammar.pronoun("zyzzyva") == nil)
  }

  @Test(arguments: Comparator.languages)
  func rolesAndCues(_ language: Language) throws {
    let profile = try Shipped.profile(language)
    let roles = try table("\(language)/roles.tsv")
    for row in roles.rows {
      for form in row.list(roles.column("forms")) + [row[0]] {
        #expect(
          values(profile.roles.index, form).contains {
            $0.lemma == row[0] && $0.roleClass == row[roles.column("class")]
              && $0.gender == Gender(rawValue: String(row[roles.column("gender")]))
          }, "\(form)")
      }
    }
    let cues = try table("\(language)/cues.tsv")
    for row in cues.rows {
      let verb = CueVerb(
        lemma: String(row[0]),
        stance: try #require(Stance(rawValue: String(row[cues.column("stance")]))),
        takes: try #require(CueComplements(list: row[cues.column("takes")])))
      for form in row.list(cues.column("forms")) + [row[0]] {
        #expect(values(profile.cues.verbs, form).contains(verb), "\(form)")
      }
    }
    let nouns = try table("\(language)/cue-nouns.tsv")
    for row in nouns.rows {
      let stance = try #require(Stance(rawValue: String(row[nouns.column("stance")])))
      for form in row.list(nouns.column("forms")) + [row[0]] {
        #expect(values(profile.cues.nouns, form).contains(stance), "\(form)")
      }
    }
    #expect(values(profile.roles.index, "zyzzyva").isEmpty)
  }

  @Test(arguments: Comparator.languages)
  func frequenciesAndAbbreviations(_ language: Language) throws {
    let profile = try Shipped.profile(language)
    let rows = try table("frequencies/\(language).tsv").rows.filter { $0[0] != "*" }
    let unlisted = profile.frequencies.weight(of: ["zyzzyva"])
    for (one, next) in zip(rows, rows.dropFirst()) {
      let counts = [one, next].map { max(2, Int($0[1]) ?? 0) }
      let weights = [one, next].map { profile.frequencies.weight(of: [String($0[0])]) }
      #expect((counts[0] < counts[1]) == (weights[0] > weights[1]), "\(one[0]), \(next[0])")
      #expect((counts[0] == 2) == (weights[0] == unlisted), "\(one[0])")
    }
    for row in try table("\(language)/abbreviations.tsv").rows {
      let word = row[0].hasSuffix(".") ? row[0].dropLast() : row[0]
      #expect(profile.abbreviations.canEndSentence(String(word)) == (row[1] == "end"), "\(word)")
    }
  }

  @Test(arguments: Comparator.languages)
  func irregularForms(_ language: Language) throws {
    let inflections = try Shipped.profile(language).stemming.inflections
    let bytes = try MatchFold.spelling().fold(Shipped.resources.bytes(at: "\(language)/forms.tsv"))
    let spelled = try TabSeparatedTable(path: "forms.tsv", bytes: bytes, required: [])
    let bare = try table("\(language)/forms.tsv")
    #expect(!spelled.rows.isEmpty)
    for (row, stripped) in zip(spelled.rows, bare.rows) {
      for (form, key) in zip(row.list(1), stripped.list(1)) {
        #expect(
          inflections.lemmas(of: String(form), bare: String(key)).contains {
            $0.spelled == row[0] && $0.bare == stripped[0] && $0.isApart == (row[2] == "yes")
          }, "\(form) of \(row[0])")
      }
    }
    #expect(inflections.lemmas(of: "zyzzyva", bare: "zyzzyva").isEmpty)
  }

  @Test func endings() throws {
    let inflections = try Shipped.profile(.romanian).stemming.inflections
    let rows = try table("ro/endings.tsv").rows
    #expect(!rows.isEmpty)
    for row in rows {
      // The last vowel of the stem changes, whatever stands behind it.
      let changes = row.list(2).map { (from: $0.prefix(1), to: $0.suffix(1)) }
      for lemma in row.list(1).map({ $0 == "-" ? "" : $0 }) {
        #expect(
          inflections.words(endingAs: "strb" + row[0]).contains("strb" + lemma) || lemma == row[0],
          "\(row[0]) to \(lemma)")
        for change in changes {
          #expect(
            inflections.words(endingAs: "l\(change.from)db\(row[0])")
              .contains("l\(change.to)db\(lemma)"), "\(row[0]) to \(lemma)")
        }
      }
    }
    #expect(inflections.words(endingAs: "zyzzyva") == ["zyzzyv", "zyzzyvu"])
    // Too short to have an ending, or to be a word without it.
    #expect(inflections.words(endingAs: "le") == [])
    #expect(!inflections.words(endingAs: "lui").contains("l"))
  }

  @Test func names() throws {
    let names = try Shipped.names.get()
    for row in try table("names/given-names.tsv").rows {
      #expect(names.isGivenName(String(row[0])), "\(row[0])")
    }
    for row in try table("names/agencies.tsv").rows {
      #expect(values(names.agencies, row[0]).contains(String(row[1])), "\(row[0])")
    }
    for row in try table("names/places.tsv").rows {
      for form in row.list(0) + row.list(1) {
        #expect(
          values(names.places, form).contains {
            $0.country == row[2].uppercased() && $0.kind.rawValue == row[3]
          }, "\(form)")
      }
    }
  }

  @Test func entriesOfGlossaries() throws {
    let image = GlossaryImage(try Shipped.image.get().reader, languages: Comparator.languages)
    var rows = 0
    for name in try Shipped.resources.files(in: "en-ro", suffix: ".tsv") {
      let file = try GlossaryFile(
        path: name, bytes: Shipped.resources.bytes(at: "en-ro/\(name)"))
      for language in Comparator.languages {
        let vocabulary = try #require(image.vocabulary(language))
        let stemKeys = try StemKeys(Shipped.profile(language))
        let column = try #require(file.lemmaColumn[language])
        try GlossaryRows(file).visit { row throws(ResourceError) in
          rows += 1
          row.forEachForm(column, file.formsColumn[language]) { bytes in
            let keys = GlossaryWords.words(bytes).map { stemKeys.keys(of: $0) }
            guard let first = keys.first else { return }
            let text = keys.map { vocabulary.numbers(of: $0, firm: $0.count) }
            let isFound = vocabulary.forms(of: text[0].numbers.first ?? 0).contains {
              vocabulary.end(of: $0, from: 1, in: text)?.place == text.count
            }
            #expect(isFound && first.allSatisfy(vocabulary.isKnown), "\(keys) in \(name)")
          }
        }
      }
    }
    #expect(rows > 0)
  }

  @Test func learnedPairs() throws {
    let image = GlossaryImage(try Shipped.image.get().reader, languages: Comparator.languages)
    let english = try #require(image.vocabulary(.english))
    let romanian = try #require(image.vocabulary(.romanian))
    let path = "en-ro/learned/en-ro.tsv"
    let pairs = try LearnedPairs(path: path, bytes: Shipped.resources.bytes(at: path))
    var row: UInt32 = 0
    try pairs.visit(.english, .romanian) { pair in
      let answer = romanian.numbers(of: [pair.second], firm: 1).numbers.first
      var found: [GlossaryVocabulary.LearnedPair] = []
      english.forEachLearned(of: english.numbers(of: [pair.first], firm: 1).numbers.first ?? 0) {
        found.append($0)
      }
      #expect(
        found.contains { $0.answer == answer && $0.strength == pair.strength && $0.row == row },
        "\(pair.first) = \(pair.second)")
      row += 1
    }
    #expect(Int(row) == pairs.file.entries)
  }

  @Test func provenanceNamesEachGlossary() throws {
    let image = GlossaryImage(try Shipped.image.get().reader, languages: Comparator.languages)
    let names = try Shipped.resources.files(in: "en-ro", suffix: ".tsv").map { "en-ro/\($0)" }
    #expect(image.files.map(\.path) == names + ["en-ro/learned/en-ro.tsv"])
    for source in image.files {
      let file = try GlossaryFile(
        path: source.path, bytes: Shipped.resources.bytes(at: source.path))
      #expect(source.digest == file.digest)
      #expect(source.entries == file.entries)
    }
  }
}
