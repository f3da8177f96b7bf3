/// The lines of one file, with what matching asks of each.
struct MatchSide: Sendable {
  let side: TermSide
  /// For each line its terms.
  let terms: [Range<Int>]
  let weights: LineWeights

  /// A word of grammar counts this much of what its rarity says: in short sentences it is most of
  /// what tells one from another ("my house", "his house").
  private static let grammarShare = 0.5
  private static let negationShare = 0.7

  init(_ side: TermSide) {
    self.side = side
    terms = side.report.paragraphs.map { side.run(in: $0.span) }
    let weights = side.terms.map(Self.weight)
    self.weights = LineWeights(
      terms: weights, lines: terms.map { weights[$0].reduce(0, +) })
  }

  private static func weight(of term: Term) -> Double {
    switch term.kind {
    case .function: grammarShare * term.weight
    case .negation: negationShare * term.weight
    case .word, .name, .number, .date: term.weight
    }
  }
}
