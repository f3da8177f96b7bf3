/// Finds people who speak much more in one report than in the other.
struct VoiceShareFinder: DivergenceFinder {
  /// A report with fewer quotes says little of shares.
  private static let fewestQuotes = 4
  private static let confidence = 0.75
  private static let wide = 0.4
  /// Smaller differences are of no interest, however sure.
  private static let least = 0.15

  func divergences(in judgement: Judgement) -> [Divergence] {
    let (a, b) = (judgement.voices(.a), judgement.voices(.b))
    guard a.quoteWords.count >= Self.fewestQuotes, b.quoteWords.count >= Self.fewestQuotes
    else { return [] }
    var speakers = a.voices.map(\.speaker)
    speakers += b.voices.map(\.speaker).filter { a.voice($0.key) == nil }
    return speakers.compactMap { speaker -> Divergence? in
      guard abs(a.share(speaker.key) - b.share(speaker.key)) >= Self.least else { return nil }
      let (x, y) = (a.interval(speaker.key), b.interval(speaker.key))
      guard !x.overlaps(y) else { return nil }
      let (p, q) = (a.share(speaker.key), b.share(speaker.key))
      return Divergence(
        .voiceShare, abs(p - q) >= Self.wide ? .warning : .note, confidence: Self.confidence,
        DivergenceMessage([
          "speaker": .words(speaker.name), "shareA": .number(p), "shareB": .number(q),
        ]), a: spans(a, speaker, judgement.a), b: spans(b, speaker, judgement.b))
    }
  }

  private func spans(_ voices: Voices, _ speaker: Speaker, _ report: JudgedReport) -> [TextSpan] {
    voices.voice(speaker.key).map { place in
      voices.voices[place].quotes.map { report.quotes[$0].span }
    } ?? []
  }
}
