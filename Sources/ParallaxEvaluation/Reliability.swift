/// Whether probabilities are what they say they are: candidates by probability, each bin a tenth wide,
/// with how many are right (a reliability diagram as of DeGroot and Fienberg 1983).
public struct Reliability: Hashable, Sendable {
  public struct Bin: Hashable, Sendable {
    public internal(set) var count = 0
    public internal(set) var right = 0
    var sum = 0.0

    /// The mean probability; nil where nothing has such a one.
    public var mean: Double? { count == 0 ? nil : sum / Double(count) }
    /// The share that is right.
    public var share: Double? { count == 0 ? nil : Double(right) / Double(count) }
  }

  /// From the lowest probabilities to the highest.
  public private(set) var bins = Array(repeating: Bin(), count: 10)

  /// The mean distance of probability and share over the candidates (expected calibration error); nil
  /// where there are none.
  public var error: Double? {
    let count = bins.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    return bins.reduce(0) { sum, bin in
      guard let mean = bin.mean, let share = bin.share else { return sum }
      return sum + Double(bin.count) / Double(count) * abs(mean - share)
    }
  }

  mutating func add(_ probability: Double, isRight: Bool) {
    let bin = min(bins.count - 1, max(0, Int(probability * Double(bins.count))))
    bins[bin].count += 1
    bins[bin].sum += probability
    if isRight { bins[bin].right += 1 }
  }

  static func += (table: inout Reliability, other: Reliability) {
    for bin in table.bins.indices {
      table.bins[bin].count += other.bins[bin].count
      table.bins[bin].right += other.bins[bin].right
      table.bins[bin].sum += other.bins[bin].sum
    }
  }
}
