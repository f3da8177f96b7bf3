/// The forms of glossaries that begin with the words of a text, read from the image once for each
/// spelling.
struct FormOpenings {
  struct Opening {
    let form: GlossaryVocabulary.Form
    /// Whether the word is taken for the first of the form by more than a guess.
    let isFirm: Bool
  }

  private let vocabulary: GlossaryVocabulary
  /// For each spelling its place in the list, nil where it was not met yet.
  private var runs: [Range<Int>?]
  private var list: [Opening] = []

  /// - Parameter spellings: how many the text has.
  init(_ vocabulary: GlossaryVocabulary, spellings: Int) {
    self.vocabulary = vocabulary
    runs = Array(repeating: nil, count: spellings)
  }

  /// The forms that begin with a word, in the order of its keys and of the glossaries.
  /// - Parameter spelling: see `Term.spelling`.
  mutating func list(
    of keys: GlossaryVocabulary.TokenKeys, spelling: Int32
  ) -> ArraySlice<Opening> {
    if spelling >= 0, let run = runs[Int(spelling)] { return list[run] }
    let start = list.count
    for (rank, key) in keys.numbers.enumerated() {
      for form in vocabulary.forms(of: key) {
        list.append(Opening(form: form, isFirm: rank < keys.firm))
      }
    }
    let run = start..<list.count
    if spelling >= 0 { runs[Int(spelling)] = run }
    return list[run]
  }
}
