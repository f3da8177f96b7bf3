import ICUKit

/// Walks the words of a text in folded spelling, diacritics kept, for telling languages apart.
///
/// A word is a run of letters: apostrophes and hyphens part words, so that what is written
/// together in one language ("d'un", "într-o", "don't") is found in its parts.
struct WordForms: Sequence {
  struct Word {
    let text: String
    let isASCII: Bool
  }

  private let utf8: [UInt8]

  init(of text: String, spelling: TextFolder) {
    utf8 = Array(Self.unified(spelling.fold(text)).utf8)
  }

  /// Writes Romanian s and t with the comma below where old text has a cedilla.
  static func unified(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\u{15F}" || $0 == "\u{163}" }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar == "\u{15F}" ? "\u{219}" : scalar == "\u{163}" ? "\u{21B}" : scalar)
    }
    return String(result)
  }

  func makeIterator() -> AnyIterator<Word> {
    var position = 0
    return AnyIterator {
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
      return Word(text: String(decoding: utf8[start..<position], as: UTF8.self), isASCII: isASCII)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

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
