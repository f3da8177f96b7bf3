/// A stretch of a report that is matched as a whole: a quote, a clause of one, a context.
struct Unit: Sendable {
  /// Indices of terms, ascending.
  let terms: [Int]
  /// The sum of the weights of the terms that count.
  let weight: Double
  /// How many of them are content words.
  let contentCount: Int

  init(terms indices: [Int], of terms: [Term]) {
    self.terms = indices
    var weight = 0.0
    var count = 0
    for index in indices {
      weight += Self.matchWeight(of: terms[index])
      if terms[index].isContent { count += 1 }
    }
    self.weight = weight
    contentCount = count
  }

  /// What a term counts for in coverage: grammar counts nothing, a negation less than a word.
  static func matchWeight(of term: Term) -> Double {
    switch term.kind {
    case .function: 0
    case .negation: 1.5
    case .word, .name, .number, .date: term.weight
    }
  }
}
