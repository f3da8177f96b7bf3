/// Gives the keys of one language numbers, in the order of their first use.
struct WordNumbers {
  private(set) var keys: [String] = []
  private var numbers: [String: Int32] = [:]
  /// How many words have the key, as their first one or as another.
  private(set) var uses: [Int] = []
  private var others: [Alias: Int] = [:]

  private struct Alias: Hashable {
    let word: Int32
    let key: Int32
  }

  private mutating func number(_ key: String) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    uses.append(0)
    return number
  }

  /// Counts a word.
  /// - Parameters:
  ///   - key: the one that it is learned under.
  ///   - others: those under which other spellings of it are found.
  /// - Returns: the number of the first key.
  mutating func add(_ key: String, others: [String]) -> Int32 {
    let word = number(key)
    uses[Int(word)] += 1
    for other in others where other != key {
      let alias = number(other)
      uses[Int(alias)] += 1
      self.others[Alias(word: word, key: alias), default: 0] += 1
    }
    return word
  }

  /// For each word the further keys that mostly stand for it, in the order of their numbers.
  func aliases() -> [Int32: [Int32]] {
    var result: [Int32: [Int32]] = [:]
    for (alias, count) in others where 2 * count >= uses[Int(alias.key)] {
      result[alias.word, default: []].append(alias.key)
    }
    return result.mapValues { $0.sorted() }
  }
}
