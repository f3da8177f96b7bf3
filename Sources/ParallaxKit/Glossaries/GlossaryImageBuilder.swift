import ICUKit

/// Writes glossaries, learned pairs and the names that CLDR has into an image.
struct GlossaryImageBuilder {
  /// In the order of the languages' codes.
  private let vocabularies: [VocabularyBuilder]
  private var files: [UInt32] = []
  private var entries: [UInt32] = []
  private var entryCount: UInt32 = 0
  private var groups: UInt32 = 0
  private var learnedRows: UInt32 = 0

  /// A form of an entry as the keys of its words.
  private struct StemmedForm: Hashable {
    let words: [[UInt32]]
    let isUppercase: Bool
  }

  /// - Parameter stemming: how words of each language are stemmed that the image is to have.
  init(stemming: [Language: StemmingRules]) throws(ResourceError) {
    var vocabularies: [VocabularyBuilder] = []
    for (language, rules) in stemming.sorted(by: { $0.key < $1.key }) {
      vocabularies.append(VocabularyBuilder(language, try StemKeys(rules)))
    }
    self.vocabularies = vocabularies
  }

  private func vocabulary(_ language: Language) -> VocabularyBuilder? {
    vocabularies.first { $0.language == language }
  }

  // MARK: Entries

  /// Adds a glossary.
  mutating func add(_ file: GlossaryFile, to writer: inout ImageWriter) throws(ResourceError) {
    let number = add(source: file.source, to: &writer)
    let languages = file.languages.map { language in
      (
        vocabulary: vocabulary(language), lemma: file.lemmaColumn[language] ?? 0,
        forms: file.formsColumn[language]
      )
    }
    var groupsByLemma: [[String: UInt32]] = [[:], [:]]
    try GlossaryRows(file).visit { row throws(ResourceError) in
      let pos =
        file.posColumn.flatMap { PartOfSpeech(rawValue: row.text($0)) } ?? .noun
      let lemmas = languages.map { row.text($0.lemma) }
      var words = lemmas.map { writer.string($0) } + [pos.code, 0]
      for (index, lemma) in lemmas.enumerated() {
        words.append(group(of: lemma, in: &groupsByLemma[index]))
      }
      for (index, language) in languages.enumerated() {
        guard let vocabulary = language.vocabulary else { continue }
        var forms: [StemmedForm] = []
        row.forEachForm(language.lemma, language.forms) { bytes in
          guard let form = form(bytes, in: vocabulary) else { return }
          Self.note(form.words, bytes, in: vocabulary)
          if !forms.contains(form) { forms.append(form) }
        }
        insert(forms, vocabulary, isSource: index == 0, to: &writer)
      }
      close(words + [number])
    }
  }

  /// Adds the entries of users' glossaries.
  /// - Parameters:
  ///   - sources: the files; entries name them by their places.
  ///   - further: forms that other glossaries have for terms.
  mutating func add(
    _ own: [UserGlossaries.Entry], of sources: [Provenance.Source],
    further: [UserGlossaries.Lemma: [GlossaryForm]], to writer: inout ImageWriter
  ) {
    let numbers = sources.map { add(source: $0, to: &writer) }
    var groupsByLemma: [Language: [String: UInt32]] = [:]
    for entry in own {
      let terms = [(entry.source, entry.sourceLemma), (entry.target, entry.targetLemma)]
      var words = terms.map { writer.string($0.0.text) } + [entry.partOfSpeech.code, 0]
      for (term, lemma) in terms {
        words.append(group(of: term.text, in: &groupsByLemma[lemma.language, default: [:]]))
      }
      for (index, (term, lemma)) in terms.enumerated() {
        guard let vocabulary = vocabulary(lemma.language) else { continue }
        var forms: [StemmedForm] = []
        for var text in [term.text] + term.forms {
          text.withUTF8 { bytes in
            guard let form = form(bytes, in: vocabulary) else { return }
            Self.note(form.words, bytes, in: vocabulary)
            if !forms.contains(form) { forms.append(form) }
          }
        }
        for form in further[lemma] ?? [] {
          let form = StemmedForm(
            words: form.words.map { $0.map(vocabulary.number(ofKey:)) },
            isUppercase: form.isUppercase)
          if !forms.contains(form) { forms.append(form) }
        }
        insert(forms, vocabulary, isSource: index == 0, to: &writer)
      }
      close(words + [numbers[entry.glossary]])
    }
  }

  private mutating func group(of lemma: String, in known: inout [String: UInt32]) -> UInt32 {
    if let group = known[lemma] { return group }
    groups += 1
    known[lemma] = groups
    return groups
  }

