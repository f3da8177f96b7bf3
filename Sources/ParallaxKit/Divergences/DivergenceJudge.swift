/// Finds where two aligned reports part ways.
struct DivergenceJudge: Sendable {
  private let finders: [any DivergenceFinder]

  init(names: NameLexicon, framing: FramingLexicon) {
    finders = [
      NumberChangeFinder(), NegationFlipFinder(), TruncationFinder(),
      SpeakerChangeFinder(names: names),
      AttributionShiftFinder(), AssertionShiftFinder(),
      QuoteOmissionFinder(), SpeakerOmissionFinder(), VoiceShareFinder(), ProminenceFinder(),
      TopicEmphasisFinder(),
      TermChoiceFinder(lexicon: framing), DistancingFinder(), LoadedLanguageFinder(),
      AgencyFinder(), ActorToneFinder(), FrameShareFinder(lexicon: framing),
    ]
  }

  /// Finds all divergences: those inside pairs first, pair by pair, then those between the reports,
  /// each group by rule and place.
  func divergences(in judgement: Judgement) -> [Divergence] {
    finders.flatMap { $0.divergences(in: judgement) }
  }

  /// Sorts divergences as readers get them.
  static func ordered(_ divergences: [Divergence]) -> [Divergence] {
    let places = Dictionary(
      uniqueKeysWithValues: DivergenceRule.allCases.enumerated().map { ($1, $0) })
    func key(_ item: Divergence) -> (Int, Int, Int, Int) {
      (
        item.pair ?? .max, places[item.rule] ?? .max, item.a.first?.start ?? .max,
        item.b.first?.start ?? .max
      )
    }
    return divergences.sorted { key($0) < key($1) }
  }
}
