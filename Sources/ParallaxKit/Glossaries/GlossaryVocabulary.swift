/// What the glossaries of an image have in one language.
struct GlossaryVocabulary: Sendable {
  /// The first word of a form, found in a text, asks for the rest.
  struct Form {
    let entry: Int
    /// For each word after the first the number of its keys, and the keys.
    fileprivate let rest: ImageWords
    /// Stands for an acronym, so it matches capitals only.
    let isUppercase: Bool
    /// Its language is that of the glossary's first column.
    let isSource: Bool

    /// Whether it has but one word.
    var isWord: Bool { rest.count == 0 }

    /// Matches the words after the first with the tokens from a place on.
    /// - Returns: the place after the form, nil where one of its words does not follow.
    func end(from place: Int, in keys: [TokenKeys]) -> Int? {
      var place = place
      var index = 0
      while index < rest.count {
        let count = min(Int(rest[index]), rest.count)
        guard place < keys.count,
          (0..<count).contains(where: { keys[place].contains(rest[index + 1 + $0]) })
        else { return nil }
        index += count + 1
        place += 1
      }
      return place
    }
  }

  /// The numbers of the keys of a token, 0 for those that no glossary has.
  struct TokenKeys: Sendable {
    var first: UInt32 = 0
    var second: UInt32 = 0

    func contains(_ key: UInt32) -> Bool { key != 0 && (first == key || second == key) }
  }

  private let reader: ImageReader
  private let keys: ImageTable
  private let records: ImageWords
  private let forms: ImageWords
  private let samples: ImageWords

  init(_ reader: ImageReader, _ language: Language) {
    self.reader = reader
    keys = ImageTable(reader, GlossaryLayout.keys(language))
    records = reader.section(GlossaryLayout.records(language))
    forms = reader.section(GlossaryLayout.forms(language))
    samples = reader.section(GlossaryLayout.samples(language))
  }

  /// The numbers of a word's keys, of which `StemKeys` makes one or two.
  func numbers(of keys: [String]) -> TokenKeys {
    var numbers = TokenKeys()
    if let first = keys.first { numbers.first = self.keys[first] ?? 0 }
    if keys.count > 1 { numbers.second = self.keys[keys[1]] ?? 0 }
    return numbers
  }

  /// Whether a glossary has a key as the first or last word of a form, or it was learned.
  func isKnown(_ key: String) -> Bool {
    keys[key].map { records[Int($0) * GlossaryLayout.recordWords] & GlossaryLayout.known != 0 }
      ?? false
  }

  /// Visits the forms that begin with a key, in the order of the glossaries.
  func forEachForm(of key: UInt32, _ visit: (Form) -> Void) {
    let start = Int(records[Int(key) * GlossaryLayout.recordWords + 1])
    var place = start + 1
    for _ in 0..<min(Int(forms[start]), forms.count) {
      let flags = forms[place + 2]
      visit(
        Form(
          entry: Int(forms[place]), rest: reader.list(forms[place + 1]),
          isUppercase: flags & GlossaryLayout.uppercase != 0,
          isSource: flags & GlossaryLayout.source != 0))
      place += GlossaryLayout.formWords
    }
  }

  /// A pair of keys learned from parallel texts.
  struct LearnedPair {
    /// The key in the second language.
    let answer: UInt32
    let strength: Double
    /// Its row, counted through all files.
    let row: UInt32
  }

  /// Visits the learned pairs of a key of the first language.
  func forEachLearned(of key: UInt32, _ visit: (LearnedPair) -> Void) {
    let pairs = reader.list(records[Int(key) * GlossaryLayout.recordWords + 2])
    for place in stride(from: 0, to: pairs.count, by: GlossaryLayout.learnedWords) {
      visit(
        LearnedPair(
          answer: pairs[place], strength: pairs.double(at: place + 1), row: pairs[place + 3]))
    }
  }

  /// Tells whether words have the keys that they had when the image was built.
  func isStemmed(by stemKeys: StemKeys) -> Bool {
    stride(from: 0, to: samples.count, by: 2).allSatisfy { place in
      stemKeys.keys(of: reader.string(samples[place])) == reader.strings(samples[place + 1])
    }
  }
}
