/// Splits the forms of a glossary into words.
enum GlossaryWords {
  /// Splits a phrase given as bytes, in lower case.
  static func lowercased(_ phrase: UnsafeBufferPointer<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for (index, byte) in phrase.enumerated() {
      if byte >= 0x80 {
        // Only lower-case letters of two bytes are plain; the rest goes the slow way.
        guard isPlain(phrase, index) else {
          return PhraseWords.split(String(decoding: phrase, as: UTF8.self).lowercased())
        }
        word.append(byte)
      } else if isLetter(byte) {
        word.append(byte | 0x20)
      } else if byte &- 0x30 < 10 {
        word.append(byte)
      } else if !word.isEmpty, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "."),
        index + 1 < phrase.count, isLetter(phrase[index + 1]) || phrase[index + 1] >= 0x80
      {
        word.append(byte)
      } else {
        close()
        if byte > 0x20 { words.append(String(UnicodeScalar(byte))) }
      }
    }
    close()
    return words
  }

  /// Whether a byte belongs to one of a, i, s, t with the diacritics of Romanian, in lower case.
  private static func isPlain(_ phrase: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let lead = phrase[index] >= 0xC0 ? index : index - 1
    guard lead >= 0, lead + 1 < phrase.count else { return false }
    switch (phrase[lead], phrase[lead + 1]) {
    case (0xC4, 0x83), (0xC3, 0xA2), (0xC3, 0xAE), (0xC8, 0x99), (0xC8, 0x9B): return true
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
