/// Finds people whom one report quotes and the other does not even name.
struct SpeakerOmissionFinder: DivergenceFinder {
  private static let confidence = 0.75
  /// A voice with a greater share of the quoted words is a main one.
  private static let main = 0.25

  func divergences(in judgement: Judgement) -> [Divergence] {
    ReportSide.allCases.flatMap { side in
      let own = judgement.report(side)
      let voices = judgement.voices(side)
      let others = judgement.voices(side.other)
      let linked = Set(judgement.links.flatMap { side == .a ? $0.a : $0.b })
      return voices.voices.compactMap { voice -> Divergence? in
        guard others.voice(voice.speaker.key) == nil,
          // Whose every word the other report has, it leaves out as a name only.
          !voice.quotes.allSatisfy({ judgement.paired.contains(own.quotes[$0].id) }),
          let mention = voice.speaker.mention?.span,
          // A name that has a counterpart anywhere is named.
          own.side.run(in: mention).allSatisfy({ !linked.contains($0) })
        else { return nil }
        let share = voices.share(voice.speaker.key)
        return Divergence(
          .speakerOmitted, share >= Self.main ? .warning : .note, confidence: Self.confidence,
          DivergenceMessage([
            "side": .side(side), "other": .side(side.other), "speaker": .words(voice.speaker.name),
            "count": .number(Double(voice.quotes.count)),
          ]), a: side == .a ? [mention] : [], b: side == .b ? [mention] : [])
      }
    }
  }
}
