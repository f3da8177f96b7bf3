/// Draws a sample anew with replacement to say how sure a share is (percentile bootstrap, Efron
/// 1979). The same sample gives the same intervals.
enum Bootstrap {
  /// A part of a sample and the whole that it is of, in words or other units.
  typealias Item = (part: Double, whole: Double)

  private static let draws = 400

  /// The interval of the share that the parts have of the wholes, from 0 to 1.
  /// - Parameter outside: how many of the draws lie outside, 0.05 for a 95 % interval.
  static func interval(_ items: [Item], outside: Double = 0.05) -> ClosedRange<Double> {
    let shares = shares(items).sorted()
    guard !shares.isEmpty else { return 0...0 }
    let cut = Int(Double(draws) * outside / 2)
    return shares[cut]...shares[draws - 1 - cut]
  }

  /// The interval of the harmonic mean of the shares of two samples.
  static func interval(
    _ a: [Item], _ b: [Item], outside: Double = 0.05
  ) -> ClosedRange<Double> {
    let means = zip(shares(a), shares(b)).map { x, y in x + y > 0 ? 2 * x * y / (x + y) : 0 }
      .sorted()
    guard !means.isEmpty else { return 0...0 }
    let cut = Int(Double(draws) * outside / 2)
    return means[cut]...means[draws - 1 - cut]
  }

  private static func shares(_ items: [Item]) -> [Double] {
    guard !items.isEmpty else { return [] }
    var random = SplitMix64(state: UInt64(items.count))
    return (0..<draws).map { _ in
      var (part, whole) = (0.0, 0.0)
      for _ in items.indices {
        let drawn = items[random.below(items.count)]
        part += drawn.part
        whole += drawn.whole
      }
      return whole > 0 ? part / whole : 0
    }
  }
}

/// A generator of numbers that are the same each time (Steele, Lea and Flood 2014).
private struct SplitMix64 {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)).multipliedFullWidth(by: UInt64(count)).high)
  }
}