  /// Adds a name that CLDR has in two languages.
  private mutating func add(
    name first: String?, _ second: String?, _ languages: (Language, Language),
    to writer: inout ImageWriter
  ) {
    guard let first, let second else { return }
    var forms: [(StemmedForm, VocabularyBuilder)] = []
    for (name, language) in [(first, languages.0), (second, languages.1)] {
      var name = name
      guard let vocabulary = vocabulary(language),
        let form = name.withUTF8({ form($0, in: vocabulary) })
      else { return }
      forms.append((form, vocabulary))
    }
    for (index, (form, vocabulary)) in forms.enumerated() {
      insert([form], vocabulary, isSource: index == 0, to: &writer)
    }
    groups += 2
    close(
      [writer.string(first), writer.string(second), PartOfSpeech.name.code, 1, groups - 1, groups]
        + [GlossaryLayout.noFile])
  }

  private mutating func close(_ entry: [UInt32]) {
    entries += entry
    entryCount += 1
  }

  /// Adds the forms of the entry that is being read.
  private mutating func insert(
    _ forms: [StemmedForm], _ vocabulary: VocabularyBuilder, isSource: Bool,
    to writer: inout ImageWriter
  ) {
    for form in forms {
      let rest = writer.list(form.words.dropFirst().flatMap { [UInt32($0.count)] + $0 })
      let flags =
        (form.isUppercase ? GlossaryLayout.uppercase : 0) | (isSource ? GlossaryLayout.source : 0)
      let mask = form.words.count > 1 ? GlossaryLayout.mask(form.words[1]) : 0
      for first in form.words[0] {
        vocabulary.forms[Int(first)] += [entryCount, rest, flags, mask]
      }
    }
  }

  /// Stems a form; nil where it has no words.
  private func form(
    _ bytes: UnsafeBufferPointer<UInt8>, in vocabulary: VocabularyBuilder
  ) -> StemmedForm? {
    let words = GlossaryWords.words(bytes)
    guard let first = words.first else { return nil }
    if entryCount.isMultiple(of: GlossaryLayout.sampleInterval) { vocabulary.sample(first) }
    return StemmedForm(
      words: words.map { vocabulary.numbers(ofWord: $0) },
      isUppercase: words.count == 1 && GlossaryWords.isUppercase(bytes))
  }

  /// Notes which words a glossary knows: the first of a form, and of phrases the first after the
  /// last space too, as in "se abține".
  private static func note(
    _ words: [[UInt32]], _ bytes: UnsafeBufferPointer<UInt8>, in vocabulary: VocabularyBuilder
  ) {
    vocabulary.note(words[0])
    var start = bytes.count
    while start > 0, bytes[start - 1] != UInt8(ascii: " ") { start -= 1 }
    guard start > 0 else { return }
    // Spaces part words whatever stands beside them: the words after the last one end the form's.
    let last = GlossaryWords.words(UnsafeBufferPointer(rebasing: bytes[start...])).count
    if last > 0, last <= words.count { vocabulary.note(words[words.count - last]) }
  }

  // MARK: Names and learned pairs

  /// Currencies of which the news speaks.
  static let currencies = [
    "USD", "EUR", "GBP", "RON", "MDL", "RUB", "UAH", "CHF", "JPY", "CNY", "TRY", "HUF", "PLN",
  ]

  /// Adds the names of countries, languages and currencies that CLDR has in both languages.
  mutating func addLocaleNames(_ first: Language, _ second: Language, to writer: inout ImageWriter)
  {
    let (x, y) = (first.rawValue, second.rawValue)
    for code in LocaleNames.regions() {
      add(
        name: LocaleNames.regionName(code, in: x), LocaleNames.regionName(code, in: y),
        (first, second), to: &writer)
    }
    for code in LocaleNames.languages() where code.utf8.count == 2 {
      add(
        name: LocaleNames.languageName(code, in: x), LocaleNames.languageName(code, in: y),
        (first, second), to: &writer)
    }
    for code in Self.currencies {
      add(
        name: LocaleNames.currencyName(code, in: x, plural: "other"),
        LocaleNames.currencyName(code, in: y, plural: "few"), (first, second), to: &writer)
    }
  }

  /// Adds learned pairs.
  mutating func add(
    _ pairs: LearnedPairs, _ first: Language, _ second: Language, to writer: inout ImageWriter
  ) throws(ResourceError) {
    _ = add(source: pairs.file.source, to: &writer)
    guard let from = vocabulary(first), let to = vocabulary(second) else { return }
    try pairs.visit(first, second) { pair in
      let (key, answer) = (from.number(ofKey: pair.first), to.number(ofKey: pair.second))
      from.isKnown[Int(key)] = true
      to.isKnown[Int(answer)] = true
      from.learned[Int(key)] += [answer] + pair.strength.bitPattern.imageWords + [learnedRows]
      learnedRows += 1
    }
  }

  private mutating func add(
    source: Provenance.Source, to writer: inout ImageWriter
  ) -> UInt32 {
    files += [writer.string(source.path), writer.string(source.digest), UInt32(source.entries)]
    return UInt32(files.count / GlossaryLayout.fileWords - 1)
  }

  // MARK: Writing

  /// Writes what was added.
  func write(to writer: inout ImageWriter) {
    writer.add(GlossaryLayout.files, files)
    writer.add(GlossaryLayout.entries, entries)
    for vocabulary in vocabularies { vocabulary.write(to: &writer) }
  }
}
