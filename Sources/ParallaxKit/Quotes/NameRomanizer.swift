import ICUKit

/// Writes names of other scripts in Latin letters, so that "Путин" is found as "Putin".
enum NameRomanizer {
  /// Opened only when a name needs it: opening costs more than reading a report. Nil where the
  /// installed ICU has no such rules; the name then stays as it is.
  private static let rules = try? Transliterator(id: "Any-Latin; Latin-ASCII; Lower")

  /// Romanizes a folded word.
  static func romanized(_ word: String) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }), let rules else { return word }
    return String(rules.transliterate(word).filter { $0.isLetter || $0.isNumber })
  }
}
