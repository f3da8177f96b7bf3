import Algorithms

/// One report's quotes as units for matching.
struct AlignmentSide: Sendable {
  struct Item: Sendable {
    let quote: Quote
    let whole: Unit
    /// The quote itself where it is one clause only.
    let clauses: [Unit]
    /// The quote with the outlet's sentence around it.
    let extended: Unit
  }

  let items: [Item]
  let weights: TermWeights
  /// All terms of the report's reported text.
  let reported: [Int]

  /// How many terms of context are taken on each side of a quote.
  private static let reach = 40

  init(quotes: [Quote], side: TermSide) {
    let (report, terms) = (side.report, side.terms)
    let weights = TermWeights(side)
    let splitter = ClauseSplitter(
      report: report, profile: side.profile, terms: terms, weights: weights)
    items = quotes.map { quote in
      let run = side.run(in: quote.span)
      let around = side.run(in: Self.context(of: quote.span, in: report))
      let extended =
        max(
          around.lowerBound, run.lowerBound - Self.reach)..<min(
          around.upperBound, run.upperBound + Self.reach)
      return Item(
        quote: quote, whole: Unit(terms: run, of: weights),
        clauses: splitter.clauses(of: run).map { Unit(terms: $0, of: weights) },
        extended: Unit(
          terms: min(
            run.lowerBound, extended.lowerBound)..<max(run.upperBound, extended.upperBound),
          of: weights))
    }
    self.weights = weights
    reported = terms.indices.filter {
      report.paragraphs[report.tokens[terms[$0].tokens.lowerBound].paragraph].role.isReported
    }
  }

  /// The sentences that a quote lies in, and the one before it.
  private static func context(of span: TextSpan, in report: Report) -> TextSpan {
    guard let paragraph = report.paragraph(at: span.start) else { return span }
    let sentences = report.sentences
    let first = sentences.partitioningIndex { $0.end > span.start }
    let last = sentences.partitioningIndex { $0.end >= span.end }
    guard first < sentences.count else { return span }
    var start = min(span.start, sentences[first].start)
    if first > 0, report.paragraphs[paragraph].span.contains(sentences[first - 1]) {
      start = sentences[first - 1].start
    }
    return TextSpan(start, max(span.end, last < sentences.count ? sentences[last].end : span.end))
  }
}
