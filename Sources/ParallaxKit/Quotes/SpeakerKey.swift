/// Folded words by which one speaker is told from another across reports and spellings.
public struct SpeakerKey: Hashable, Sendable {
  /// The words of the name, folded, transliterated to ASCII; the last is the surname.
  public let words: [String]
  /// Named by a proper name rather than by a description.
  public let isName: Bool
  /// For each word what the spellings of one name in several languages have in common, or nothing.
  let skeletons: [String]

  init(words: [String], isName: Bool, skeletons: [String] = []) {
    self.words = words
    self.isName = isName
    self.skeletons = skeletons
  }

  /// Tells how far two keys may mean the same speaker, from 0 to 1.
  ///
  /// Surnames decide: inflected endings ("Trump", "Trumpului") and spellings of one
  /// transliterated name ("Zelenski", "Zelenskyy") count as the same; given names that differ
  /// count against it.
  public func agreement(with other: SpeakerKey) -> Double {
    guard isName, other.isName, let a = words.last, let b = other.words.last else {
      return words == other.words && !words.isEmpty ? 0.7 : 0
    }
    if words == other.words { return 1 }
    if isPart(of: other) || other.isPart(of: self) { return 0.95 }
    var best = Self.similarity(a, b)
    if let x = skeletons.last, x == other.skeletons.last, x.utf8.count >= 3 {
      best = max(best, Self.sameSpelling)
    }
    if words.count == 1 || other.words.count == 1 {
      // A single word may be the given name, or an organisation's short name.
      for x in words { for y in other.words { best = max(best, 0.9 * Self.similarity(x, y)) } }
      return best
    }
    if let first = words.first, let second = other.words.first,
      Self.similarity(first, second) < 0.5, first.first != second.first
    {
      best *= 0.5
    }
    return best
  }

  /// Tells whether two keys are taken for one speaker.
  func isSame(_ other: SpeakerKey) -> Bool { agreement(with: other) >= 0.8 }

  /// Whether all of a name of two words or more stands in a longer one, which adds a title before
  /// it or letters behind it: "Justice Ada Moor", "Ada Moor KC".
  private func isPart(of other: SpeakerKey) -> Bool {
    guard words.count >= 2, words.count < other.words.count else { return false }
    return (0...(other.words.count - words.count)).contains { start in
      other.words[start..<(start + words.count)].elementsEqual(words)
    }
  }

  /// How sure it is that two spellings are of one name.
  private static let sameSpelling = 0.95

  /// The share of two words that is a common skeleton.
  static func similarity(_ a: String, _ b: String) -> Double {
    if a == b { return 1 }
    // Most words differ in their first letter already.
    guard let first = a.lazy.compactMap(letter).first, first == b.lazy.compactMap(letter).first
    else { return 0 }
    let (x, y) = (skeleton(a), skeleton(b))
    if x == y, x.count >= 2 { return sameSpelling }
    let shared = zip(x, y).prefix { $0 == $1 }.count
    let (short, long) = (min(x.count, y.count), max(x.count, y.count))
    // An ending of case or article behind a whole name.
    if shared == short, short >= 4, long - short <= 3 { return 0.85 }
    return 0
  }

  /// A beginning that words of any similarity have in common.
  static func kin(_ word: String) -> String { String(skeleton(word).prefix(4)) }

  /// Reduces the spellings of one transliterated name to one: Zelenskiy, Zelenski, Zelenskyy;
  /// Kovalchuk, Covalciuc; Yurii, Iuri.
  static func skeleton(_ word: String) -> [Character] {
    var result: [Character] = []
    result.reserveCapacity(word.utf8.count)
    for character in word {
      if let letter = letter(character), result.last != letter { result.append(letter) }
    }
    while result.count > 3, result.last == "i" { result.removeLast() }
    return result
  }

  /// What stands for a letter in a skeleton; nil where nothing does.
  private static func letter(_ character: Character) -> Character? {
    switch character {
    case "y", "j": "i"
    case "k", "q": "c"
    case "w": "v"
    case "h": nil
    default: character
    }
  }
}
