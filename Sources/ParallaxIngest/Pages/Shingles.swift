/// The words of a text and what stands in a row in it, to tell whether a text holds another.
struct Shingles {
  /// How many words stand in a row.
  private static let length = 4

  /// Letters and digits in lower case, one word after the other.
  let words: [Substring]
  /// Hashes of rows: of 64 bits, so that none meets another by chance.
  private let rows: Set<UInt64>
  private let single: Set<Substring>

  init(_ text: String) {
    words = Self.words(of: text)
    rows = Set(Self.rows(of: words))
    single = Set(words)
  }

  /// The share of another text's rows of words that are in this one, from 0 to 1.
  func share(of text: String) -> Double {
    let words = Self.words(of: text)
    guard !words.isEmpty else { return 0 }
    guard words.count >= Self.length else {
      return words.allSatisfy(single.contains) ? 1 : 0
    }
    let rows = Self.rows(of: words)
    return Double(rows.count(where: self.rows.contains)) / Double(rows.count)
  }

  /// The words of a text: runs of letters and digits in lower case.
  static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  private static func rows(of words: [Substring]) -> [UInt64] {
    guard words.count >= length else { return [] }
    let hashes = words.map { hash($0.utf8) }
    return (0...words.count - length).map { start in
      hashes[start..<start + length].reduce(0) {
        ($0 &* 0x9E37_79B9_7F4A_7C15) ^ ($1 &+ ($0 >> 29))
      }
    }
  }

  /// FNV-1a.
  private static func hash(_ bytes: Substring.UTF8View) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
