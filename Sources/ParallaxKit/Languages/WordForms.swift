import ICUKit

/// Walks the words of a text in folded spelling, diacritics kept, for telling languages apart.
///
/// A word is a run of letters: apostrophes and hyphens part words, so that what is written
/// together in one language ("d'un", "într-o", "don't") is found in its parts.
struct WordForms: Sequence, IteratorProtocol {
  struct Word {
    let utf8: ArraySlice<UInt8>
    let isASCII: Bool
  }

  private let utf8: [UInt8]
  private var position = 0

  init(of utf8: [UInt8], spelling: TextFolder) {
    self.utf8 = Self.unified(spelling.fold(utf8))
  }

  /// Writes Romanian s and t with the comma below where old text has a cedilla.
  static func unified(_ utf8: [UInt8]) -> [UInt8] {
    var result = utf8
    for index in utf8.indices.dropLast() where utf8[index] == 0xC5 {
      switch utf8[index + 1] {
      case 0x9F: (result[index], result[index + 1]) = (0xC8, 0x99)
      case 0xA3: (result[index], result[index + 1]) = (0xC8, 0x9B)
      default: break
      }
    }
    return result
  }

  mutating func next() -> Word? {
    var start = position
    var isASCII = true
    while position < utf8.count {
      let byte = utf8[position]
      let (isLetter, length) = byte < 0x80 ? (Self.isLetter(byte), 1) : letter(at: position)
      if isLetter {
        if byte >= 0x80 { isASCII = false }
      } else if position > start {
        break
      } else {
        start = position + length
      }
      position += length
    }
    guard position > start else { return nil }
    return Word(utf8: utf8[start..<position], isASCII: isASCII)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// Says whether a letter or a mark on one is here, and how many bytes it takes.
  private func letter(at position: Int) -> (Bool, Int) {
    let lead = utf8[position]
    let length = Swift.min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, utf8.count - position)
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in utf8[(position + 1)..<(position + length)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return (false, length) }
    return (
      properties.isAlphabetic || properties.generalCategory == .nonspacingMark, length
    )
  }
}
