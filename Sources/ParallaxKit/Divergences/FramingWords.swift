/// The words of a report that frame what it tells, in all voices.
struct FramingWords: Sendable {
  struct Found<Value: Sendable>: Sendable {
    let tokens: Range<Int>
    let voice: JudgedReport.Voice
    let value: Value
  }

  let variants: [Found<FramingLexicon.Variant>]
  let tones: [Found<ToneWord>]
  /// The value is the frame's place in `FramingLexicon.frames`.
  let frames: [Found<Int>]
  let distances: [Found<FramingLexicon.Distance>]

  init(_ side: TermSide, _ voices: [JudgedReport.Voice], _ lexicon: FramingLexicon) {
    func found<Value>(_ items: [(tokens: Range<Int>, Value)]) -> [Found<Value>] {
      items.map { Found(tokens: $0.tokens, voice: voices[$0.tokens.lowerBound], value: $0.1) }
    }
    variants = found(lexicon.variants(in: side).map { ($0.tokens, $0.variant) })
    tones = found(lexicon.toneWords(in: side).map { ($0.tokens, $0.tone) })
    frames = found(lexicon.frameWords(in: side).map { ($0.tokens, $0.frame) })
    distances = found(lexicon.distances(in: side).map { ($0.tokens, $0.distance) })
  }
}
