#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Turns what two lines cover of each other into the probability that they say the same, by logistic
/// regression. The header of the table says on what the weights are fitted.
struct LineModel: Sendable {
  private let bias: Double
  private let weights: [Double]

  /// Reads a table with a row for each feature and for `bias`.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    let rows = try WeightRows(table)
    bias = try rows.value("bias")
    var weights: [Double] = []
    for name in LineFeatures.names { weights.append(try rows.value(name)) }
    self.weights = weights
  }

  func probability(_ cover: LineCover) -> Double {
    guard !cover.links.isEmpty else { return 0 }
    let sum = zip(weights, LineFeatures(cover).values).reduce(bias) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }
}
