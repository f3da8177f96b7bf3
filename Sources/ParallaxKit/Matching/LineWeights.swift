/// What the terms of a file count for. The loops that compare lines hold no more of a side than
/// this, since copies of a whole one cost more than what they do.
struct LineWeights: Sendable {
  let terms: [Double]
  /// The sum of each line's weights.
  let lines: [Double]

  func sum(_ run: Range<Int>) -> Double {
    run.count == 1 ? terms[run.lowerBound] : terms[run].reduce(0, +)
  }
}
