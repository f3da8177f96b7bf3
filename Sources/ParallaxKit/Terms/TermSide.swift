import Algorithms

/// One report's terms, with what matching asks of them.
struct TermSide: Sendable {
  let report: Report
  let profile: LanguageProfile
  let terms: [Term]
  /// For each token its keys; a mark is its own key.
  let tokenKeys: [[String]]
  /// For each token how many of its keys, from the first, are firm; see `Term.firmKeys`.
  let firmKeys: [Int]
  /// For each token the index of its term, or -1.
  let termOfToken: [Int]

  init(report: Report, profile: LanguageProfile, terms: [Term]) {
    self.report = report
    self.profile = profile
    self.terms = terms
    var termOfToken = Array(repeating: -1, count: report.tokens.count)
    var tokenKeys = report.tokens.map { [$0.folded] }
    var firmKeys = Array(repeating: 1, count: report.tokens.count)
    for (index, term) in terms.enumerated() {
      for token in term.tokens { termOfToken[token] = index }
      if term.tokens.count == 1, !term.keys.isEmpty {
        tokenKeys[term.tokens.lowerBound] = term.keys
        firmKeys[term.tokens.lowerBound] = term.firmKeys
      }
    }
    self.termOfToken = termOfToken
    self.tokenKeys = tokenKeys
    self.firmKeys = firmKeys
  }

  /// The terms that lie inside a span.
  func run(in span: TextSpan) -> Range<Int> {
    let low = terms.partitioningIndex { $0.span.start >= span.start }
    let high = terms.partitioningIndex { $0.span.end > span.end }
    return low..<max(low, high)
  }
}
