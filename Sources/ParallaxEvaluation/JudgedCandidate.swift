import ParallaxKit

/// Two quotes that a comparison considered, and whether they are a pair.
public struct JudgedCandidate: Hashable, Sendable {
  /// What the comparison thought of them.
  public let considered: ConsideredPair
  /// What their words alone say.
  public let words: LineMatch
  /// Whether they lie on quotes of one gold pair, at the lax measure.
  public let isRight: Bool
}
