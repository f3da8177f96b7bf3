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

    /// For each word after the first its keys.
    var following: [[UInt32]] {
      var words: [[UInt32]] = []
      var index = 0
      while index < rest.count {
        let count = min(Int(rest[index]), rest.count)
        words.append((0..<count).map { rest[index + 1 + $0] })
        index += count + 1
      }
      return words
    }

    /// Matches the words after the first with the tokens from a place on.
    /// - Returns: the place after the form, and whether all tokens are what they are taken for but
    ///   by a guess; nil where one of the words does not follow.
    func end(from place: Int, in keys: [TokenKeys]) -> (place: Int, isFirm: Bool)? {
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
  }

  /// The keys of a token that the glossaries have.
  struct TokenKeys: Sendable {
    /// Their numbers, none of which is 0.
    var numbers: [UInt32] = []
    /// How many of them, from the first, are firm; see `StemKeys`.
    var firm = 0

    var mask: UInt32 { GlossaryLayout.mask(numbers) }
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
    var result = TokenKeys()
    for (rank, key) in keys.enumerated() {
      guard let number = self.keys[key], number != 0 else { continue }
      result.numbers.append(number)
      if rank < firm { result.firm += 1 }
    }
    return result
  }

  /// Whether a glossary has a key as the first or last word of a form, or it was learned.
  func isKnown(_ key: String) -> Bool {
    keys[key].map { records[Int($0) * GlossaryLayout.recordWords] & GlossaryLayout.known != 0 }
      ?? false
  }

  /// Finds the forms that begin with a key, in the order of the glossaries.
  /// - Parameter next: the mask of the keys of the word that follows in the text; forms that go on
  ///   with others may be left out.
  func forms(of key: UInt32, before next: UInt32 = .max) -> Forms {
    let start = Int(records[Int(key) * GlossaryLayout.recordWords + 1])
    let count = min(Int(forms[start]), forms.count)
    return Forms(
      words: forms.part(start + 1, count: count * GlossaryLayout.formWords), reader: reader,
      mask: next)
  }

  /// Forms that begin with one key.
  struct Forms: Sequence, IteratorProtocol {
    private let words: ImageWords
    private let reader: ImageReader
    /// The mask of the keys of the word that follows.
    private let mask: UInt32
    private var place = 0

    fileprivate init(words: ImageWords, reader: ImageReader, mask: UInt32) {
      self.words = words
      self.reader = reader
      self.mask = mask
    }

    mutating func next() -> Form? {
      while place < words.count {
        defer { place += GlossaryLayout.formWords }
        let second = words[place + 3]
        guard second == 0 || second & mask != 0 else { continue }
        let flags = words[place + 2]
        return Form(
          entry: Int(words[place]), rest: reader.list(words[place + 1]),
          isUppercase: flags & GlossaryLayout.uppercase != 0,
          isSource: flags & GlossaryLayout.source != 0)
      }
      return nil
    }
  }

  /// Finds all forms of entries; a form whose first word has two keys is there for each.
  func forms(of entries: Set<Int>) -> [(entry: Int, isSource: Bool, form: GlossaryForm)] {
    var found: [(key: UInt32, form: Form)] = []
    for key in 0..<UInt32(records.count / GlossaryLayout.recordWords) {
      for form in forms(of: key) where entries.contains(form.entry) { found.append((key, form)) }
    }
    let names = keys.keys(of: Set(found.flatMap { [$0.key] + $0.form.following.joined() }))
    return found.map { key, form in
      let words = [[key]] + form.following
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
