/// How far two units cover each other, and by which links.
struct UnitMatch: Sendable {
  let links: [TermLink]
  /// The share of each unit's weight that the links cover, from 0 to 1.
  let coverA: Double
  let coverB: Double
  /// The weight that the links cover, mean of both sides.
  let mass: Double

  static let none = UnitMatch(links: [], coverA: 0, coverB: 0, mass: 0)

  /// The harmonic mean of both coverages.
  var balance: Double {
    coverA + coverB > 0 ? 2 * coverA * coverB / (coverA + coverB) : 0
  }
}

/// Chooses among links so that each term is used once.
struct UnitMatcher {
  let a: [Term]
  let b: [Term]

  /// Matches two units.
  /// - Parameter links: those with both runs inside the units.
  func match(_ unitA: Unit, _ unitB: Unit, links: [TermLink]) -> UnitMatch {
    guard unitA.weight > 0, unitB.weight > 0, !links.isEmpty else { return .none }
    let rated = links.map { link in
      (link: link, value: link.strength * min(weight(link.a, a), weight(link.b, b)))
    }.sorted { x, y in
      if x.value != y.value { return x.value > y.value }
      if x.link.a.count != y.link.a.count { return x.link.a.count > y.link.a.count }
      // Symmetric in both sides, so that exchanging the reports changes nothing.
      let (p, q) = (x.link.a.lowerBound + x.link.b.lowerBound, y.link.a.lowerBound + y.link.b.lowerBound)
      if p != q { return p < q }
      let (d, e) = (
        abs(x.link.a.lowerBound - x.link.b.lowerBound),
        abs(y.link.a.lowerBound - y.link.b.lowerBound)
      )
      if d != e { return d < e }
      return x.link.a.lowerBound < y.link.a.lowerBound
    }
    var usedA: Set<Int> = []
    var usedB: Set<Int> = []
    var chosen: [TermLink] = []
    var (coveredA, coveredB) = (0.0, 0.0)
    for item in rated where item.value > 0 {
      let link = item.link
      guard link.a.allSatisfy({ !usedA.contains($0) }), link.b.allSatisfy({ !usedB.contains($0) })
      else { continue }
      usedA.formUnion(link.a)
      usedB.formUnion(link.b)
      chosen.append(link)
      coveredA += link.strength * weight(link.a, a)
      coveredB += link.strength * weight(link.b, b)
    }
    return UnitMatch(
      links: chosen, coverA: min(1, coveredA / unitA.weight),
      coverB: min(1, coveredB / unitB.weight), mass: (coveredA + coveredB) / 2)
  }

  func weight(_ run: Range<Int>, _ terms: [Term]) -> Double {
    run.reduce(0) { $0 + Unit.matchWeight(of: terms[$1]) }
  }
}
