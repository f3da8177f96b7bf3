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
    // Of homographs the one that takes most is meant most often.
    if isName(tokens.lowerBound) { return nil }
    guard let verb = verbs.max(by: { $0.takes.rawValue.nonzeroBitCount < $1.takes.rawValue.nonzeroBitCount })
    else { return nil }
    let (start, auxiliaries) = group(before: tokens.lowerBound)
    guard let form = form(tokens, groupStart: start, auxiliaries: auxiliaries) else { return nil }
    return FoundCue(verb: verb, form: form, tokens: tokens, groupStart: start)
  }

  /// A capital inside a sentence makes a name: "United States".
  private func isName(_ index: Int) -> Bool {
    guard view.tokens[index].isCapitalised, index > 0,
      view.tokens[index - 1].paragraph == view.tokens[index].paragraph,
      view.report.paragraphs[view.tokens[index].paragraph].role == .body
    else { return false }
    let sentence = view.sentenceOf[index]
    return sentence >= 0 && view.sentences[sentence].tokens.lowerBound != index
      && view.tokens[index - 1].kind == .word
  }

  /// Walks back over auxiliaries, clitics, negations and adverbs.
  private func group(before index: Int) -> (start: Int, auxiliaries: [String]) {
    var start = index
    var auxiliaries: [String] = []
    var place = index - 1
    while place >= 0, index - place <= 6, view.isOutlet(place),
      view.tokens[place].paragraph == view.tokens[index].paragraph
    {
      let isHyphen = view.folded(place) == "-"
      let isAdverb =
        view.tokens[place].isWord && view.classes[place].isEmpty
        && view.folded(place).hasSuffix("ly") && view.profile.language == .english
      if view.tokens[place].isCapitalised, place > 0, view.isOutlet(place - 1),
        view.tokens[place - 1].paragraph == view.tokens[place].paragraph,
        view.tokens[place - 1].isWord
      {
        break
      }
      guard
        isHyphen || isAdverb
          || view.has(place, [.auxiliary, .modal, .clitic, .adverb, .negation])
            && !view.has(place, [.pronoun, .courtesy])
      else { break }
      if view.has(place, [.auxiliary, .modal]) { auxiliaries.append(view.folded(place)) }
      if !isHyphen { start = place }
      place -= 1
    }
    // An adverb or coordinator that opens the group belongs to the clause, not to the verb.
    while start < index, view.has(start, .coordinator) { start += 1 }
    return (start, auxiliaries)
  }

  private func form(
    _ tokens: Range<Int>, groupStart: Int, auxiliaries: [String]
  ) -> FoundCue.Form? {
    let before = tokens.lowerBound - 1
    let hasBefore = before >= 0 && view.isOutlet(before)
      && view.tokens[before].paragraph == view.tokens[tokens.lowerBound].paragraph
    let word = view.folded(tokens.lowerBound)
    if view.profile.language == .romanian {
      return romanianForm(word, tokens, before: hasBefore ? before : nil, auxiliaries)
    }
    return englishForm(word, tokens, before: hasBefore ? before : nil, auxiliaries)
  }

  private static let beForms: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "am", "'s", "he's", "she's",
  ]

  private func englishForm(
    _ word: String, _ tokens: Range<Int>, before: Int?, _ auxiliaries: [String]
  ) -> FoundCue.Form? {
    let isGerund = word.hasSuffix("ing") && word.utf8.count > 4
    if let before {
      let previous = view.folded(before)
      if previous == "to" { return .infinitive }
      if view.has(before, [.article, .determiner, .possessive]), !view.has(before, .pronoun),
        previous != "that"
      {
        return nil
      }
      if previous.hasSuffix("'s"), view.tokens[before].isWord, !isGerund,
        view.match(view.profile.cues.nouns, at: tokens.lowerBound) != nil
      {
        return nil
      }
      if isNoun(tokens, before: before) { return nil }
      // "a series of proposed reforms": a participle as an adjective.
      if view.has(before, .preposition), isPastForm(word), !view.has(before, [.adverb, .subordinator]) {
        return nil
      }
    }
    if tokens.upperBound < view.tokens.count {
      let next = view.folded(tokens.upperBound)
      if next == "of", view.match(view.profile.cues.nouns, at: tokens.lowerBound) != nil {
        return nil
      }
    }
    if isGerund {
      if auxiliaries.contains(where: Self.beForms.contains) { return .finite }
      if let before, view.has(before, .preposition), view.folded(before) != "by" {
        return view.folded(before) == "after" || view.folded(before) == "in" ? .gerund : nil
      }
      return .gerund
    }
    let isParticiple = !word.hasSuffix("s") && isPastForm(word)
    if isParticiple, auxiliaries.contains(where: Self.beForms.contains),
      !auxiliaries.contains(where: { $0 == "had" || $0 == "has" || $0 == "have" })
        || auxiliaries.contains("been")
    {
      return .passive
    }
    if isParticiple, tokens.upperBound < view.tokens.count,
      view.folded(tokens.upperBound) == "by"
    {
      return .passive
    }
    return .finite
  }

  private func isPastForm(_ word: String) -> Bool {
    word.hasSuffix("ed") || ["said", "told", "written", "quoted", "put", "held", "heard", "seen",
      "known", "taken", "thought", "understood", "given", "made"].contains(word)
  }

  /// A form that is also a cue noun is one after an adjective, a preposition or a noun.
  private func isNoun(_ tokens: Range<Int>, before: Int) -> Bool {
    guard view.match(view.profile.cues.nouns, at: tokens.lowerBound)?.count == tokens.count else {
      return false
    }
    if view.has(before, .preposition) { return true }
    let word = view.tokens[before]
    guard word.isWord, !word.isCapitalised, view.classes[before].isEmpty else { return false }
    // "…," the press service reports.
    let next = tokens.upperBound
    if next >= view.tokens.count || !view.isOutlet(next) || view.isMark(next, ".:,")
      || view.has(next, .complementizer)
    {
      return false
    }
    // "officials claim": after a role it is a verb.
    return view.match(view.profile.roles.index, at: before) == nil
  }

  private static let perfectAuxiliaries: Set<String> = [
    "a", "au", "am", "ai", "ati", "ar", "as", "fi", "o", "va", "vor",
  ]

  private func romanianForm(
    _ word: String, _ tokens: Range<Int>, before: Int?, _ auxiliaries: [String]
  ) -> FoundCue.Form? {
    if word.hasSuffix("nd") || word.hasSuffix("ndu") { return .gerund }
    let isParticiple = ["at", "it", "ut", "is", "us", "as", "os", "es", "ns", "rs", "pt", "at"]
      .contains { word.hasSuffix($0) } && word.utf8.count > 3
    if auxiliaries.contains(where: { ["este", "e", "sunt", "fost", "era", "erau", "fiind"].contains($0) }),
      isParticiple
    {
      return .passive
    }
    if isParticiple, !auxiliaries.contains(where: Self.perfectAuxiliaries.contains) { return nil }
    if let before {
      let previous = view.folded(before)
      if !isParticiple {
        if previous == "a" { return .infinitive }
        if previous == "sa" || auxiliaries.contains("sa") { return .infinitive }
      }
      if !isParticiple,
        view.has(before, [.article, .determiner, .preposition])
          && !view.has(before, [.clitic, .pronoun, .adverb, .auxiliary])
      {
        return nil
      }
    }
    return .finite
  }
}
