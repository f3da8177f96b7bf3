/// What the glossaries of an image have in one language.
struct GlossaryVocabulary: Sendable {
  /// The first word of a form, found in a text, asks for the rest.
  struct Form {
    let number: UInt32
    /// The list of the words after the first: for each the number of its keys, and the keys.
    fileprivate let rest: UInt32
    fileprivate let flags: UInt32
    /// The mask of the keys of the second word, 0 where there is none.
    fileprivate let second: UInt32

    var entry: Int { Int(number) }
    /// Stands for an acronym, so it matches capitals only.
    var isUppercase: Bool { flags & GlossaryLayout.uppercase != 0 }
    /// Its language is that of the glossary's first column.
    var isSource: Bool { flags & GlossaryLayout.source != 0 }
    /// Whether it has but one word.
    var isWord: Bool { rest == 0 }

    /// Whether it may go on with a word; most forms that cannot are told by it.
    /// - Parameter mask: that of the word's keys.
    func mayGoOn(with mask: UInt32) -> Bool { second == 0 || second & mask != 0 }
  }

  /// The keys of a token that the glossaries have.
  struct TokenKeys: Sendable {
    /// Their numbers, none of which is 0.
    let numbers: [UInt32]
    /// How many of them, from the first, are firm; see `StemKeys`.
    let firm: Int
    /// See `GlossaryLayout.mask`.
    let mask: UInt32

    init(numbers: [UInt32] = [], firm: Int = 0) {
      self.numbers = numbers
      self.firm = firm
      mask = GlossaryLayout.mask(numbers)
    }
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

  /// Looks up the keys of a word.
  /// - Parameter firm: how many of them, from the first, are firm; see `StemKeys`.
  func numbers(of keys: [String], firm: Int) -> TokenKeys {
    var numbers: [UInt32] = []
    var firmNumbers = 0
    for (rank, key) in keys.enumerated() {
      guard let number = self.keys[key], number != 0, number < keyCount else { continue }
      numbers.append(number)
      if rank < firm { firmNumbers += 1 }
    }
    return TokenKeys(numbers: numbers, firm: firmNumbers)
  }

  /// One more than the greatest number of a key.
  var keyCount: Int { records.count / GlossaryLayout.recordWords }

  /// Whether a glossary has a key as the first or last word of a form, or it was learned.
  func isKnown(_ key: String) -> Bool {
    keys[key].map { records[Int($0) * GlossaryLayout.recordWords] & GlossaryLayout.known != 0 }
      ?? false
  }

  /// Finds the forms that begin with a key, in the order of the glossaries.
  func forms(of key: UInt32) -> some Sequence<Form> {
    let start = Int(records[Int(key) * GlossaryLayout.recordWords + 1])
    let count = min(Int(forms[start]), forms.count)
    let words = forms.part(start + 1, count: count * GlossaryLayout.formWords)
    return stride(from: 0, to: words.count, by: GlossaryLayout.formWords).lazy.map { place in
      Form(
        number: words[place], rest: words[place + 1], flags: words[place + 2],
        second: words[place + 3])
    }
  }

  /// Matches the words of a form after the first with the tokens from a place on.
  /// - Returns: the place after the form, and whether all tokens are what they are taken for but
  ///   by a guess; nil where one of the words does not follow.
  func end(
    of form: Form, from place: Int, in keys: [TokenKeys]
  ) -> (place: Int, isFirm: Bool)? {
    guard !form.isWord else { return (place, true) }
    let rest = reader.list(form.rest)
    var place = place
    var isFirm = true
    var index = 0
    while index < rest.count {
      let count = min(Int(rest[index]), rest.count)
      guard place < keys.count,
        let rank = keys[place].numbers.firstIndex(where: { number in
          (0..<count).contains { rest[index + 1 + $0] == number }
        })
      else { return nil }
      isFirm = isFirm && rank < keys[place].firm
      index += count + 1
      place += 1
    }
    return (place, isFirm)
  }

  /// For each word of a form after the first its keys.
  private func following(_ form: Form) -> [[UInt32]] {
    let rest = reader.list(form.rest)
    var words: [[UInt32]] = []
    var index = 0
    while index < rest.count {
      let count = min(Int(rest[index]), rest.count)
      words.append((0..<count).map { rest[index + 1 + $0] })
      index += count + 1
    }
    return words
  }

  /// Finds all forms of entries; a form whose first word has two keys is there for each.
  func forms(of entries: Set<Int>) -> [(entry: Int, isSource: Bool, form: GlossaryForm)] {
    var found: [(key: UInt32, form: Form)] = []
    for key in 0..<UInt32(keyCount) {
      for form in forms(of: key) where entries.contains(form.entry) { found.append((key, form)) }
    }
    let names = keys.keys(of: Set(found.flatMap { [$0.key] + following($0.form).joined() }))
    return found.map { key, form in
      let words = [[key]] + following(form)
      return (
        form.entry, form.isSource,
        GlossaryForm(
          words: words.map { $0.compactMap { names[$0] } }, isUppercase: form.isUppercase)
      )
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
