/// Sums up how much of what two reports quote is common.
enum OverlapScore {
  /// The overlap of the words in quotation marks, by the pairs that were found.
  static func overlap(_ aligner: QuoteAligner, _ result: QuoteAligner.Result) -> Overlap {
    let x = coverage(aligner.quotesA, result.coverA, aligner.a.report)
    let y = coverage(aligner.quotesB, result.coverB, aligner.b.report)
    return Overlap(
      score: x + y > 0 ? 2 * x * y / (x + y) : 0, aCoverage: x, bCoverage: y)
  }

  /// The interval of the score, by drawing the quotes of both reports anew; see `Bootstrap`.
  static func interval(
    _ aligner: QuoteAligner, _ result: QuoteAligner.Result
  ) -> ClosedRange<Double> {
    Bootstrap.interval(
      covered(aligner.quotesA, result.coverA, aligner.a.report),
      covered(aligner.quotesB, result.coverB, aligner.b.report))
  }

  private static func coverage(_ quotes: [Quote], _ cover: [Double], _ report: Report) -> Double {
    let items = covered(quotes, cover, report)
    let all = items.reduce(0) { $0 + $1.whole }
    return all > 0 ? items.reduce(0) { $0 + $1.part } / all : 0
  }

  /// For each quote in quotation marks how many of its words are covered, and how many it has.
  private static func covered(
    _ quotes: [Quote], _ cover: [Double], _ report: Report
  ) -> [Bootstrap.Item] {
    zip(quotes, cover).compactMap { quote, share in
      guard quote.kind == .direct || quote.kind == .fragment else { return nil }
      let words = report.tokens(in: quote.span).count { report.tokens[$0].kind != .mark }
      return (share * Double(words), Double(words))
    }
  }
}

extension Overlap {
  /// The overlap with the reports exchanged.
  var mirrored: Overlap { Overlap(score: score, aCoverage: bCoverage, bCoverage: aCoverage) }
}
