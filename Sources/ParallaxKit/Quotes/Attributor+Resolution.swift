import Algorithms

/// Whom a cue names.
extension Attributor {
  /// Attributes reported speech without quotation marks.
  mutating func attribution(of found: IndirectSpeechFinder.Found) -> Attribution {
    var resolution: SpeakerResolver.Resolution?
    let cue = cues.partitioningIndex { $0.tokens.lowerBound >= found.cue.lowerBound }
    if cue < cues.count, cues[cue].tokens == found.cue {
      resolution = self.resolution(of: cue, isAfterQuote: found.isFronted)
    } else {
      resolution = resolver.resolve(found.subject, at: 0)
    }
    return Attribution(
      resolution: resolution, cue: found.cue, stance: found.stance,
      confidence: (resolution?.confidence ?? 0.4) * 0.9)
  }

  mutating func attribution(cue index: Int, isAfterQuote: Bool) -> Attribution {
    let resolution = resolution(of: index, isAfterQuote: isAfterQuote)
    return Attribution(
      resolution: resolution, cue: cues[index].tokens, stance: cues[index].verb.stance,
      confidence: resolution?.confidence ?? 0.4)
  }

  mutating func resolution(
    of index: Int, isAfterQuote: Bool
  ) -> SpeakerResolver.Resolution? {
    if let known = resolvedCues[index] { return known }
    let cue = cues[index]
    let offset = view.tokens[cue.tokens.lowerBound].span.start
    let subject = subjects.subject(of: cue, isAfterQuote: isAfterQuote)
    var resolution = resolver.resolve(subject, at: offset)
    if subject == .elided {
      resolution = inherited(
        before: cue.tokens.lowerBound, cue: cue.tokens,
        sentence: view.sentenceOf[cue.tokens.lowerBound])
    }
    resolvedCues[index] = .some(resolution)
    if let resolution, cue.form == .finite, resolution.confidence >= 0.5,
      isAfterQuote || introduces(cue) || followsQuote(cue)
    {
      resolver.note(resolution, at: offset)
    }
    return resolution
  }

  /// Whom a verb without a subject of its own shares one with.
  func inherited(
    before token: Int, cue: Range<Int>?, sentence: Int
  ) -> SpeakerResolver.Resolution? {
    guard sentence >= 0 else { return nil }
    let tokens = view.sentences[sentence].tokens
    // The subject of the cue before it in the sentence.
    for index in cueIndices(in: tokens.lowerBound..<token).reversed().prefix(Self.tried)
    where cues[index].tokens != cue {
      if let known = resolvedCues[index] ?? nil {
        return known.passedOn(0.9)
      }
    }
    // The sentence's first subject.
    for index in mentions(from: tokens.lowerBound) {
      let mention = resolver.mentions[index]
      guard mention.tokens.upperBound <= token else { break }
      guard !mention.isGoverned, let found = resolver.resolve(.mention(index), at: 0),
        found.member.map({ !resolver.cast.members[$0].isAgency }) ?? true
      else { continue }
      return found.passedOn(0.8)
    }
    return resolver.antecedent(before: tokens.lowerBound, features: nil, tokens: nil)?.passedOn(
      0.75)
  }
}
