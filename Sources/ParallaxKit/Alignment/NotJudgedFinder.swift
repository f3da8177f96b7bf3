/// Finds the quotes without a partner of which too little is known to say that they have none.
struct NotJudgedFinder {
  let side: TermSide
  let glossaries: GlossaryLibrary
  /// Terms of the report that some term of the other answers.
  let linked: Set<Int>
  /// Within one language words answer themselves, so no glossary need know them.
  let isSameLanguage: Bool

  /// Quotes with more of their weight in unknown words are not judged.
  private static let mostUnknown = 0.5
  /// Quotes of less weight cannot be told from others: about one everyday word.
  private static let leastWeight = 5.0

  /// Finds them among quotes in quotation marks, in the order of the text.
  func notJudged(_ quotes: [Quote], as label: ReportSide) -> [NotJudged] {
    let spoken = quotes.filter { $0.kind == .direct || $0.kind == .fragment }
    let contents = spoken.map { quote in
      side.run(in: quote.span).filter { side.terms[$0].isContent }
    }
    // Words that another report answers are known; the glossaries are asked for the rest, and only
    // where so much of a quote is left that the answer matters.
    var doubtful: Set<Int> = []
    for content in contents where !isSameLanguage {
      let rest = content.filter { side.terms[$0].kind == .word && !linked.contains($0) }
      if weight(rest) > Self.mostUnknown * weight(content) { doubtful.formUnion(rest) }
    }
    let unknown = glossaries.unknown(doubtful.sorted(), in: side)
    var result: [NotJudged] = []
    for (quote, content) in zip(spoken, contents) {
      let missing = content.filter(unknown.contains)
      if weight(content) < Self.leastWeight {
        result.append(NotJudged(side: label, quote: quote.id, reason: .tooShort, missing: []))
      } else if weight(missing) > Self.mostUnknown * weight(content) {
        result.append(
          NotJudged(
            side: label, quote: quote.id, reason: .unknownWords,
            missing: missing.map { side.report.text[side.terms[$0].span] }))
      }
    }
    return result
  }

  private func weight(_ terms: [Int]) -> Double {
    terms.reduce(0) { $0 + side.terms[$1].weight }
  }
}
