import Algorithms

/// A report as the search for divergences sees it.
struct JudgedReport: Sendable {
  /// Whose words a token belongs to.
  enum Voice: Sendable {
    case outlet
    /// What somebody says, in the outlet's words.
    case reported
    case quoted
    /// Captions and what a page has around the report.
    case none
  }

  let quoted: QuotedReport
  let side: TermSide
  /// For each token whose it is.
  let voices: [Voice]
  let framing: FramingWords

  var report: Report { quoted.report }
  var quotes: [Quote] { quoted.quotes }
  var profile: LanguageProfile { side.profile }
  var terms: [Term] { side.terms }

  init(quoted: QuotedReport, side: TermSide, framing: FramingLexicon) {
    self.quoted = quoted
    self.side = side
    let report = quoted.report
    var voices = report.tokens.map {
      report.paragraphs[$0.paragraph].role.isReported ? Voice.outlet : .none
    }
    // Scare quotes are the outlet's own voice. What is quoted within reported speech is quoted.
    for kind in [QuoteKind.indirect, .fragment, .direct] {
      for quote in quoted.quotes where quote.kind == kind {
        for token in report.tokens(in: quote.span) {
          voices[token] = kind == .indirect ? .reported : .quoted
        }
      }
    }
    self.voices = voices
    self.framing = FramingWords(side, voices, framing)
  }

  /// The span of a run of terms.
  func span(_ run: Range<Int>) -> TextSpan {
    TextSpan(terms[run.lowerBound].span.start, terms[run.upperBound - 1].span.end)
  }

  /// The span of a run of tokens.
  func span(tokens: Range<Int>) -> TextSpan {
    TextSpan(
      report.tokens[tokens.lowerBound].span.start, report.tokens[tokens.upperBound - 1].span.end)
  }

  /// The terms of a run of tokens, in order.
  func terms(in tokens: Range<Int>) -> [Int] {
    var result: [Int] = []
    for token in tokens {
      let term = side.termOfToken[token]
      if term >= 0, result.last != term { result.append(term) }
    }
    return result
  }

  /// The index of the sentence that a token lies in.
  func sentence(ofToken token: Int) -> Int? {
    let offset = report.tokens[token].span.start
    let next = report.sentences.partitioningIndex { $0.end > offset }
    return next < report.sentences.count && report.sentences[next].contains(offset) ? next : nil
  }
}
