/// Splits the forms of a glossary into words as texts are split, in lower case.
enum GlossaryWords {
  /// Splits a form.
  static func words(_ form: String) -> [String] {
    var form = form
    return form.withUTF8 { words($0) }
  }

  /// Splits a form.
  /// - Returns: the words; a space always parts two of them. Marks before the first and after the
  ///   last are left out, as the stop of "U.S." is no part of the word in a text.
  static func words(_ form: UnsafeBufferPointer<UInt8>) -> [String] {
    let parts = split(form)
    guard let first = parts.firstIndex(where: { !isMark($0) }),
      let last = parts.lastIndex(where: { !isMark($0) })
    else { return [] }
    return last - first + 1 == parts.count ? parts : Array(parts[first...last])
  }

  /// Whether a part of a form is no word: it has no letter and no digit.
  static func isMark(_ part: String) -> Bool {
    !part.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private static func split(_ form: UnsafeBufferPointer<UInt8>) -> [String] {
    for index in form.indices where form[index] >= 0x80 {
      // Only the letters of Romanian in lower case are plain; the rest goes the slow way.
      guard isPlain(form, index) else {
        return PhraseWords.split(String(decoding: form, as: UTF8.self).lowercased())
      }
    }
    var words: [String] = []
    var start = 0
    for (index, byte) in form.enumerated() {
      if byte >= 0x80 || isLetter(byte) || byte &- 0x30 < 10 { continue }
      if start < index, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "."),
        index + 1 < form.count, isLetter(form[index + 1]) || form[index + 1] >= 0x80
      {
        continue
      }
      if start < index { words.append(word(form, start..<index)) }
      if byte > 0x20 { words.append(String(UnicodeScalar(byte))) }
      start = index + 1
    }
    if start < form.count { words.append(word(form, start..<form.count)) }
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

  /// Whether a form stands for an acronym: two letters or more, all of them capitals from A to Z.
  static func isUppercase(_ form: String) -> Bool {
    var form = form
    return form.withUTF8 { isUppercase($0) }
  }

  static func isUppercase(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters = 0
    for byte in form {
      if byte >= 0x80 || byte &- 0x61 < 26 { return false }
      if byte &- 0x41 < 26 { letters += 1 }
    }
    return letters >= 2
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
