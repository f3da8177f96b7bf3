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
  var balance: Double { Self.balance(coverA, coverB) }

  static func balance(_ x: Double, _ y: Double) -> Double {
    x + y > 0 ? 2 * x * y / (x + y) : 0
  }
}

/// Chooses among links so that each term is used once.
///
/// Keeps marks on the terms in use, so one matcher serves one task at a time.
final class UnitMatcher {
  let a: TermWeights
  let b: TermWeights
  private var marksA: [Int32]
  private var marksB: [Int32]
  private var round: Int32 = 0

  init(a: TermWeights, b: TermWeights) {
    self.a = a
    self.b = b
    marksA = Array(repeating: 0, count: a.values.count)
    marksB = Array(repeating: 0, count: b.values.count)
  }

  /// What a link is worth: the reliability times the smaller weight of its two sides.
  func value(_ link: TermLink) -> Double { link.strength * min(a.sum(link.a), b.sum(link.b)) }

  /// Sorts links by what they are worth, best first.
  func ranked(_ links: [TermLink]) -> [TermLink] {
    links.map { (link: $0, value: value($0)) }.filter { $0.value > 0 }
      .sorted { TermLink.isBetter($0.link, $0.value, than: $1.link, $1.value) }.map(\.link)
  }

  /// Matches two units.
  /// - Parameter links: ranked; those not inside the units are passed over.
  func match(_ unitA: Unit, _ unitB: Unit, links: [TermLink]) -> UnitMatch {
    guard unitA.weight > 0, unitB.weight > 0, !links.isEmpty else { return .none }
    round += 1
    var chosen: [TermLink] = []
    var (coveredA, coveredB) = (0.0, 0.0)
    for link in links where unitA.contains(link.a) && unitB.contains(link.b) {
      guard link.a.allSatisfy({ marksA[$0] != round }), link.b.allSatisfy({ marksB[$0] != round })
      else { continue }
      for term in link.a { marksA[term] = round }
      for term in link.b { marksB[term] = round }
      chosen.append(link)
      coveredA += link.strength * a.sum(link.a)
      coveredB += link.strength * b.sum(link.b)
    }
    return UnitMatch(
      links: chosen, coverA: min(1, coveredA / unitA.weight),
      coverB: min(1, coveredB / unitB.weight), mass: (coveredA + coveredB) / 2)
  }
}
