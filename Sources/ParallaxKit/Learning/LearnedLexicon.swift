/// Pairs of stems learned from parallel sentences.
public struct LearnedLexicon: Sendable {
  /// A pair of stems.
  public struct Row: Hashable, Sendable {
    /// The stem in the first language.
    public let source: String
    public let target: String
    /// The probability of the second stem given the first, from 0 to 1.
    public let forward: Double
    /// The probability of the first stem given the second.
    public let backward: Double
    /// How often the two are expected to stand for each other, weighted as the sentences are.
    public let count: Double

    public init(
      source: String, target: String, forward: Double, backward: Double, count: Double
    ) {
      self.source = source
      self.target = target
      self.forward = forward
      self.backward = backward
      self.count = count
    }
  }

  public let source: Language
  public let target: Language
  public let settings: LearningSettings
  /// In the order of their bytes.
  public let rows: [Row]

  public init(source: Language, target: Language, settings: LearningSettings, rows: [Row]) {
    self.source = source
    self.target = target
    self.settings = settings
    self.rows = rows.sorted { x, y in
      x.source == y.source
        ? x.target.utf8.lexicographicallyPrecedes(y.target.utf8)
        : x.source.utf8.lexicographicallyPrecedes(y.source.utf8)
    }
  }
}
