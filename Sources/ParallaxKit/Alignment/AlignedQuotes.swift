/// Quotes of two reports that were found to answer each other, before they are scored by their words.
struct AlignedQuotes: Sendable {
  /// In the order of the text.
  let a: [Quote]
  let b: [Quote]
  /// See ``Pair/confidence``.
  let confidence: Double
  let relation: Relation
  /// In the order of the first report's text.
  let evidence: [Evidence]
  /// What the evidence is made of, each term used once, in the first report's order.
  let links: [TermLink]

  /// - Parameter score: see ``Pair/score``.
  func pair(score: Double) -> Pair {
    Pair(
      a: a.map(\.id), b: b.map(\.id), score: score, confidence: confidence, relation: relation,
      evidence: evidence)
  }
}
