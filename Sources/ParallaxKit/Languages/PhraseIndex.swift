/// Finds the longest listed phrase that starts at a token.
struct PhraseIndex<Value: Sendable>: Sendable {
  private struct Item: Sendable {
    let rest: [String]
    let value: Value
  }

  private var items: [String: [Item]] = [:]

  /// Adds a phrase.
  /// - Parameter phrase: folded; its words are split as the tokenizer splits text.
  mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
    let words = PhraseWords.split(phrase)
    guard let first = words.first else { return }
    let item = Item(rest: Array(words.dropFirst()), value: value)
    var list = items[first, default: []]
    // Longest first, so that the first hit is the longest; equal lengths keep their order.
    let place = list.firstIndex { $0.rest.count < item.rest.count } ?? list.count
    list.insert(item, at: place)
    items[first] = list
  }

  /// Finds the longest phrases that start at a token, all those of that length.
  /// - Returns: the values, and how many tokens the phrase takes.
  func longest(in tokens: [Token], at index: Int) -> (values: [Value], count: Int)? {
    guard let list = items[tokens[index].folded] else { return nil }
    var values: [Value] = []
    var length = 0
    for item in list {
      if !values.isEmpty, item.rest.count + 1 < length { break }
      guard index + item.rest.count < tokens.count else { continue }
      var fits = true
      for (offset, word) in item.rest.enumerated() where tokens[index + 1 + offset].folded != word {
        fits = false
        break
      }
      if fits {
        values.append(item.value)
        length = item.rest.count + 1
      }
    }
    return values.isEmpty ? nil : (values, length)
  }

  /// Tells whether the phrase is a single listed word.
  func word(_ folded: String) -> Value? { items[folded]?.first { $0.rest.isEmpty }?.value }
}

/// Splits a phrase of a word list into words as `Tokenizer` splits text.
enum PhraseWords {
  static func split(_ phrase: some StringProtocol) -> [String] {
    var words: [String] = []
    var current = ""
    let characters = Array(phrase)
    for (index, character) in characters.enumerated() {
      if character.isLetter || character.isNumber {
        current.append(character)
        continue
      }
      // Unicode word boundary rules WB6, WB7, WB11, WB12: these stay inside a word.
      let joins = character == "'" || character == "\u{2019}" || character == "."
      if joins, !current.isEmpty, index + 1 < characters.count, characters[index + 1].isLetter {
        current.append(character == "\u{2019}" ? "'" : character)
        continue
      }
      if !current.isEmpty { words.append(current) }
      current = ""
      if !character.isWhitespace { words.append(String(character)) }
    }
    if !current.isEmpty { words.append(current) }
    return words
  }
}
