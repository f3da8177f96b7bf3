/// Tells quickly whether a text can have a form of a word: by the word's first three letters.
///
/// Stemming changes endings only, and forms with another beginning are listed in the glossary, so
/// a form whose beginning no word of the text shares cannot match. A letter outside of ASCII
/// stands for any, because texts have it with and without its diacritics.
struct PrefixFilter: Sendable {
  private static let symbols = 29
  private static let wildcard = 27
  private var seen: [Bool]

  /// Gathers the beginnings of a text's folded words.
  init(words: some Sequence<String>) {
    seen = Array(repeating: false, count: Self.symbols * Self.symbols * Self.symbols)
    for word in words {
      let code = word.utf8.withContiguousStorageIfAvailable { Self.code(of: $0) }
        ?? Array(word.utf8).withUnsafeBufferPointer { Self.code(of: $0) }
      for mask in 0..<8 {
        let (x, y, z) = (
          mask & 1 != 0 && code.0 != 0 ? Self.wildcard : code.0,
          mask & 2 != 0 && code.1 != 0 ? Self.wildcard : code.1,
          mask & 4 != 0 && code.2 != 0 ? Self.wildcard : code.2
        )
        seen[Self.index(x, y, z)] = true
      }
    }
  }

  /// Tells whether a word of the text may be a form of the word that starts the bytes.
  func mayContain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let code = Self.code(of: bytes)
    return seen[Self.index(code.0, code.1, code.2)]
  }

  private static func index(_ x: Int, _ y: Int, _ z: Int) -> Int {
    (x * symbols + y) * symbols + z
  }

  private static func code(of bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int, Int) {
    var offset = 0
    let x = next(bytes, &offset)
    let y = x == 0 ? 0 : next(bytes, &offset)
    let z = y == 0 ? 0 : next(bytes, &offset)
    return (x, y, z)
  }

  /// The symbol of the next letter: 1…26, the wildcard, 28 for other ASCII, 0 at the word's end.
  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Int {
    guard offset < bytes.count else { return 0 }
    let byte = bytes[offset]
    if byte >= 0x80 {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      return wildcard
    }
    offset += 1
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return Int(byte - UInt8(ascii: "a")) + 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return Int(byte - UInt8(ascii: "A")) + 1
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."): return 0
    default: return 28
    }
  }
}
