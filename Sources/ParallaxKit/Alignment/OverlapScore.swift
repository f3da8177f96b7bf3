/// Sums up how much of what two reports quote is common.
enum OverlapScore {
  /// The overlap of the words in quotation marks, by the pairs that were found.
  static func overlap(_ aligner: QuoteAligner, _ result: QuoteAligner.Result) -> Overlap {
    let x = coverage(aligner.quotesA, result.coverA, aligner.a.report)
    let y = coverage(aligner.quotesB, result.coverB, aligner.b.report)
    return Overlap(
      score: x + y > 0 ? 2 * x * y / (x + y) : 0, aCoverage: x, bCoverage: y)
  }

  private static func coverage(_ quotes: [Quote], _ cover: [Double], _ report: Report) -> Double {
    var (covered, all) = (0.0, 0.0)
    for (quote, share) in zip(quotes, cover)
    where quote.kind == .direct || quote.kind == .fragment {
      let words = report.tokens(in: quote.span).count { report.tokens[$0].kind != .mark }
      all += Double(words)
      covered += share * Double(words)
    }
    return all > 0 ? covered / all : 0
  }
}

extension Overlap {
  /// The overlap with the reports exchanged.
  var mirrored: Overlap { Overlap(score: score, aCoverage: bCoverage, bCoverage: aCoverage) }
}
