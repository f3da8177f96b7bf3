/// Finds frames that one outlet gives much more of its own text to than the other: the dimensions of
/// the Policy Frames Codebook (Boydstun, Gross, Resnik and Smith 2013).
struct FrameShareFinder: DivergenceFinder {
  let lexicon: FramingLexicon

  /// Fewer signal words on either side say little of shares.
  private static let fewestWords = 12
  /// Smaller differences are of no interest, however sure.
  private static let least = 0.15
  private static let wide = 0.3

  func divergences(in judgement: Judgement) -> [Divergence] {
    let frames = lexicon.frames.count
    guard frames > 0 else { return [] }
    // All frames are tested, so that each must be the surer (Bonferroni).
    let outside = 0.05 / Double(frames)
    let a = FrameShares(judgement.a, frames: frames, outside: outside)
    let b = FrameShares(judgement.b, frames: frames, outside: outside)
    guard min(a.count, b.count) >= Self.fewestWords else { return [] }
    return lexicon.frames.indices.compactMap { frame -> Divergence? in
      let (x, y) = (a.shares[frame], b.shares[frame])
      guard abs(x.value - y.value) >= Self.least, !x.interval.overlaps(y.interval) else {
        return nil
      }
      return Divergence(
        .frameShare, abs(x.value - y.value) >= Self.wide ? .warning : .note, confidence: 0.7,
        DivergenceMessage([
          "frame": .named(lexicon.frames[frame].names), "shareA": .number(x.value),
          "shareB": .number(y.value),
        ]), a: a.tokens[frame].map { judgement.a.span(tokens: $0) },
        b: b.tokens[frame].map { judgement.b.span(tokens: $0) })
    }
  }
}
