import Algorithms

/// One report's terms, with what matching asks of them.
struct TermSide: Sendable {
  let report: Report
  let profile: LanguageProfile
  let terms: [Term]
  /// One more than the greatest `Term.spelling`.
  let spellingCount: Int
  /// For each token the index of its term, or -1.
  let termOfToken: [Int]

  init(report: Report, profile: LanguageProfile, terms: [Term]) {
    self.report = report
    self.profile = profile
    self.terms = terms
    var termOfToken = Array(repeating: -1, count: report.tokens.count)
    var last: Int32 = -1
    for index in terms.indices {
      for token in terms[index].tokens { termOfToken[token] = index }
      last = max(last, terms[index].spelling)
    }
    self.termOfToken = termOfToken
    spellingCount = Int(last) + 1
  }

  /// The keys of a token; a mark is its own key, and so is each token of a longer term.
  func keys(ofToken token: Int) -> StemKeys.TextKeys {
    guard let index = termWithKeys(ofToken: token) else {
      return StemKeys.TextKeys(keys: [report.tokens[token].folded], firm: 1)
    }
    return StemKeys.TextKeys(keys: terms[index].keys, firm: terms[index].firmKeys)
  }

  /// Visits those keys of a token that are firm.
  func forEachFirmKey(ofToken token: Int, _ visit: (String) -> Void) {
    guard let index = termWithKeys(ofToken: token) else {
      visit(report.tokens[token].folded)
      return
    }
    for key in terms[index].keys.prefix(terms[index].firmKeys) { visit(key) }
  }

  /// The term of a token that is all of it and has keys.
  private func termWithKeys(ofToken token: Int) -> Int? {
    let index = termOfToken[token]
    let hasKeys = index >= 0 && terms[index].tokens.count == 1 && !terms[index].keys.isEmpty
    return hasKeys ? index : nil
  }

  /// The terms that lie inside a span.
  func run(in span: TextSpan) -> Range<Int> {
    let low = terms.partitioningIndex { $0.span.start >= span.start }
    let high = terms.partitioningIndex { $0.span.end > span.end }
    return low..<max(low, high)
  }
}
