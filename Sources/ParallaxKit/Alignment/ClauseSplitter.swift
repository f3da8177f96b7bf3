/// Splits a quote into clauses, which outlets cut and join differently.
struct ClauseSplitter {
  let report: Report
  let profile: LanguageProfile
  let terms: [Term]

  /// A clause has at least this many content words on its own.
  private static let fewestContentWords = 2

  /// Splits a run of terms.
  /// - Returns: one or more runs that together are the whole.
  func clauses(of run: Range<Int>) -> [Range<Int>] {
    guard !run.isEmpty else { return [] }
    var result: [Range<Int>] = []
    var start = run.lowerBound
    for index in run.dropFirst() {
      guard breaks(before: index) else { continue }
      guard contentCount(start..<index) >= Self.fewestContentWords,
        contentCount(index..<run.upperBound) >= Self.fewestContentWords
      else { continue }
      result.append(start..<index)
      start = index
    }
    result.append(start..<run.upperBound)
    return result
  }

  private func contentCount(_ run: Range<Int>) -> Int {
    run.count { terms[$0].isContent }
  }

  /// A mark of punctuation, or a coordinator after a comma, before a term.
  private func breaks(before index: Int) -> Bool {
    let first = terms[index - 1].tokens.upperBound
    let last = terms[index].tokens.lowerBound
    for token in first..<last
    where ".!?;:,\u{2026}\u{2013}\u{2014}".contains(report.tokens[token].folded) {
      return true
    }
    return profile.grammar.classes(of: terms[index].folded)
      .isDisjoint(with: [.subordinator, .coordinator]) == false
      && !["of", "de", "as", "ca", "than"].contains(terms[index].folded)
  }
}
