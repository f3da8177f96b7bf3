/// Finds quotes of one report that the other one lacks, the more central to their report the more they
/// matter.
struct QuoteOmissionFinder: DivergenceFinder {
  /// A quote of fewer content words is too little to be missed.
  private static let fewestWords = 4
  private static let central = 0.6
  private static let confidence = 0.75
  /// Words of a long quote.
  private static let long = 30.0

  func divergences(in judgement: Judgement) -> [Divergence] {
    ReportSide.allCases.flatMap { side in omissions(side, judgement) }
  }

  private func omissions(_ side: ReportSide, _ judgement: Judgement) -> [Divergence] {
    let report = judgement.report(side)
    let voices = judgement.voices(side)
    let length = Double(max(1, report.report.text.utf8.count))
    return report.quotes.compactMap { quote in
      guard quote.kind == .direct || quote.kind == .fragment, !judgement.paired.contains(quote.id),
        !judgement.notJudged.contains(quote.id)
      else { return nil }
      let run = report.side.run(in: quote.span)
      guard run.count(where: { report.terms[$0].isContent }) >= Self.fewestWords else { return nil }
      let early = 1 - Double(quote.span.start) / length
      let weight = min(1, Double(run.count) / Self.long)
      let voice = quote.speaker.map { voices.share($0.key) } ?? 0
      let centrality = 0.4 * early + 0.3 * weight + 0.3 * voice
      let words: DivergenceMessage.Value = .words(quote.text)
      let message =
        quote.speaker.map {
          DivergenceMessage(["side": .side(side), "words": words, "speaker": .words($0.name)])
        } ?? DivergenceMessage(variant: "nobody", ["side": .side(side), "words": words])
      return Divergence(
        .quoteOmitted, centrality >= Self.central ? .warning : .note,
        confidence: Self.confidence, message, a: side == .a ? [quote.span] : [],
        b: side == .b ? [quote.span] : [], salience: centrality)
    }
  }
}
