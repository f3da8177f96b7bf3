/// A report as the search for divergences sees it.
struct JudgedReport: Sendable {
  let quoted: QuotedReport
  let side: TermSide
  /// For each token whether it lies in a quote: between quotation marks, or reported speech.
  let isQuoted: [Bool]

  var report: Report { quoted.report }
  var quotes: [Quote] { quoted.quotes }
  var profile: LanguageProfile { side.profile }
  var terms: [Term] { side.terms }

  init(quoted: QuotedReport, side: TermSide) {
    self.quoted = quoted
    self.side = side
    var isQuoted = Array(repeating: false, count: quoted.report.tokens.count)
    // Scare quotes are the outlet's own voice.
    for quote in quoted.quotes where quote.kind != .scare {
      for token in quoted.report.tokens(in: quote.span) { isQuoted[token] = true }
    }
    self.isQuoted = isQuoted
  }

  /// The span of a run of terms.
  func span(_ run: Range<Int>) -> TextSpan {
    TextSpan(terms[run.lowerBound].span.start, terms[run.upperBound - 1].span.end)
  }
}
