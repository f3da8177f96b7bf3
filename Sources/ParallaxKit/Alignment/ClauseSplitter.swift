/// Splits a quote into clauses, which outlets cut and join differently.
struct ClauseSplitter {
  let report: Report
  let profile: LanguageProfile
  let terms: [Term]
  let weights: TermWeights

  /// A clause has at least this many content words on its own.
  private static let fewestContentWords = 2
  /// A longer quote is split into clauses of several sentences.
  private static let mostClauses = 12

  /// Splits a run of terms.
  /// - Returns: one or more runs that together are the whole, at most twelve.
  func clauses(of run: Range<Int>) -> [Range<Int>] {
    guard !run.isEmpty else { return [] }
    var result: [Range<Int>] = []
    var start = run.lowerBound
    let least = max(
      Self.fewestContentWords, weights.contentCount(run) / Self.mostClauses + 1)
    for index in run.dropFirst() {
      guard weights.contentCount(start..<index) >= least,
        weights.contentCount(index..<run.upperBound) >= least,
        breaks(before: index)
      else { continue }
      result.append(start..<index)
      start = index
    }
    result.append(start..<run.upperBound)
    return result
  }

  /// A mark of punctuation, or a coordinator or subordinator, before a term.
  private func breaks(before index: Int) -> Bool {
    let first = terms[index - 1].tokens.upperBound
    let last = terms[index].tokens.lowerBound
    for token in first..<last
    where ".!?;:,\u{2026}\u{2013}\u{2014}".contains(report.tokens[token].folded) {
      return true
    }
    return !profile.grammar.classes(of: terms[index].folded)
      .isDisjoint(with: [.subordinator, .coordinator])
      && !["of", "de", "as", "ca", "than"].contains(terms[index].folded)
  }
}
