/// Splits the forms of a glossary into words as texts are split, in lower case.
enum GlossaryWords {
  /// Visits the words of a form until told to stop.
  /// - Returns: whether all were visited, and at least one.
  static func allSatisfy(
    _ form: UnsafeBufferPointer<UInt8>, _ isFitting: (String) -> Bool
  ) -> Bool {
    var start = 0
    var count = 0
    for (index, byte) in form.enumerated() {
      if byte >= 0x80 {
        // Only the letters of Romanian in lower case are plain; the rest goes the slow way.
        guard isPlain(form, index) else {
          let words = PhraseWords.split(String(decoding: form, as: UTF8.self).lowercased())
          return !words.isEmpty && words.allSatisfy(isFitting)
        }
      }
    }
    func close(_ end: Int) -> Bool {
      guard start < end else { return true }
      count += 1
      return isFitting(word(form, start..<end))
    }
    for (index, byte) in form.enumerated() {
      if byte >= 0x80 || isLetter(byte) || byte &- 0x30 < 10 { continue }
      if start < index, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "."),
        index + 1 < form.count, isLetter(form[index + 1]) || form[index + 1] >= 0x80
      {
        continue
      }
      guard close(index) else { return false }
      if byte > 0x20 {
        count += 1
        guard isFitting(String(UnicodeScalar(byte))) else { return false }
      }
      start = index + 1
    }
    return close(form.count) && count > 0
  }

  /// Splits a form.
  static func words(_ form: UnsafeBufferPointer<UInt8>) -> [String] {
    var words: [String] = []
    _ = allSatisfy(form) { word in
      words.append(word)
      return true
    }
    return words
  }

  private static func word(_ form: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let bytes = form[range]
    let hasCapitals = bytes.contains { $0 &- 0x41 < 26 }
    guard hasCapitals else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether a byte belongs to one of a, i, s, t with the diacritics of Romanian, in lower case.
  private static func isPlain(_ form: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let lead = form[index] >= 0xC0 ? index : index - 1
    guard lead >= 0, lead + 1 < form.count else { return false }
    switch (form[lead], form[lead + 1]) {
    case (0xC4, 0x83), (0xC3, 0xA2), (0xC3, 0xAE), (0xC8, 0x99), (0xC8, 0x9B): return true
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
