/// Finds the quotes without a partner of which too little is known to say that they have none.
struct NotJudgedFinder {
  let side: TermLinker.Side
  let keys: StemKeys
  let glossaries: GlossaryLibrary
  /// Within one language words answer themselves, so no glossary need know them.
  let isSameLanguage: Bool

  /// Quotes with more of their weight in unknown words are not judged.
  private static let mostUnknown = 0.5
  /// Quotes of less weight cannot be told from others: about one everyday word.
  private static let leastWeight = 5.0

  /// Finds them among quotes in quotation marks, in the order of the text.
  func notJudged(
    _ quotes: [Quote], as label: NotJudged.Side
  ) -> [NotJudged] {
    let spoken = quotes.filter { $0.kind == .direct || $0.kind == .fragment }
    let runs = spoken.map { side.run(in: $0.span) }
    let words = runs.joined().filter { side.terms[$0].kind == .word }
    let unknown = isSameLanguage ? [] : glossaries.unknown(Array(Set(words)), in: side, keys: keys)
    var result: [NotJudged] = []
    for (quote, run) in zip(spoken, runs) {
      let content = run.filter { side.terms[$0].isContent }
      let weight = content.reduce(0) { $0 + side.terms[$1].weight }
      let missing = content.filter(unknown.contains)
      let missingWeight = missing.reduce(0) { $0 + side.terms[$1].weight }
      if weight < Self.leastWeight {
        result.append(
          NotJudged(side: label, quote: quote.id, reason: .tooShort, missing: []))
      } else if missingWeight > Self.mostUnknown * weight {
        result.append(
          NotJudged(
            side: label, quote: quote.id, reason: .unknownWords,
            missing: missing.map { side.report.text[side.terms[$0].span] }))
      }
    }
    return result
  }
}
