/// Finds people and bodies of whom one outlet writes well and the other badly, in its own words.
struct ActorToneFinder: DivergenceFinder {
  /// Fewer words of tone on either side say nothing sure.
  private static let fewestWords = 3
  /// The least difference of mean tones, which run from -3 to 3.
  private static let least = 1.5

  func divergences(in judgement: Judgement) -> [Divergence] {
    judgement.actors.actors.compactMap { actor -> Divergence? in
      let (a, b) = (actor.outletA, actor.outletB)
      guard min(a.count, b.count) >= Self.fewestWords, abs(a.mean - b.mean) >= Self.least,
        (a.mean > 0) != (b.mean > 0)
      else { return nil }
      return Divergence(
        .actorTone, .warning, confidence: min(a.count, b.count) > Self.fewestWords ? 0.7 : 0.6,
        DivergenceMessage([
          "name": .words(actor.name), "toneA": .number(a.mean), "toneB": .number(b.mean),
        ]), a: a.tokens.map { judgement.a.span(tokens: $0) },
        b: b.tokens.map { judgement.b.span(tokens: $0) })
    }
  }
}
