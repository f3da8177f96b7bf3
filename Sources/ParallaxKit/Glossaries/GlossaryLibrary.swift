import ICUKit

/// The glossaries of a pair of languages, as they were read.
struct GlossaryLibrary: Sendable {
  let files: [GlossaryFile]
  let learned: LearnedPairs
  /// What outranks all of these.
  let users: UserGlossaries

  /// Reads all glossaries of a folder such as `en-ro`, and what was learned for the pair.
  /// - Parameter users: glossaries that outrank those of the folder, the first above the others.
  init(
    _ folder: some ResourceFolder, pair: String, users: [Glossary] = []
  ) throws(ResourceError) {
    var files: [GlossaryFile] = []
    for name in try folder.files(in: pair, suffix: ".tsv") {
      let path = "\(pair)/\(name)"
      files.append(try GlossaryFile(path: path, bytes: try folder.bytes(at: path)))
    }
    self.files = files
    var userGlossaries = try UserGlossaries(users)
    if !users.isEmpty {
      userGlossaries.borrow(Self.furtherForms(of: userGlossaries.lemmas, in: files))
    }
    self.users = userGlossaries
    let path = "learned/\(pair).tsv"
    learned = try LearnedPairs(path: path, bytes: folder.bytes(at: path))
  }

  /// Finds the further forms that rows have for terms.
  private static func furtherForms(
    of lemmas: Set<UserGlossaries.Lemma>, in files: [GlossaryFile]
  ) -> [UserGlossaries.Lemma: [String]] {
    var forms: [UserGlossaries.Lemma: [String]] = [:]
    for file in files {
      guard let posColumn = file.posColumn else { continue }
      for (language, column) in file.lemmaColumn.sorted(by: { $0.key < $1.key }) {
        guard let formsColumn = file.formsColumn[language] else { continue }
        GlossaryRows(file).visit { row in
          let list = row.text(formsColumn)
          guard !list.isEmpty, let pos = PartOfSpeech(rawValue: row.text(posColumn)) else { return }
          let lemma = UserGlossaries.Lemma(
            language: language, text: row.text(column), partOfSpeech: pos)
          guard lemmas.contains(lemma) else { return }
          forms[lemma, default: []] += list.split(separator: "|").map(String.init)
        }
      }
    }
    return forms
  }

  /// Gathers the entries that two texts can need.
  func index(a: TermLinker.Side, keysA: StemKeys, b: TermLinker.Side, keysB: StemKeys)
    -> GlossaryIndex
  {
    let sides = (a: side(a, keysA), b: side(b, keysB))
    var index = GlossaryIndex()
    index.users = UserGlossaryIndex(users, sides: sides)
    for file in files { index.add(file, sides: sides) }
    if a.profile.language != b.profile.language {
      addLocaleNames(to: &index, sides: sides)
      index.learned = learned.entries(
        a: (sides.a.language, sides.a.stems), b: (sides.b.language, sides.b.stems))
    }
    return index
  }

  /// Finds which words of one text no glossary has.
  /// - Parameter terms: indices of words of the text.
  func unknown(_ terms: [Int], in side: TermLinker.Side, keys: StemKeys) -> Set<Int> {
    let language = side.profile.language
    var wanted: Set<String> = []
    for term in terms { wanted.formUnion(side.terms[term].keys) }
    guard !wanted.isEmpty else { return [] }
    let filter = PrefixFilter(stems: wanted)
    var known: Set<String> = []
    func note(_ form: UnsafeBufferPointer<UInt8>) {
      guard filter.mayContain(form), let word = GlossaryWords.words(form).first else { return }
      for key in keys.keys(of: word) where wanted.contains(key) { known.insert(key) }
    }
    func noteEnds(_ bytes: UnsafeBufferPointer<UInt8>) {
      note(bytes)
      // Of phrases the last word too: "se abține".
      var start = bytes.count
      while start > 0, bytes[start - 1] != UInt8(ascii: " ") { start -= 1 }
      if start > 0 { note(UnsafeBufferPointer(rebasing: bytes[start...])) }
    }
    for file in files {
      guard let lemma = file.lemmaColumn[language] else { continue }
      let forms = file.formsColumn[language]
      GlossaryRows(file).visit { row in
        row.forEachForm(lemma, forms, noteEnds)
      }
    }
    users.forEachForm(in: language) { form in
      var form = form
      form.withUTF8(noteEnds)
    }
    if let column = learned.file.lemmaColumn[language] {
      GlossaryRows(learned.file).visit { row in
        let key = row.text(column)
        if wanted.contains(key) { known.insert(key) }
      }
    }
    return Set(terms.filter { known.isDisjoint(with: side.terms[$0].keys) })
  }

  private func side(_ side: TermLinker.Side, _ keys: StemKeys) -> GlossaryIndex.Side {
    let stems = Set(side.tokenKeys.joined())
    return GlossaryIndex.Side(
      language: side.profile.language, keys: keys, filter: PrefixFilter(stems: stems), stems: stems)
  }

  /// Adds the names of countries, languages and currencies that CLDR has in both languages.
  private func addLocaleNames(
    to index: inout GlossaryIndex, sides: (a: GlossaryIndex.Side, b: GlossaryIndex.Side)
  ) {
    let (x, y) = (sides.a.language.rawValue, sides.b.language.rawValue)
    func add(_ first: String?, _ second: String?) {
      guard let first, let second else { return }
      guard mayOccur(first, sides.a.filter), mayOccur(second, sides.b.filter) else { return }
      index.add(name: first, second, sides: sides)
    }
    for code in LocaleNames.regions() {
      add(LocaleNames.regionName(code, in: x), LocaleNames.regionName(code, in: y))
    }
    for code in LocaleNames.languages() where code.utf8.count == 2 {
      add(LocaleNames.languageName(code, in: x), LocaleNames.languageName(code, in: y))
    }
    for code in Self.currencies {
      add(
        LocaleNames.currencyName(code, in: x, plural: "other"),
        LocaleNames.currencyName(code, in: y, plural: "few"))
    }
  }

  /// Currencies of which the news speaks.
  static let currencies = [
    "USD", "EUR", "GBP", "RON", "MDL", "RUB", "UAH", "CHF", "JPY", "CNY", "TRY", "HUF", "PLN",
  ]

  private func mayOccur(_ name: String, _ filter: PrefixFilter) -> Bool {
    var name = name
    return name.withUTF8 { filter.mayContain($0) }
  }
}
