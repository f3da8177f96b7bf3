import ICUKit
import ParallaxKit

/// Words of what the glossary commands print, which is in English.
enum GlossaryWording {
  /// Counts things: "no rows", "1 row", "2 rows".
  static func count(_ number: Int, _ noun: String) -> String {
    switch number {
    case 0: "no \(noun)s"
    case 1: "1 \(noun)"
    default: "\(number) \(noun)s"
    }
  }

  static func language(_ language: Language) -> String {
    LocaleNames.languageName(language.rawValue, in: Language.english.rawValue)
      ?? language.rawValue
  }
}
