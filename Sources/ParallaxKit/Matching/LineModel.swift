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

  /// The features of two lines, rows of the table: how far they cover each other (harmonic mean),
  /// the lesser and the greater cover, and the logarithm of the lesser weight.
  static let names = ["balance", "lesser-cover", "greater-cover", "weight"]

  /// Reads a table with a row for each feature and for `bias`.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    let rows = try WeightRows(table)
    bias = try rows.value("bias")
    var weights: [Double] = []
    for name in Self.names { weights.append(try rows.value(name)) }
    self.weights = weights
  }

  static func features(_ cover: LineCover) -> [Double] {
    [
      cover.balance, min(cover.coverA, cover.coverB), max(cover.coverA, cover.coverB),
      log1p(min(cover.weightA, cover.weightB)),
    ]
  }

  func probability(_ cover: LineCover) -> Double {
    guard !cover.links.isEmpty else { return 0 }
    let sum = zip(weights, Self.features(cover)).reduce(bias) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }
}
