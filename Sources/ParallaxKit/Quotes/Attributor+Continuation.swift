/// Quotes that go on with what was quoted before them.
extension Attributor {
  /// A quote that is a sentence by itself goes on with what was quoted before it.
  func continuation(
    of quote: Int, _ tokens: Range<Int>, in sentence: Int
  ) -> Attribution? {
    let span = view.quotes[quote]
    let isWhole = !hasOutletWords[sentence] || isLead(tokens, sentence: sentence)
    guard isWhole else { return nil }
    // A sentence before that ends in a colon introduces it.
    if let lead = precedingColon(sentence) { return lead }
    guard
      let resolution = resolver.antecedent(
        before: view.sentences[sentence].tokens.lowerBound, features: nil, tokens: nil)
        ?? resolver.lastSpeaker(before: span.outer.start)
    else { return nil }
    return Attribution(
      resolution: resolution, cue: nil, stance: .neutral,
      confidence: min(0.6, resolution.confidence))
  }

  /// Whether a long quote begins its sentence.
  func isLead(_ tokens: Range<Int>, sentence: Int) -> Bool {
    tokens.lowerBound == view.sentences[sentence].tokens.lowerBound && tokens.count >= 10
  }

  func precedingColon(_ sentence: Int) -> Attribution? {
    guard sentence > 0 else { return nil }
    let before = view.sentences[sentence - 1]
    guard let last = before.tokens.last, view.isMark(last, ":"), view.isOutlet(last) else {
      return nil
    }
    for index in cueIndices(in: before.tokens).reversed() {
      return attributionSoFar(index)
    }
    return nil
  }

  func attributionSoFar(_ cue: Int) -> Attribution? {
    guard let resolution = resolvedCues[cue] ?? nil else { return nil }
    return Attribution(
      resolution: resolution, cue: cues[cue].tokens, stance: cues[cue].verb.stance,
      confidence: resolution.confidence * 0.9)
  }
}
