/// Finds out whether one outlet colours its own words more than the other.
struct LoadedLanguageFinder: DivergenceFinder {
  /// Weaker words are usual in news.
  private static let leastStrength = 2
  private static let significant = 0.05
  private static let strong = 0.01
  private static let shown = 5

  func divergences(in judgement: Judgement) -> [Divergence] {
    let a = loaded(.a, judgement)
    let b = loaded(.b, judgement)
    let wordsA = OwnVoice.words(judgement.a)
    let wordsB = OwnVoice.words(judgement.b)
    guard wordsA > 0, wordsB > 0 else { return [] }
    let chance = BinomialTest.twoSided(
      a.count, of: a.count + b.count, share: Double(wordsA) / Double(wordsA + wordsB))
    guard chance < Self.significant else { return [] }
    let rates = (1000 * Double(a.count) / Double(wordsA), 1000 * Double(b.count) / Double(wordsB))
    let side: ReportSide = rates.0 > rates.1 ? .a : .b
    let spansA = a.map { judgement.a.span(tokens: $0) }
    let spansB = b.map { judgement.b.span(tokens: $0) }
    return [
      Divergence(
        .loadedLanguage, .warning, confidence: chance < Self.strong ? 0.75 : 0.55,
        DivergenceMessage([
          "side": .side(side), "other": .side(side.other),
          "rateA": .number(rates.0.rounded()), "rateB": .number(rates.1.rounded()),
          "words": .words(
            words(side == .a ? a : b, judgement.report(side)).joined(separator: ", ")),
        ]), a: spansA, b: spansB)
    ]
  }

  /// The loaded words of an outlet's own voice.
  private func loaded(_ side: ReportSide, _ judgement: Judgement) -> [Range<Int>] {
    judgement.report(side).framing.tones.filter { found in
      found.voice == .outlet && found.value.strength >= Self.leastStrength
    }.map(\.tokens)
  }

  private func words(_ found: [Range<Int>], _ report: JudgedReport) -> ArraySlice<String> {
    var seen: Set<String> = []
    return found.compactMap { tokens in
      let word = report.report.text[report.span(tokens: tokens)]
      return seen.insert(word.lowercased()).inserted ? word : nil
    }.prefix(Self.shown)
  }
}
