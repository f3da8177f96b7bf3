#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

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

  /// Weighs the terms of a report.
  ///
  /// What a report says in every sentence tells little of any: the weight of a term is damped by how
  /// many of the report's sentences have it, as the collection's frequencies do for the language.
  init(_ side: TermSide) {
    let terms = side.terms
    let spread = Self.spread(side)
    values = terms.indices.map { Self.weight(of: terms[$0]) * spread[$0] }
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

  /// For each term a factor from 0 to 1, smaller the more sentences of its report have it.
  private static func spread(_ side: TermSide) -> [Double] {
    let sentences = side.report.sentences
    var seen: [String: (sentence: Int, count: Int)] = [:]
    var sentence = 0
    for term in side.terms {
      while sentence < sentences.count, sentences[sentence].end <= term.span.start { sentence += 1 }
      let key = term.keys.first ?? term.folded
      let before = seen[key] ?? (-1, 0)
      if before.sentence != sentence { seen[key] = (sentence, before.count + 1) }
    }
    let all = log(Double(max(fewestSentences, sentences.count) + 1))
    return side.terms.map { term in
      let count = seen[term.keys.first ?? term.folded]?.count ?? 1
      return pow(max(0.05, 1 - log(Double(count)) / all), damping)
    }
  }

  private static let fewestSentences = 12
  private static let damping = 0.7

  /// Grammar counts nothing, a negation less than a word of weight.
  private static func weight(of term: Term) -> Double {
    switch term.kind {
    case .function: 0
    case .negation: 0.7 * term.weight
    case .word, .name, .number, .date: term.weight
    }
  }
}
