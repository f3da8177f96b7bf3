/// Finds what was not judged of paired quotes and of the outlets' own words, and why.
struct UnjudgedFinder {
  /// With fewer words of its own a report says little of how it says things.
  private static let fewestWords = 80
  /// Speakers less sure than this are not compared.
  private static let uncertain = 0.6

  func notJudged(_ judgement: Judgement, but divergences: [Divergence]) -> [NotJudged] {
    guard !judgement.pairs.isEmpty else { return [] }
    let compared = Set(
      divergences.filter { $0.rule == .speakerChanged || $0.rule == .speakerAnonymised }
        .compactMap(\.pair))
    return judgement.pairs.filter { !compared.contains($0.index) }.flatMap(uncertainSpeakers)
      + ReportSide.allCases.filter {
        OwnVoice.words(judgement.report($0)) < Self.fewestWords
      }.map { NotJudged(side: $0, quote: nil, reason: .fewWords, missing: []) }
  }

  /// The quotes whose speaker is guessed, where the other side is sure of somebody else.
  private func uncertainSpeakers(_ pair: JudgedPair) -> [NotJudged] {
    guard pair.a.count == 1, pair.b.count == 1 else { return [] }
    let (a, b) = (pair.a[0], pair.b[0])
    if let x = a.speaker, let y = b.speaker, x.key.isSame(y.key) { return [] }
    return [(a, b, ReportSide.a), (b, a, .b)].compactMap { quote, other, side in
      guard !isSure(quote), isSure(other) else { return nil }
      return NotJudged(side: side, quote: quote.id, reason: .uncertainSpeaker, missing: [])
    }
  }

  private func isSure(_ quote: Quote) -> Bool {
    (quote.speaker?.confidence ?? 0) >= Self.uncertain
  }
}
