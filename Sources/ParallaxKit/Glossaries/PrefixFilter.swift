/// Tells quickly whether a text can have a form of a word: by the word's first letters.
///
/// Stemming changes the ends of words only, so a word whose beginning is no beginning of a stem of
/// the text cannot match. A letter outside of ASCII stands for any, because texts have it with and
/// without its diacritics.
struct PrefixFilter: Sendable {
  private static let symbols = 28
  private static let wildcard = 27
  private static let longest = 4
  /// Where the table of beginnings of each length starts, from one letter to four.
  private static let offsets = [
    0, symbols, symbols + symbols * symbols, symbols + symbols * symbols * (1 + symbols),
  ]
  private static let size = offsets[3] + symbols * symbols * symbols * symbols
  /// Whether the text has a beginning, in four tables one after another.
  private var seen: [Bool]

  /// Gathers the beginnings of a text's stems.
  /// - Parameter stems: folded; see `StemKeys`.
  init(stems: some Sequence<String>) {
    seen = Array(repeating: false, count: Self.size)
    for stem in stems {
      var stem = stem
      stem.withUTF8 { insert($0) }
    }
  }

  private mutating func insert(_ stem: UnsafeBufferPointer<UInt8>) {
    guard let last = stem.last else { return }
    var codes: [Int] = []
    var place = 0
    var before = 0
    while codes.count < Self.longest, let code = Self.next(stem, &place, after: before) {
      codes.append(code)
      before = code
    }
    // "use", "using"; "deni", "deny": the last letter may be the stemmer's.
    let isFirm = last != UInt8(ascii: "e") && last != UInt8(ascii: "i") && last != UInt8(ascii: "y")
    let length = isFirm || codes.count < 2 ? codes.count : codes.count - 1
    guard length > 0 else { return }
    for mask in 0..<(1 << length) {
      var index = 0
      for place in 0..<length {
        index = index * Self.symbols + (mask & (1 << place) != 0 ? Self.wildcard : codes[place])
      }
      seen[Self.offsets[length - 1] + index] = true
    }
  }

  /// Tells whether a word of the text may be a form of the word that starts the bytes.
  func mayContain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    seen.withUnsafeBufferPointer { seen in
      var index = 0
      var offset = 0
      var table = Self.symbols
      var place = 0
      var before = 0
      for _ in 0..<Self.longest {
        guard let code = Self.next(bytes, &place, after: before) else { return false }
        index = index * Self.symbols + code
        if seen[offset + index] { return true }
        offset += table
        table *= Self.symbols
        before = code
      }
      return false
    }
  }

  /// The symbol of the next letter of the first word: 1…26, 0 for other ASCII, or the wildcard.
  @inline(__always)
  private static func next(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, after before: Int
  ) -> Int? {
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte >= 0x80 {
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        return wildcard
      }
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        // "oa" and "ea" may stand for "o" and "e" in another form; see `StemKeys`.
        if lower == UInt8(ascii: "a"), before == 15 || before == 5 { continue }
        return Int(lower - 0x60)
      }
      return byte == 0x20 || byte == UInt8(ascii: "-") ? nil : 0
    }
    return nil
  }
}
