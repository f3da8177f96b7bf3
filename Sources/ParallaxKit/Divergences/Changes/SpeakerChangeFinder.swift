/// Finds pairs of quotes that are given to different people, or to somebody without a name.
struct SpeakerChangeFinder: DivergenceFinder {
  func divergences(in judgement: Judgement) -> [Divergence] {
    judgement.pairs.compactMap(change)
  }

  private func change(_ pair: JudgedPair) -> Divergence? {
    guard pair.a.count == 1, pair.b.count == 1, let x = pair.a[0].speaker,
      let y = pair.b[0].speaker, x.key.isName, y.key.isName, !x.key.isSame(y.key)
    else { return nil }
    return Divergence(
      .speakerChanged, .serious, confidence: min(pair.pair.score, x.confidence, y.confidence),
      DivergenceMessage(["speakerA": .words(x.name), "speakerB": .words(y.name)]),
      a: [x.mention?.span ?? pair.a[0].span], b: [y.mention?.span ?? pair.b[0].span],
      pair: pair.index)
  }
}
