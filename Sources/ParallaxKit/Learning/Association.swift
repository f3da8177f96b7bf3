#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Measures how far two words occur in the same sentence pairs more often than by chance.
enum Association {
  /// The log-likelihood ratio (Dunning 1993), negative where they avoid each other.
  /// - Parameters:
  ///   - both: sentence pairs that have both.
  ///   - first: those that have the first.
  ///   - second: those that have the second.
  ///   - all: all of them.
  static func ratio(both: Double, first: Double, second: Double, all: Double) -> Double {
    func term(_ x: Double) -> Double { x > 0 ? x * log(x) : 0 }
    let cells =
      term(both) + term(first - both) + term(second - both) + term(all - first - second + both)
    let margins = term(first) + term(second) + term(all - first) + term(all - second)
    let ratio = max(0, 2 * (cells - margins + term(all)))
    return both * all < first * second ? -ratio : ratio
  }
}
