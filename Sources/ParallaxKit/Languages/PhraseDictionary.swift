/// Finds the longest listed phrase that starts at a token, in a list that is small enough to be read
/// when it is needed; `PhraseIndex` is for those that are not.
struct PhraseDictionary<Value: Sendable>: Sendable {
  /// By their first words, in the order in which they were added.
  private var phrases: [String: [(rest: [String], value: Value)]] = [:]

  /// The words that phrases begin with.
  var firstWords: some Collection<String> { phrases.keys }

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
    guard let phrases = phrases[tokens[index].folded] else { return nil }
    var values: [Value] = []
    var length = 0
    for phrase in phrases {
      let count = phrase.rest.count + 1
      guard count >= length, index + count <= tokens.count,
        phrase.rest.indices.allSatisfy({ tokens[index + 1 + $0].folded == phrase.rest[$0] })
      else { continue }
      if count > length {
        values.removeAll()
        length = count
      }
      values.append(phrase.value)
    }
    return values.isEmpty ? nil : (values, length)
  }
}
