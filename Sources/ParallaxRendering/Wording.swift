import ParallaxKit

/// Puts values into words that are the same in every language of reports.
package enum Wording {
  /// Writes a share from 0 to 1 in per cent.
  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return "\(Int((share * 100).rounded()))%"
  }

  /// Writes a probability in per cent, never rounded up to certainty.
  package static func probability(_ probability: Double) -> String {
    probability < 1 && probability >= 0.995 ? ">99%" : percent(probability)
  }

  /// The marks that a language's papers put around a quote.
  package static func quotationMarks(_ language: Language) -> (opening: String, closing: String) {
    language == .romanian ? ("\u{201E}", "\u{201D}") : ("\u{201C}", "\u{201D}")
  }
}
