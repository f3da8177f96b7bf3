#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is known of two quotes that may say the same.
struct PairFeatures: Sendable {
  /// Balance of the coverage of the whole quotes, 0 to 1.
  var whole = 0.0
  /// The greater of both coverages: near 1 where one quote holds the other.
  var contained = 0.0
  /// Balance of the best pair of clauses.
  var clause = 0.0
  /// Weight of the terms that match, by its logarithm.
  var mass = 0.0
  /// Balance of the coverage of the sentences around the quotes.
  var context = 0.0
  /// 1 for the same speaker, −1 for different named ones, 0 where one is unknown.
  var speaker = 0.0
  /// How far the whole stands above what each quote reaches with others.
  var margin = 0.0
  /// How far both reports are on one event, 0 to 1.
  var event = 0.0
  /// Content words of the shorter quote, by their logarithm.
  var length = 0.0

  static let names = [
    "whole", "contained", "clause", "mass", "context", "speaker", "margin", "event", "length",
  ]

  var values: [Double] {
    [whole, contained, clause, mass, context, speaker, margin, event, length]
  }
}

/// Turns features into the probability that two quotes say the same, by logistic regression.
///
/// The weights are fitted on sentence pairs of the development data; see ARCHITECTURE.md.
struct PairModel: Sendable {
  private let bias: Double
  private let weights: [Double]

  /// Reads `alignment.tsv`: a row for each feature, and `bias`.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    var values: [Substring: Double] = [:]
    for row in table.rows {
      guard let value = Double(row[1]) else {
        throw ResourceError(path: table.path, line: row.line, reason: "has no number")
      }
      values[row[0]] = value
    }
    var weights: [Double] = []
    for name in PairFeatures.names {
      guard let value = values[Substring(name)] else {
        throw ResourceError(path: table.path, reason: "has no row '\(name)'")
      }
      weights.append(value)
    }
    guard let bias = values["bias"] else {
      throw ResourceError(path: table.path, reason: "has no row 'bias'")
    }
    self.bias = bias
    self.weights = weights
  }

  func probability(_ features: PairFeatures) -> Double {
    let sum = zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }
}
