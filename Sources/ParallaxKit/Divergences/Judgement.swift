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
  let paired: Set<String>
  let counterparts: Counterparts
  let actors: ActorTones
  private let voicesA: Voices
  private let voicesB: Voices

  init(
    a: JudgedReport, b: JudgedReport, pairs: [JudgedPair], links: [TermLink], overlap: Overlap,
    overlapInterval: ClosedRange<Double>, notJudged: Set<String>
  ) {
    self.a = a
    self.b = b
    self.pairs = pairs
    self.links = links
    self.overlap = overlap
    self.overlapInterval = overlapInterval
    self.notJudged = notJudged
    paired = Set(pairs.flatMap { $0.pair.a + $0.pair.b })
    counterparts = Counterparts(links)
    actors = ActorTones(a, b, links)
    voicesA = Voices(a)
    voicesB = Voices(b)
  }

  func report(_ side: ReportSide) -> JudgedReport { side == .a ? a : b }

  /// Who is quoted in a report.
  func voices(_ side: ReportSide) -> Voices { side == .a ? voicesA : voicesB }
}

/// Looks for divergences of one kind.
///
/// A finder sees the reports in an order of Parallax's own; its findings are mirrored where the reader
/// named them in the other one. So it must treat both sides alike.
protocol DivergenceFinder: Sendable {
  func divergences(in judgement: Judgement) -> [Divergence]
}
