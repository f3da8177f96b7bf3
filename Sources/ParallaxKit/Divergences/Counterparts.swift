/// For each term of both reports the terms of the other that say the same, anywhere in it.
struct Counterparts: Sendable {
  private let a: [Int: [Int]]
  private let b: [Int: [Int]]

  /// Gathers what can be relied on: learned pairs and words that only look alike are left out.
  init(_ links: [TermLink]) {
    var (a, b): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
    for link in links where link.source != .learned && link.source != .cognate {
      for x in link.a {
        for y in link.b {
          a[x, default: []].append(y)
          b[y, default: []].append(x)
        }
      }
    }
    self.a = a.mapValues(Self.ordered)
    self.b = b.mapValues(Self.ordered)
  }

  /// Each once, in order; most have one.
  private static func ordered(_ terms: [Int]) -> [Int] {
    terms.count > 1 ? Array(Set(terms)).sorted() : terms
  }

  /// The other report's terms, in the order of its text.
  func firm(of term: Int, _ side: ReportSide) -> [Int] {
    (side == .a ? a : b)[term] ?? []
  }
}
