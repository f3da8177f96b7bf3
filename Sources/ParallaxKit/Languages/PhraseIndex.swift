/// Finds the longest listed phrase that starts at a token.
///
/// In the image, a table leads from a first word to its phrases: their number, then for each the
/// list of its further words and the words of its value, in the order in which they were added.
struct PhraseIndex<Value: ImageRecord>: Sendable {
  private let heads: ImageTable
  private let phrases: ImageWords
  private let reader: ImageReader

  init(_ reader: ImageReader, _ name: String) {
    self.reader = reader
    heads = ImageTable(reader, PhraseIndexBuilder<Value>.heads(name))
    phrases = reader.section(PhraseIndexBuilder<Value>.phrases(name))
  }

  /// Whether a word is the first of a phrase.
  func hasPhrases(beginningWith word: String) -> Bool { heads[word] != nil }

  /// Finds the longest phrases that start at a token, all those of that length.
  /// - Returns: the values in the order in which they were added, and how many tokens the phrase
  ///   takes.
  func longest(in tokens: [Token], at index: Int) -> (values: [Value], count: Int)? {
    guard let start = heads[tokens[index].folded] else { return nil }
    var values: [Int] = []
    var length = 0
    var place = Int(start) + 1
    for _ in 0..<min(Int(phrases[Int(start)]), phrases.count) {
      defer { place += 1 + Value.width }
      let rest = reader.list(phrases[place])
      let count = rest.count + 1
      guard count >= length, index + count <= tokens.count, fits(rest, tokens, after: index)
      else { continue }
      if count > length {
        values.removeAll(keepingCapacity: true)
        length = count
      }
      values.append(place + 1)
    }
    guard !values.isEmpty else { return nil }
    return (values.map { Value(phrases, at: $0, in: reader) }, length)
  }

  private func fits(_ rest: ImageWords, _ tokens: [Token], after index: Int) -> Bool {
    for offset in 0..<rest.count {
      var folded = tokens[index + 1 + offset].folded
      guard folded.withUTF8({ reader.isString(rest[offset], $0) }) else { return false }
    }
    return true
  }
}

/// Gathers phrases for a `PhraseIndex`.
struct PhraseIndexBuilder<Value: ImageRecord> {
  private var groups: [String: Int] = [:]
  private var firsts: [String] = []
  private var phrases: [[(rest: [String], value: Value)]] = []

  static func heads(_ name: String) -> String { name + ".heads" }
  static func phrases(_ name: String) -> String { name + ".phrases" }

  /// Adds a phrase.
  /// - Parameter phrase: folded; its words are split as the tokenizer splits text.
  mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
    let words = PhraseWords.split(phrase)
    guard let first = words.first else { return }
    let item = (rest: Array(words.dropFirst()), value: value)
    if let group = groups[first] {
      phrases[group].append(item)
    } else {
      groups[first] = phrases.count
      firsts.append(first)
      phrases.append([item])
    }
  }

  /// Writes the index.
  func write(to writer: inout ImageWriter, as name: String) {
    var words: [UInt32] = []
    var heads: [(key: String, value: UInt32)] = []
    for (first, items) in zip(firsts, phrases) {
      heads.append((first, UInt32(words.count)))
      words.append(UInt32(items.count))
      for item in items {
        words.append(writer.list(item.rest))
        words += item.value.words(in: &writer)
      }
    }
    ImageTable.write(heads, to: &writer, as: Self.heads(name))
    writer.add(Self.phrases(name), words)
  }
}
