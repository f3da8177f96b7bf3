/// The cue that stands before a quote.
extension Attributor {
  enum Before {
    /// A cue, and whether the quote follows it as its complement.
    case cue(Int, isDirect: Bool)
    /// The attribution of the quote before, which goes on.
    case attribution(Attribution)

    var isDirect: Bool {
      switch self {
      case .cue(_, let isDirect): isDirect
      case .attribution: false
      }
    }
  }

  func cueBefore(_ quote: Range<Int>, sentence: Int) -> Before? {
    let first = view.sentences[sentence].tokens.lowerBound
    var start = quote.lowerBound
    var previous: Int?
    while start > first {
      if !view.isOutlet(start - 1) {
        previous = view.quoted[start - 1]
        break
      }
      start -= 1
    }
    for index in cueIndices(in: start..<quote.lowerBound).reversed().prefix(Self.tried) {
      let cue = cues[index]
      if isInsideReport(index, from: start) { continue }
      let gap = cue.tokens.upperBound..<quote.lowerBound
      let isDirect = isComplementGap(gap)
      if closesQuote.contains(index), !isDirect { continue }
      if closesQuote.contains(index), let previous, let earlier = attributions[previous] {
        return .attribution(earlier)
      }
      guard isDirect || reaches(cue, over: gap) else { continue }
      // "… and that": goes on with the cue that "that" follows.
      if hasSecondThat(gap), !introduces(cue) { continue }
      if !isDirect, isOvershadowed(index, from: start) { continue }
      return .cue(index, isDirect: isDirect)
    }
    // "…" și "…": the second of two quotes under one cue.
    if let previous, start < quote.lowerBound || start == quote.lowerBound,
      let earlier = attributions[previous],
      isCoordination(start..<quote.lowerBound)
        || earlier.cue.map({ $0.lowerBound < start }) ?? false
    {
      return .attribution(earlier)
    }
    return nil
  }

  func hasSecondThat(_ gap: Range<Int>) -> Bool {
    gap.dropLast().contains {
      view.has($0, .coordinator) && view.has($0 + 1, .declarative)
    }
  }

  /// Whether a cue that names no words of its own stands in what somebody is said to have said.
  func isOvershadowed(_ index: Int, from start: Int) -> Bool {
    guard cues[index].verb.takes.isDisjoint(with: [.as, .object]) else { return false }
    return cueIndices(in: start..<cues[index].tokens.lowerBound).suffix(Self.tried).contains {
      cues[$0].verb.takes.isSuperset(of: [.quote, .that]) && introduces(cues[$0])
    }
  }

  /// Whether a verb that only takes objects lies in what somebody else is said to have said.
  func isInsideReport(_ index: Int, from start: Int) -> Bool {
    let strong: CueComplements = [.quote, .that, .bare, .as, .question]
    guard cues[index].verb.takes.isDisjoint(with: strong) else { return false }
    return cueIndices(in: start..<cues[index].tokens.lowerBound).suffix(Self.tried).contains {
      !cues[$0].verb.takes.isDisjoint(with: [.quote, .that]) && introduces(cues[$0])
    }
  }

  /// Nothing, a colon, a comma or "that" between a cue and its quote.
  func isComplementGap(_ gap: Range<Int>) -> Bool {
    guard let last = gap.last else { return true }
    if view.isMark(last, ":") { return true }
    if gap.count == 1 {
      return view.isMark(last, ",\u{2013}\u{2014}-") || view.has(last, [.complementizer, .adverb])
        || view.has(last, .introducer)
    }
    return view.isComma(last) || view.has(last, .complementizer)
  }

  /// Whether a cue's complement can reach a quote further on in its sentence.
  func reaches(_ cue: FoundCue, over gap: Range<Int>) -> Bool {
    guard gap.count <= 45 else { return false }
    if cue.form == .infinitive, cue.verb.takes.isDisjoint(with: [.quote, .that]) { return false }
    // A relative clause after the cue's own words belongs to somebody else's.
    return !gap.contains { view.isMark($0, ";") }
  }

  func isCoordination(_ gap: Range<Int>) -> Bool {
    gap.count <= 4
      && gap.allSatisfy {
        view.tokens[$0].kind == .mark || view.has($0, [.coordinator, .complementizer, .adverb])
      }
  }
}
