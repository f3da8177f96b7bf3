/// Finds where two aligned reports part ways.
struct DivergenceJudge: Sendable {
  /// Those that look inside pairs, and those that look at the reports as wholes.
  private let pairFinders: [any DivergenceFinder]
  private let reportFinders: [any DivergenceFinder]

  init(names: NameLexicon, framing: FramingLexicon) {
    pairFinders = [
      NumberChangeFinder(), NegationFlipFinder(), TruncationFinder(),
      SpeakerChangeFinder(names: names),
      AttributionShiftFinder(), AssertionShiftFinder(),
    ]
    reportFinders = [
      QuoteOmissionFinder(), SpeakerOmissionFinder(), VoiceShareFinder(), ProminenceFinder(),
      TopicEmphasisFinder(),
      TermChoiceFinder(lexicon: framing), DistancingFinder(), LoadedLanguageFinder(),
      AgencyFinder(), ActorToneFinder(), FrameShareFinder(lexicon: framing),
    ]
  }

  /// Finds all divergences: those inside pairs first, pair by pair, then those between the reports,
  /// each group by rule and place.
  func divergences(in judgement: Judgement) -> [Divergence] {
    // Reports that share no quote need not be on one event.
    (judgement.pairs.isEmpty ? [] : pairFinders + reportFinders)
      .flatMap { $0.divergences(in: judgement) }
  }

  /// Sorts divergences as readers get them: within a rule, the most salient first.
  static func ordered(_ divergences: [Divergence]) -> [Divergence] {
    let places = Dictionary(
      uniqueKeysWithValues: DivergenceRule.allCases.enumerated().map { ($1, $0) })
    func key(_ item: Divergence) -> (Int, Int, Double, Int, Int) {
      (
        item.pair ?? .max, places[item.rule] ?? .max, -item.salience,
        item.a.first?.start ?? .max, item.b.first?.start ?? .max
      )
    }
    return divergences.sorted { key($0) < key($1) }
  }
}
