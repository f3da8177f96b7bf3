import Glibc

/// Tells how likely a count as uneven as the one found is by chance (the exact binomial test).
enum BinomialTest {
  /// The two-sided probability: that of all counts that are no likelier than the one found.
  /// - Parameters:
  ///   - count: what was found.
  ///   - total: among how many.
  ///   - share: what chance would give, between 0 and 1.
  static func twoSided(_ count: Int, of total: Int, share: Double) -> Double {
    guard total > 0, share > 0, share < 1 else { return 1 }
    let (p, q) = (log(share), log(1 - share))
    var logarithm = Double(total) * q
    var logarithms: [Double] = []
    for k in 0...total {
      logarithms.append(logarithm)
      let step = log(Double(total - k)) - log(Double(k + 1))
      logarithm += step + p - q
    }
    let own = logarithms[count] + 1e-9
    return min(1, logarithms.reduce(0) { $0 + ($1 <= own ? exp($1) : 0) })
  }
}
