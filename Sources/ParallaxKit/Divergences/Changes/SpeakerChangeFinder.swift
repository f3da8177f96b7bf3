/// Finds pairs of quotes that are given to different people.
struct SpeakerChangeFinder: DivergenceFinder {
  let names: NameLexicon

  /// Where one of the two may be no person, but an institution or a place.
  private static let doubtful = 0.7

  func divergences(in judgement: Judgement) -> [Divergence] {
    judgement.pairs.compactMap { change($0, judgement) }
  }

  private func change(_ pair: JudgedPair, _ judgement: Judgement) -> Divergence? {
    guard pair.a.count == 1, pair.b.count == 1, let x = pair.a[0].speaker,
      let y = pair.b[0].speaker, x.key.isName, y.key.isName, !x.key.isSame(y.key),
      x.key.words.count > 1, y.key.words.count > 1
    else { return nil }
    let persons = [x, y].count { isPerson($0) }
    guard persons > 0 else { return nil }
    let places = (x.mention?.span ?? pair.a[0].span, y.mention?.span ?? pair.b[0].span)
    guard persons == 2 || !areLinked(places.0, places.1, judgement) else { return nil }
    return Divergence(
      .speakerChanged, .serious,
      confidence: min(pair.pair.confidence, x.confidence, y.confidence)
        * (persons == 2 ? 1 : Self.doubtful),
      DivergenceMessage(["speakerA": .words(x.name), "speakerB": .words(y.name)]),
      a: [places.0], b: [places.1], pair: pair.index)
  }

  private func isPerson(_ speaker: Speaker) -> Bool {
    speaker.key.words.first.map(names.isGivenName) ?? false
  }

  /// Whether two mentions are one name in two languages.
  private func areLinked(_ x: TextSpan, _ y: TextSpan, _ judgement: Judgement) -> Bool {
    let (p, q) = (judgement.a.side.run(in: x), judgement.b.side.run(in: y))
    return judgement.links.contains { $0.a.overlaps(p) && $0.b.overlaps(q) }
  }
}
