/// What a word of `glossaries/tone/` says of what it stands with.
struct ToneWord: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case evaluation, emotion, intensity, insult
  }

  let isPositive: Bool
  /// From 1, usual in news, to 3, inflammatory or gushing.
  let strength: Int
  let kind: Kind

  /// The strength, negative where the word is.
  var polarity: Int { isPositive ? strength : -strength }
}

extension ToneWord {
  private static let strengths = 1...3

  init?(polarity: Substring, strength: Substring, kind: Substring) {
    guard polarity == "positive" || polarity == "negative", let strength = Int(strength),
      Self.strengths.contains(strength), let kind = Kind(rawValue: String(kind))
    else { return nil }
    self.init(isPositive: polarity == "positive", strength: strength, kind: kind)
  }

  var value: UInt32 {
    UInt32(Kind.allCases.firstIndex(of: kind)!) << 4 | UInt32(strength) << 1 | (isPositive ? 1 : 0)
  }

  init(value: UInt32) {
    self.init(
      isPositive: value & 1 != 0, strength: Int(value >> 1 & 3),
      kind: Kind.allCases[Int(value >> 4) % Kind.allCases.count])
  }
}
