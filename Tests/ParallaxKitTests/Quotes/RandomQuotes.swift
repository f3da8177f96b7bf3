import TestSupport

/// Texts that stumble from mark to mark.
enum RandomQuotes {
  private static let pieces = [
    "\"", "'", "''", "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}",
    ",,", " ", " ", " ", " ", ", ", ". ", "? ", "\n", "\r\n", "(", ")", ":", "\u{2026}", "-",
    "said", " said Mara Tolnay", "Tolnay", "she said that", "according to", "the minister",
    "a declarat c\u{103}", "potrivit", "ministrul", "spune", "don't", "workers'", "90", "bridge",
    "podul", "\u{21B}ar\u{103}", "t\u{327}ar\u{306}", "\u{200B}",
    "\u{301}", "\u{202E}", "\u{1F600}", "\0",
  ]

  static func text(_ random: inout SeededGenerator, pieces count: Int) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
