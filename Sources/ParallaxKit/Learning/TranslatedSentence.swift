/// A sentence and its translation.
public struct TranslatedSentence: Hashable, Sendable {
  public let source: String
  public let target: String

  public init(source: String, target: String) {
    self.source = source
    self.target = target
  }
}

/// How many of some sentences and translations a lexicon is learned from, and why not of others.
public struct LearningTally: Hashable, Sendable {
  /// Pairs that are learned from.
  public internal(set) var used = 0
  /// Pairs that lack a word on one side.
  public internal(set) var empty = 0
  /// Pairs with a side longer than `LearningSettings.longestSentence`.
  public internal(set) var long = 0
}
