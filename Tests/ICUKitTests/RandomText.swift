/// Generates the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

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
