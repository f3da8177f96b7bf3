import ICUKit
import ParallaxKit

/// Puts values into the words of the terminal output.
enum Wording {
  /// Writes a share from 0 to 1 in per cent.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return "\(Int((share * 100).rounded()))%"
  }

  /// Writes a probability in per cent, never rounded up to certainty.
  static func probability(_ probability: Double) -> String {
    probability < 1 && probability >= 0.995 ? ">99%" : percent(probability)
  }

  /// Counts things: "no quotes", "1 quote", "2 quotes".
  static func count(_ number: Int, _ noun: String) -> String {
    switch number {
    case 0: "no \(noun)s"
    case 1: "1 \(noun)"
    default: "\(number) \(noun)s"
    }
  }

  /// Counts quotes by kind: "3 quotes: 2 direct, 1 indirect".
  static func kinds(of quotes: [Quote]) -> String {
    let kinds = QuoteKind.allCases.compactMap { kind in
      let number = quotes.count { $0.kind == kind }
      return number > 0 ? "\(number) \(kind.rawValue)" : nil
    }
    let total = count(quotes.count, "quote")
    return kinds.isEmpty ? total : "\(total): \(kinds.joined(separator: ", "))"
  }

  /// Names a language in English.
  static func language(_ language: Language) -> String {
    LocaleNames.languageName(language.rawValue, in: "en") ?? language.rawValue
  }

  static func relation(_ relation: Relation) -> String {
    switch relation {
    case .equivalent: "equivalent"
    case .aWithinB: "A within B"
    case .bWithinA: "B within A"
    case .overlapping: "overlapping"
    }
  }

  /// Says why a quote was not judged, as a sentence.
  static func reason(_ entry: NotJudged) -> String {
    let words = entry.missing.map(VisibleText.line).joined(separator: ", ")
    switch entry.reason {
    case .unknownWords:
      return words.isEmpty
        ? "The glossaries know too few of its words."
        : "The glossaries do not know: \(words)."
    case .tooShort:
      return "It has too few words of weight to be told from others."
        + (words.isEmpty ? "" : " Unknown to the glossaries: \(words).")
    }
  }

  /// The marks that a language's papers put around a quote.
  static func quotationMarks(_ language: Language) -> (opening: String, closing: String) {
    language == .romanian ? ("\u{201E}", "\u{201D}") : ("\u{201C}", "\u{201D}")
  }
}
