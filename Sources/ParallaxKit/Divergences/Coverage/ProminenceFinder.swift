/// Finds what one outlet puts into its headline or lead and the other far down.
struct ProminenceFinder: DivergenceFinder {
  /// A quote within this first part of a report is in its lead; after the second it is far down.
  private static let lead = 0.15
  private static let low = 0.6
  private static let confidence = 0.75
  /// A report of fewer sentences has no far down.
  private static let fewestSentences = 8

  func divergences(in judgement: Judgement) -> [Divergence] {
    guard judgement.a.report.sentences.count >= Self.fewestSentences,
      judgement.b.report.sentences.count >= Self.fewestSentences
    else { return [] }
    return judgement.pairs.compactMap { pair -> Divergence? in
      guard let x = Self.place(pair.a, judgement.a), let y = Self.place(pair.b, judgement.b) else {
        return nil
      }
      let side: ReportSide
      if x.place <= Self.lead, y.place >= Self.low {
        side = .a
      } else if y.place <= Self.lead, x.place >= Self.low {
        side = .b
      } else {
        return nil
      }
      let early = side == .a ? x : y
      return Divergence(
        .prominence, early.isInTitle ? .warning : .note,
        confidence: Self.confidence * pair.pair.confidence,
        DivergenceMessage(
          variant: early.isInTitle ? "title" : "",
          [
            "side": .side(side), "other": .side(side.other), "words": .words(early.quote.text),
            "place": .number((side == .a ? y : x).place),
          ]), a: [x.quote.span], b: [y.quote.span], pair: pair.index)
    }
  }

  /// The first of a pair's quotes, and which part of the report stands before it.
  private static func place(
    _ quotes: [Quote], _ report: JudgedReport
  ) -> (quote: Quote, place: Double, isInTitle: Bool)? {
    guard let first = quotes.first else { return nil }
    let sentences = report.report.sentences
    let before = sentences.count { $0.end <= first.span.start }
    let role = report.report.paragraph(at: first.span.start)
      .map { report.report.paragraphs[$0].role }
    return (first, Double(before) / Double(max(1, sentences.count)), role == .title)
  }
}
