/// What the comparisons of a folder of reports are worth.
public struct Evaluation: Sendable {
  /// In the order of their names.
  public let pairs: [EvaluatedPair]
  /// The counts of all pairs together, so that every quote weighs the same.
  public let total: MeasureSet

  public init(_ pairs: [EvaluatedPair]) {
    self.pairs = pairs
    total = pairs.reduce(into: MeasureSet()) { $0 += $1.measures }
  }

  /// Finds the figures that do not reach their thresholds.
  public func unmet(_ thresholds: Thresholds) -> [Thresholds.Unmet] {
    let values = Dictionary(
      total.figures.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    return thresholds.entries.compactMap { entry in
      let value = values[entry.key] ?? nil
      guard (value ?? -1) < entry.least else { return nil }
      return Thresholds.Unmet(key: entry.key, least: entry.least, value: value)
    }
  }
}
