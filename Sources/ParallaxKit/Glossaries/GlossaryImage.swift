/// The glossaries of an image.
struct GlossaryImage: Sendable {
  /// An entry, as far as matching asks.
  struct Entry: Sendable {
    let pos: PartOfSpeech
    let source: Evidence.Source
    /// How far it can be relied on, from 0 to 1.
    let strength: Double
  }

  /// The files, in the order of their paths, learned pairs last.
  let files: [Provenance.Source]
  private let reader: ImageReader
  private let entries: ImageWords
  private let vocabularies: [Language: GlossaryVocabulary]

  init(_ reader: ImageReader, languages: [Language]) {
    self.reader = reader
    let files = reader.section(GlossaryLayout.files)
    self.files = stride(from: 0, to: files.count, by: GlossaryLayout.fileWords).map { place in
      Provenance.Source(
        path: reader.string(files[place]), digest: reader.string(files[place + 1]),
        entries: Int(files[place + 2]))
    }
    entries = reader.section(GlossaryLayout.entries)
    var vocabularies: [Language: GlossaryVocabulary] = [:]
    for language in languages {
      vocabularies[language] = GlossaryVocabulary(reader, language)
    }
    self.vocabularies = vocabularies
  }

  func vocabulary(_ language: Language) -> GlossaryVocabulary? { vocabularies[language] }

  var entryCount: Int { entries.count / GlossaryLayout.entryWords }

  func entry(_ number: Int) -> Entry {
    let isName = isName(number)
    return Entry(
      pos: PartOfSpeech(code: entries[number * GlossaryLayout.entryWords + 2]),
      source: isName ? .name : .glossary, strength: 1)
  }

  /// Whether an entry is a name that CLDR has.
  func isName(_ number: Int) -> Bool { entries[number * GlossaryLayout.entryWords + 3] != 0 }

  /// An entry's lemmas in the order of the glossary's columns.
  func lemmas(_ number: Int) -> (source: String, target: String) {
    let place = number * GlossaryLayout.entryWords
    return (reader.string(entries[place]), reader.string(entries[place + 1]))
  }

  /// Finds the forms that the entries of terms have, as the keys of their words.
  func forms(of lemmas: Set<UserGlossaries.Lemma>) -> [UserGlossaries.Lemma: [GlossaryForm]] {
    let texts = Set(lemmas.map(\.text))
    let numbers = (0..<entryCount).filter { number in
      let (source, target) = self.lemmas(number)
      return !isName(number) && (texts.contains(source) || texts.contains(target))
    }
    guard !numbers.isEmpty else { return [:] }
    var result: [UserGlossaries.Lemma: [GlossaryForm]] = [:]
    for (language, vocabulary) in vocabularies {
      for (number, isSource, form) in vocabulary.forms(of: Set(numbers)) {
        let (source, target) = self.lemmas(number)
        let lemma = UserGlossaries.Lemma(
          language: language, text: isSource ? source : target, partOfSpeech: entry(number).pos)
        if lemmas.contains(lemma) { result[lemma, default: []].append(form) }
      }
    }
    return result
  }

  /// What tells synonyms: the lemma of an entry in the language of a form, and the group of those
  /// entries of the same glossary that share its lemma in the other language.
  /// - Parameter isSource: whether the form is in the language of the glossary's first column.
  func pivot(_ number: Int, isSource: Bool) -> (lemma: UInt32, group: UInt32) {
    let place = number * GlossaryLayout.entryWords
    return isSource
      ? (entries[place], entries[place + 5]) : (entries[place + 1], entries[place + 4])
  }
}
