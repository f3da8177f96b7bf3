/// Tells quickly whether a text can have a form of a word: by the word's first letters.
///
/// Stemming changes the ends of words only, so a word whose beginning is no beginning of a stem of
/// the text cannot match. A letter outside of ASCII stands for any, because texts have it with and
/// without its diacritics.
struct PrefixFilter: Sendable {
  private static let symbols = 28
  private static let wildcard = 27
  /// For each length of a beginning, from one to four letters, those that the text has.
  private var seen: [[Bool]] = [[], [], [], []]
  private var lengths: [Int] = []

  /// Gathers the beginnings of a text's stems.
  /// - Parameter stems: folded; see `StemKeys`.
  init(stems: some Sequence<String>) {
    for stem in stems {
      var stem = stem
      stem.withUTF8 { insert($0) }
    }
    lengths = seen.indices.filter { !seen[$0].isEmpty }
  }

  private mutating func insert(_ stem: UnsafeBufferPointer<UInt8>) {
    guard let last = stem.last else { return }
    // "use", "using"; "deni", "deny": the last letter may be the stemmer's.
    let isFirm = last != UInt8(ascii: "e") && last != UInt8(ascii: "i") && last != UInt8(ascii: "y")
    let letters = Self.letters(of: stem)
    let length = min(4, letters.count - (isFirm || letters.count == 1 ? 0 : 1))
    guard length > 0 else { return }
    if seen[length - 1].isEmpty {
      var size = 1
      for _ in 0..<length { size *= Self.symbols }
      seen[length - 1] = Array(repeating: false, count: size)
    }
    for mask in 0..<(1 << length) {
      var index = 0
      for place in 0..<length {
        index = index * Self.symbols + (mask & (1 << place) != 0 ? Self.wildcard : letters.code[place])
      }
      seen[length - 1][index] = true
    }
  }

  /// Tells whether a word of the text may be a form of the word that starts the bytes.
  func mayContain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let letters = Self.letters(of: bytes)
    var index = 0
    var next = 0
    for length in lengths {
      guard letters.count > length else { return false }
      while next <= length {
        index = index * Self.symbols + letters.code[next]
        next += 1
      }
      if seen[length][index] { return true }
    }
    return false
  }

  /// Tells whether a word of the text may be a form of any word of the bytes.
  func mayContainWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < bytes.count {
      if mayContain(UnsafeBufferPointer(rebasing: bytes[start...])) { return true }
      while start < bytes.count, bytes[start] != UInt8(ascii: " ") { start += 1 }
      start += 1
    }
    return false
  }

  /// The first letters of the first word, four at most: 1…26, 0 for other ASCII, or the wildcard.
  private static func letters(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (code: SIMD4<Int>, count: Int) {
    var code = SIMD4<Int>()
    var count = 0
    var offset = 0
    while count < 4, offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte >= 0x80 {
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        code[count] = wildcard
      } else {
        let lower = byte | 0x20
        if lower == UInt8(ascii: "a"), count > 0, code[count - 1] == 15 || code[count - 1] == 5 {
          // "oa" and "ea" may stand for "o" and "e" in another form; see `StemKeys`.
          continue
        }
        if lower &- 0x61 < 26 {
          code[count] = Int(lower - 0x60)
        } else if byte == 0x20 || byte == UInt8(ascii: "-") {
          break
        } else {
          code[count] = 0
        }
      }
      count += 1
    }
    return (code, count)
  }
}
