/// Measures what two reports give their words to.
struct MeasureTaker: Sendable {
  let lexicon: FramingLexicon

  private static let outside = 0.05

  func measures(of judgement: Judgement) -> ComparisonMeasures {
    ComparisonMeasures(
      overlap: judgement.overlapInterval, voices: voices(judgement), frames: frames(judgement),
      actors: judgement.actors.actors.map { actor in
        ComparisonMeasures.ActorTone(
          name: actor.name, outletA: Self.tone(actor.outletA), outletB: Self.tone(actor.outletB),
          quotedA: Self.tone(actor.quotedA), quotedB: Self.tone(actor.quotedB))
      })
  }

  private static func tone(_ tone: ActorTones.Tone) -> ComparisonMeasures.ActorTone.Tone {
    ComparisonMeasures.ActorTone.Tone(sum: tone.sum, words: tone.count)
  }

  private func voices(_ judgement: Judgement) -> [ComparisonMeasures.Voice] {
    let (a, b) = (judgement.voices(.a), judgement.voices(.b))
    let others = b.voices.filter { a.voice($0.speaker.key) == nil }
    return (a.voices + others).map(\.speaker).map { speaker in
      ComparisonMeasures.Voice(
        name: speaker.name,
        shares: FacingShares(
          a: Share(value: a.share(speaker.key), interval: a.interval(speaker.key)),
          b: Share(value: b.share(speaker.key), interval: b.interval(speaker.key))))
    }
  }

  private func frames(_ judgement: Judgement) -> [ComparisonMeasures.Frame] {
    let count = lexicon.frames.count
    let a = FrameShares(judgement.a, frames: count, outside: Self.outside)
    let b = FrameShares(judgement.b, frames: count, outside: Self.outside)
    return lexicon.frames.indices.map { frame in
      ComparisonMeasures.Frame(
        id: lexicon.frames[frame].id, names: lexicon.frames[frame].names,
        shares: FacingShares(a: a.shares[frame], b: b.shares[frame]))
    }
  }
}
