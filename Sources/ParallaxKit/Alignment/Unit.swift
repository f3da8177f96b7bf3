/// A stretch of a report that is matched as a whole: a quote, a run of its clauses, a quote with the
/// sentences around it.
struct Unit: Sendable {
  /// Indices of its terms.
  let terms: Range<Int>
  /// The sum of what its terms count for.
  let weight: Double

  init(terms run: Range<Int>, of weights: TermWeights) {
    terms = run
    weight = weights.sum(run)
  }

  /// Whether a run of terms lies inside.
  func contains(_ run: Range<Int>) -> Bool {
    terms.lowerBound <= run.lowerBound && run.upperBound <= terms.upperBound
  }
}

/// What each term of a report counts for in coverage.
struct TermWeights: Sendable {
  let values: [Double]
  private let sums: [Double]
  private let contentCounts: [Int]

  init(_ terms: [Term]) {
    values = terms.map(Self.weight)
    var sums = [0.0]
    var counts = [0]
    sums.reserveCapacity(terms.count + 1)
    counts.reserveCapacity(terms.count + 1)
    for (index, term) in terms.enumerated() {
      sums.append(sums[index] + values[index])
      counts.append(counts[index] + (term.isContent ? 1 : 0))
    }
    self.sums = sums
    contentCounts = counts
  }

  func sum(_ run: Range<Int>) -> Double { sums[run.upperBound] - sums[run.lowerBound] }

  /// How many content words a run has.
  func contentCount(_ run: Range<Int>) -> Int {
    contentCounts[run.upperBound] - contentCounts[run.lowerBound]
  }

  /// Grammar counts nothing, a negation less than a word of weight.
  private static func weight(of term: Term) -> Double {
    switch term.kind {
    case .function: 0
    case .negation: 1.5
    case .word, .name, .number, .date: term.weight
    }
  }
}
