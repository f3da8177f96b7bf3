/// A pair of quotes with what links their terms.
struct JudgedPair: Sendable {
  /// Its place in `Judgement.pairs`.
  let index: Int
  let pair: Pair
  /// The first report's quotes, in the order of the text.
  let a: [Quote]
  let b: [Quote]
  /// For each quote of the pair the indices of its terms.
  let runsA: [Range<Int>]
  let runsB: [Range<Int>]
  /// The links that the pair rests on, each term used once, in the order of the first report.
  let links: [TermLink]
  let linkedA: Set<Int>
  let linkedB: Set<Int>

  init(_ pair: Pair, index: Int, links: [TermLink], _ a: JudgedReport, _ b: JudgedReport) {
    self.index = index
    self.pair = pair
    self.links = links
    self.a = pair.a.compactMap(a.quoted.quote)
    self.b = pair.b.compactMap(b.quoted.quote)
    runsA = self.a.map { a.side.run(in: $0.span) }
    runsB = self.b.map { b.side.run(in: $0.span) }
    linkedA = Set(links.flatMap(\.a))
    linkedB = Set(links.flatMap(\.b))
  }
}
