import Algorithms

/// One report's quotes as units for matching.
struct AlignmentSide: Sendable {
  struct Item: Sendable {
    let quote: Quote
    let whole: Unit
    /// The quote itself where it is one clause only.
    let clauses: [Unit]
    /// The outlet sentence around it, without the quote.
    let context: Unit
  }

  let items: [Item]
  /// All terms of the report's reported text.
  let report: Unit

  init(quotes: [Quote], report: Report, profile: LanguageProfile, terms: [Term]) {
    let splitter = ClauseSplitter(report: report, profile: profile, terms: terms)
    items = quotes.map { quote in
      let run = Self.run(in: quote.span, terms)
      let clauses = splitter.clauses(of: run).map { Unit(terms: Array($0), of: terms) }
      let around = Self.context(of: quote.span, in: report)
      let context = Self.run(in: around, terms).filter { !run.contains($0) }
      return Item(
        quote: quote, whole: Unit(terms: Array(run), of: terms), clauses: clauses,
        context: Unit(terms: context, of: terms))
    }
    let reported = terms.indices.filter {
      report.paragraphs[report.tokens[terms[$0].tokens.lowerBound].paragraph].role.isReported
    }
    self.report = Unit(terms: reported, of: terms)
  }

  private static func run(in span: TextSpan, _ terms: [Term]) -> Range<Int> {
    let low = terms.partitioningIndex { $0.span.start >= span.start }
    let high = terms.partitioningIndex { $0.span.end > span.end }
    return low..<max(low, high)
  }

  /// The sentences that a quote lies in, and the one before it.
  private static func context(of span: TextSpan, in report: Report) -> TextSpan {
    guard let paragraph = report.paragraph(at: span.start) else { return span }
    let sentences = report.sentences
    let first = sentences.partitioningIndex { $0.end > span.start }
    let last = sentences.partitioningIndex { $0.end >= span.end }
    guard first < sentences.count else { return span }
    var start = sentences[first].start
    if first > 0, report.paragraphs[paragraph].span.contains(sentences[first - 1]) {
      start = sentences[first - 1].start
    }
    return TextSpan(start, last < sentences.count ? sentences[last].end : span.end)
  }
}
