/// Finds the longest listed phrase that starts at a token.
///
/// Phrases with one first word form a chain through one array: a word list of thousands of phrases
/// is read at every start, and an array for each first word would cost more than the reading.
struct PhraseIndex<Value: Sendable>: Sendable {
  private struct Item: Sendable {
    let rest: [String]
    let value: Value
    /// The item with the same first word that was added before, or -1.
    let next: Int32
  }

  private var heads: [String: Int32] = [:]
  private var items: [Item] = []

  /// Makes room for as many phrases.
  mutating func reserve(_ count: Int) {
    heads.reserveCapacity(count)
    items.reserveCapacity(count)
  }

  /// Adds a phrase.
  /// - Parameter phrase: folded; its words are split as the tokenizer splits text.
  mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
    var words = PhraseWords.split(phrase)
    guard let first = words.first else { return }
    let head = heads[first]
    heads[first] = Int32(items.count)
    if words.count > 1 { words.removeFirst() } else { words = [] }
    items.append(Item(rest: words, value: value, next: head ?? -1))
  }

  /// Finds the longest phrases that start at a token, all those of that length.
  /// - Returns: the values in the order in which they were added, and how many tokens the phrase
  ///   takes.
  func longest(in tokens: [Token], at index: Int) -> (values: [Value], count: Int)? {
    guard var place = heads[tokens[index].folded] else { return nil }
    var values: [Value] = []
    var length = 0
    while place >= 0 {
      let item = items[Int(place)]
      place = item.next
      let count = item.rest.count + 1
      guard count >= length, index + count <= tokens.count, fits(item.rest, tokens, after: index)
      else { continue }
      if count > length {
        values.removeAll()
        length = count
      }
      values.append(item.value)
    }
    return values.isEmpty ? nil : (values.reversed(), length)
  }

  private func fits(_ rest: [String], _ tokens: [Token], after index: Int) -> Bool {
    for (offset, word) in rest.enumerated() where tokens[index + 1 + offset].folded != word {
      return false
    }
    return true
  }
}
