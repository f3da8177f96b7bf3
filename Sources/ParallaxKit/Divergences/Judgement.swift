/// Two aligned reports, ready to be searched for divergences.
struct Judgement: Sendable {
  let a: JudgedReport
  let b: JudgedReport
  let pairs: [JudgedPair]
  /// All links between terms of both reports, inside quotes and out of them.
  let links: [TermLink]
  let overlap: Overlap
  let overlapInterval: ClosedRange<Double>
  /// Ids of the quotes of which nothing can be said.
  let notJudged: Set<String>

  /// Ids of the quotes that are in pairs.
  var paired: Set<String> { Set(pairs.flatMap { $0.pair.a + $0.pair.b }) }

  func report(_ side: ReportSide) -> JudgedReport { side == .a ? a : b }
}

/// Looks for divergences of one kind.
///
/// A finder sees the reports in an order of Parallax's own; its findings are mirrored where the reader
/// named them in the other one. So it must treat both sides alike.
protocol DivergenceFinder: Sendable {
  func divergences(in judgement: Judgement) -> [Divergence]
}
