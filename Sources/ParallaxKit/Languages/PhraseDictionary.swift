/// Finds the longest listed phrase that starts at a token, in a list that is small enough to be read
/// when it is needed; `PhraseIndex` is for those that are not.
struct PhraseDictionary<Value: Sendable>: Sendable {
  /// By their first words, in the order in which they were added.
  private var phrases: [String: [(rest: [String], value: Value)]] = [:]

  /// Adds a phrase.
  /// - Parameter phrase: folded; its words are split as the tokenizer splits text.
  mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
    let words = PhraseWords.split(phrase)
    guard let first = words.first else { return }
    phrases[first, default: []].append((Array(words.dropFirst()), value))
  }

  /// Finds the longest phrases that start at a token, all those of that length.
  /// - Returns: the values in the order in which they were added, and how many tokens the phrase
  ///   takes.
  func longest(in tokens: [Token], at index: Int) -> (values: [Value], count: Int)? {
    let found = (phrases[tokens[index].folded] ?? []).filter { phrase in
      index + phrase.rest.count < tokens.count
        && phrase.rest.indices.allSatisfy { tokens[index + 1 + $0].folded == phrase.rest[$0] }
    }
    guard let length = found.map(\.rest.count).max() else { return nil }
    return (found.filter { $0.rest.count == length }.map(\.value), length + 1)
  }
}
