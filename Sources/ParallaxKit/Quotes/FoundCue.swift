/// A cue verb in a report, with how it is used there.
struct FoundCue: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case finite, gerund, infinitive, passive
  }

  let verb: CueVerb
  let form: Form
  let tokens: Range<Int>
  /// With the auxiliaries, clitics and adverbs directly before it: "a mai", "has also".
  let groupStart: Int
}

/// Finds the cue verbs of a report outside its quotes.
struct CueFinder {
  let view: ReportView

  /// Auxiliaries and adverbs reach back no further than this, in tokens.
  private static let longestGroup = 6

  func cues() -> [FoundCue] {
    var result: [FoundCue] = []
    var index = 0
    while index < view.tokens.count {
      if view.tokens[index].isWord, let found = view.match(view.profile.cues.verbs, at: index),
        let cue = cue(found.values, at: index..<(index + found.count))
      {
        result.append(cue)
        index += found.count
      } else {
        index += 1
      }
    }
    return result
  }

  private func cue(_ verbs: [CueVerb], at tokens: Range<Int>) -> FoundCue? {
    if isName(tokens.lowerBound) { return nil }
    // Of homographs the one that takes most is meant most often.
    let verb = verbs.max {
      $0.takes.rawValue.nonzeroBitCount < $1.takes.rawValue.nonzeroBitCount
    }
    let group = group(before: tokens.lowerBound)
    guard let verb, let form = form(tokens, auxiliaries: group.auxiliaries) else { return nil }
    return FoundCue(verb: verb, form: form, tokens: tokens, groupStart: group.start)
  }

  /// A capital inside a sentence makes a name: "United States".
  private func isName(_ index: Int) -> Bool {
    guard view.tokens[index].isCapitalised, let before = previous(index),
      view.report.paragraphs[view.tokens[index].paragraph].role == .body
    else { return false }
    let sentence = view.sentenceOf[index]
    return sentence >= 0 && view.sentences[sentence].tokens.lowerBound != index
      && view.tokens[before].kind == .word
  }

  /// The outlet's token before another in the same line.
  private func previous(_ index: Int) -> Int? {
    guard index > 0, view.isOutlet(index - 1),
      view.tokens[index - 1].paragraph == view.tokens[index].paragraph
    else { return nil }
    return index - 1
  }

  /// Walks back over auxiliaries, clitics, negations and adverbs.
  private func group(before index: Int) -> (start: Int, auxiliaries: [WordClass]) {
    var start = index
    var auxiliaries: [WordClass] = []
    var next = index
    while let place = previous(next), index - place <= Self.longestGroup {
      next = place
      let isHyphen = view.folded(place) == "-"
      let isAdverb =
        view.tokens[place].isWord && view.classes[place].isEmpty
        && view.profile.verbForms.isAdverb(view.folded(place))
      // "Theresa May said": a capital inside the sentence is no auxiliary.
      if view.tokens[place].isCapitalised, let before = previous(place), view.tokens[before].isWord
      {
        break
      }
      guard
        isHyphen || isAdverb
          || view.has(place, [.auxiliary, .modal, .clitic, .adverb, .negation])
            && !view.has(place, [.pronoun, .courtesy])
      else { break }
      if view.has(place, [.auxiliary, .modal]) { auxiliaries.append(view.classes[place]) }
      if !isHyphen { start = place }
    }
    // A coordinator that opens the group belongs to the clause, not to the verb.
    while start < index, view.has(start, .coordinator) { start += 1 }
    return (start, auxiliaries)
  }

  /// What form a cue has, or nil where it is no verb.
  private func form(_ tokens: Range<Int>, auxiliaries: [WordClass]) -> FoundCue.Form? {
    let word = view.folded(tokens.lowerBound)
    let forms = view.profile.verbForms
    let isParticiple = forms.isParticiple(word)
    let before = previous(tokens.lowerBound)
    if let before, isInfinitive(before, auxiliaries, isParticiple: isParticiple) {
      return .infinitive
    }
    if forms.isGerund(word) {
      if auxiliaries.contains(where: { $0.contains(.being) }) { return .finite }
      // "by saying" shares its subject; "of saying" is a noun.
      if let before, view.has(before, .preposition), !view.has(before, [.agent, .subordinator]) {
        return nil
      }
      return .gerund
    }
    if isParticiple {
      let hasBeing = auxiliaries.contains { $0.contains(.being) && !$0.contains(.perfect) }
      if hasBeing || isFollowedByAgent(tokens.upperBound) { return .passive }
      if forms.participleNeedsAuxiliary,
        !auxiliaries.contains(where: { $0.contains(.perfect) })
      {
        return nil
      }
    }
    if let before, !isParticiple || !forms.participleNeedsAuxiliary,
      isNoun(tokens, before: before, isParticiple: isParticiple)
    {
      return nil
    }
    return .finite
  }

  /// "to say", "să spună", "a spune"; "a spus" is a perfect.
  private func isInfinitive(
    _ before: Int, _ auxiliaries: [WordClass], isParticiple: Bool
  ) -> Bool {
    if view.profile.verbForms.participleNeedsAuxiliary, isParticiple { return false }
    return view.has(before, .infinitive) || auxiliaries.contains { $0.contains(.infinitive) }
  }

  private func isFollowedByAgent(_ index: Int) -> Bool {
    index < view.tokens.count && view.isOutlet(index) && view.has(index, .agent)
      && !view.profile.verbForms.participleNeedsAuxiliary
  }

  /// Whether a form that may be a noun or an adjective is one here.
  private func isNoun(_ tokens: Range<Int>, before: Int, isParticiple: Bool) -> Bool {
    // Words that may stand before a verb as well as before a noun.
    let verbal: WordClass = [
      .pronoun, .clitic, .adverb, .auxiliary, .declarative, .subordinator, .relative, .infinitive,
    ]
    let isDetermined =
      view.has(before, [.article, .determiner, .possessive, .preposition])
      && !view.has(before, verbal)
    // "his claim", "of claims", "a series of proposed reforms"
    if isDetermined { return true }
    guard view.match(view.profile.cues.nouns, at: tokens.lowerBound)?.count == tokens.count else {
      return false
    }
    let next = tokens.upperBound
    if next < view.tokens.count, view.isOutlet(next), view.has(next, .complement),
      view.has(next, .preposition), !isParticiple, !view.has(next, .definite)
    {
      return !view.tokens[before].isCapitalised
    }
    if MentionFinder.isPossessive(view.folded(before)) { return true }
    guard view.tokens[before].isWord, !view.tokens[before].isCapitalised,
      view.classes[before].isEmpty
    else { return false }
    // "…," the press service reports.
    if next >= view.tokens.count || !view.isOutlet(next) || view.isMark(next, ".:,")
      || view.has(next, .complementizer)
    {
      return false
    }
    // "officials claim": after a role it is a verb.
    return view.match(view.profile.roles.index, at: before) == nil
  }
}
