/// Splits a phrase of a word list into words as `Tokenizer` splits text.
enum PhraseWords {
  /// Splits a phrase at white space; marks are words of their own, but for an apostrophe or full
  /// stop between letters (UAX #29, rules WB6, WB7, WB11 and WB12).
  static func split(_ phrase: some StringProtocol) -> [String] {
    var phrase = String(phrase)
    return phrase.withUTF8 { split($0) }
  }

  private static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    // Most phrases are one word.
    if bytes.allSatisfy(isPlainLetter) {
      return bytes.isEmpty ? [] : [String(decoding: bytes, as: UTF8.self)]
    }
    var words: [String] = []
    var word: [UInt8] = []
    var index = 0
    func close() {
      guard !word.isEmpty else { return }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    while index < bytes.count {
      let byte = bytes[index]
      let apostrophe = apostropheLength(bytes, index)
      if apostrophe > 0 || byte == UInt8(ascii: ".") {
        let length = max(1, apostrophe)
        if !word.isEmpty, index + length < bytes.count, isWordByte(bytes, index + length) {
          word.append(apostrophe > 0 ? UInt8(ascii: "'") : byte)
        } else {
          close()
          words.append(apostrophe > 0 ? "'" : ".")
        }
        index += length
      } else if isWordByte(bytes, index) {
        word.append(byte)
        index += 1
      } else {
        close()
        let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(bytes.count, index + length)
        if byte > UInt8(ascii: " ") {
          words.append(
            String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<end]), as: UTF8.self))
        }
        index = end
      }
    }
    close()
    return words
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Letters and digits; outside of ASCII everything but general punctuation and spaces
  /// (U+0080–U+00BF, U+2000–U+2FFF).
  private static func isWordByte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return isPlainLetter(byte) }
    return byte != 0xC2 && byte != 0xE2
  }

  /// The bytes of ' (1) or ’ (3), or 0.
  private static func apostropheLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x99 ? 3 : 0
  }
}
