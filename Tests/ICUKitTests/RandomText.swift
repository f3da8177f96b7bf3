import TestSupport

/// Makes texts that mix everything folding has to deal with.
enum RandomText {
  static let pieces = [
    "a", "B", "z", " ", "7", "-", "\n", "ș", "Ț", "ă", "Î", "â", "ş", "ţ", "s\u{326}", "T\u{326}",
    "a\u{306}", "i\u{302}", "\u{301}", "\u{327}", "\u{345}", "\u{FB01}", "\u{FB03}", "İ", "ß",
    "…", "„", "”", "\u{AD}", "\u{200D}", "\u{FE0F}", "й", "И\u{306}", "가", "\u{1100}", "\u{1161}",
    "\u{11A8}", "👍🏽", "👩‍👩‍👧", "🇷🇴", "漢", "ｶ", "\u{FF9E}", "\u{1E08}", "Ω", "क\u{94D}ष",
  ]

  static func make(length: Int, using generator: inout SeededGenerator) -> String {
    (0..<length).map { _ in pieces.randomElement(using: &generator)! }.joined()
  }
}
