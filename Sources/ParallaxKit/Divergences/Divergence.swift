/// A place where two reports part ways.
public struct Divergence: Hashable, Sendable {
  public let rule: DivergenceRule
  public let level: DivergenceLevel
  /// How sure it is, from 0 to 1.
  public let confidence: Double
  public let message: DivergenceMessage
  /// Where in the first report's text, in order; may be empty.
  public let a: [TextSpan]
  /// Where in the second report's text.
  public let b: [TextSpan]
  /// The place in `Comparison.pairs` of the pair that it is about, nil where it is about none.
  public let pair: Int?
  /// How much there is to it beside others of its rule, from 0 to 1: how central an omitted quote is
  /// to its report.
  public let salience: Double

  /// Makes a divergence; its level is lowered to what the rule and the confidence allow.
  public init(
    _ rule: DivergenceRule, _ level: DivergenceLevel, confidence: Double,
    _ message: DivergenceMessage, a: [TextSpan] = [], b: [TextSpan] = [], pair: Int? = nil,
    salience: Double = 0
  ) {
    self.rule = rule
    self.level = min(level.capped(at: confidence), rule.highestLevel)
    self.confidence = confidence
    self.message = message
    self.a = a
    self.b = b
    self.pair = pair
    self.salience = salience
  }

  /// The divergence with the reports exchanged.
  /// - Parameter pairs: for each pair its place once the reports are exchanged.
  func mirrored(pairs: [Int]) -> Self {
    Self(
      rule.mirrored, level, confidence: confidence, message.mirrored, a: b, b: a,
      pair: pair.map { pairs[$0] }, salience: salience)
  }
}
