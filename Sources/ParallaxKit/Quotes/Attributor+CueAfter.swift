/// The cue that follows a quote.
extension Attributor {
  /// Finds the cue that follows directly: `…," said X`, `…", X said`, `…”, a declarat X`.
  func cueAfter(_ quote: Range<Int>, sentence: Int) -> Int? {
    let limit = sentenceEnd(sentence, from: quote.upperBound)
    var start = min(quote.upperBound, limit)
    while start < limit, view.isMark(start, ",\u{2013}\u{2014}-"), start - quote.upperBound < 3 {
      start += 1
    }
    if let phrase = phraseMatch(at: start), phrase.value.position == .clause {
      start = min(limit, start + phrase.count)
    }
    for index in cueIndices(in: start..<limit) {
      let cue = cues[index]
      guard cue.form == .finite || cue.form == .passive,
        !cue.verb.takes.isDisjoint(with: [.quote, .that, .source]),
        cue.groupStart >= start || cue.tokens.lowerBound == start,
        isSubjectGap(start..<max(start, cue.groupStart))
      else { return nil }
      if introduces(cue) || hasObject(cue) || cue.form == .passive { return nil }
      return index
    }
    return nil
  }

  /// Finds the cue of a sentence that is nothing but an attribution, behind a quote that ends its own:
  /// `“…” Maria Ionescu said.`
  func bareCue(after quote: Int, _ tokens: Range<Int>, sentence: Int) -> Int? {
    let next = sentence + 1
    guard next < view.sentences.count,
      view.sentences[sentence].tokens.upperBound == tokens.upperBound,
      view.sentences[next].paragraph == view.sentences[sentence].paragraph,
      let last = view.report.text.scalar(before: view.quotes[quote].content.end),
      ".…".unicodeScalars.contains(last)
    else { return nil }
    let run = view.sentences[next].tokens
    guard run.count <= Self.bareLength, run.allSatisfy(view.isOutlet) else { return nil }
    var end = run.upperBound
    while end > run.lowerBound, view.isMark(end - 1, ".") { end -= 1 }
    guard let index = cueIndices(in: run).last, cues[index].tokens.upperBound == end,
      cues[index].form == .finite, cues[index].verb.takes.contains(.quote),
      run.lowerBound < cues[index].groupStart, isSubjectGap(run.lowerBound..<cues[index].groupStart)
    else { return nil }
    return index
  }

  /// A sentence that is nothing but an attribution has no more tokens.
  private static let bareLength = 14

  /// Finds the cue that ends the quote's sentence: `The UK "would regret it", X has said.`
  func closingCue(after quote: Range<Int>, sentence: Int) -> Int? {
    let end = view.sentences[sentence].tokens.upperBound
    for index in cueIndices(in: quote.upperBound..<end).reversed().prefix(Self.tried) {
      let cue = cues[index]
      guard cue.form == .finite, !cue.verb.takes.isDisjoint(with: [.quote]) else { continue }
      guard !introduces(cue), end - cue.tokens.upperBound <= 16 else { return nil }
      // A comma opens the attribution.
      var start = cue.groupStart
      while start > quote.upperBound, cue.groupStart - start <= 10, view.isOutlet(start - 1),
        view.tokens[start - 1].kind != .mark
      {
        start -= 1
      }
      guard start > quote.upperBound,
        view.isMark(start - 1, ",\u{2013}\u{2014}-") || !view.isOutlet(start - 1)
      else { return nil }
      // "…, as X said".
      if let phrase = phraseMatch(at: start), phrase.value.position == .clause {
        start = min(cue.groupStart, start + phrase.count)
      }
      guard isSubjectGap(start..<cue.groupStart) else { return nil }
      return index
    }
    return nil
  }

  /// Whether the tokens between a quote and a cue are nothing or a subject.
  func isSubjectGap(_ gap: Range<Int>) -> Bool {
    guard let first = gap.first, let last = gap.last else { return true }
    guard gap.count <= 30 else { return false }
    if view.has(first, .complementizer) { return false }
    if view.has(first, [.preposition, .coordinator, .subordinator]),
      subjects.mentionOf[first] < 0, !view.has(first, [.article, .determiner])
    {
      return false
    }
    let commas = gap.filter { view.isMark($0, ",") }
    if commas.isEmpty {
      if gap.count <= 3 { return true }
      return gap.count <= 12
        && (subjects.mentionOf[first] >= 0
          || view.has(first, [.article, .determiner, .possessive]))
        && !gap.contains {
          view.has($0, [.complementizer, .auxiliary, .modal]) && subjects.mentionOf[$0] < 0
            && !view.has($0, [.article, .preposition])
        }
    }
    // An apposition after the subject, as a rule with a comma at its end.
    return (view.isComma(last) || view.isComma(first + 1) || commas.first == firstMentionEnd(gap))
      && (subjects.mentionOf[first] >= 0 || view.has(first, [.article, .determiner, .possessive]))
  }

  /// "l-a lăudat pe Kim": a verb with an object of its own.
  func hasObject(_ cue: FoundCue) -> Bool {
    let next = cue.tokens.upperBound
    return view.profile.dropsSubjects && next < view.tokens.count && view.isOutlet(next)
      && view.has(next, .accusative)
  }

  func firstMentionEnd(_ gap: Range<Int>) -> Int? {
    guard let first = gap.first, subjects.mentionOf[first] >= 0 else { return nil }
    return resolver.mentions[subjects.mentionOf[first]].tokens.upperBound
  }

  /// Whether a cue introduces what follows it: "adding that", "said:".
  func introduces(_ cue: FoundCue) -> Bool {
    var index = cue.tokens.upperBound
    while index < view.tokens.count, view.isOutlet(index), view.has(index, [.adverb, .time]) {
      index += 1
    }
    guard index < view.tokens.count, view.isOutlet(index) else { return false }
    return view.has(index, [.declarative, .interrogative])
  }

  func sentenceEnd(_ sentence: Int, from start: Int) -> Int {
    var end = start
    let upper = sentence >= 0 ? view.sentences[sentence].tokens.upperBound : view.tokens.count
    while end < upper, view.isOutlet(end) { end += 1 }
    return max(start, end)
  }
}
