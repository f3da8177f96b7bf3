/// Finds what the reports of an event have in common.
struct SharedTermFinder {
  /// Those of the event, in its order.
  let reports: [ReportKeys]

  /// As many terms say what an event is.
  private static let mostTerms = 8
  /// A weaker key joins words that only sometimes mean the same.
  private static let leastStrength = 0.5

  /// The terms that at least half of the reports have, and two at least; the most telling first.
  func terms() -> [SharedTerm] {
    var holders: [UInt64: [(report: Int, strength: Double, isForeign: Bool)]] = [:]
    for (number, report) in reports.enumerated() {
      for concept in report.concepts {
        for key in concept.keys where key.strength >= Self.leastStrength {
          if holders[key.hash]?.last?.report == number { continue }
          holders[key.hash, default: []].append((number, key.strength, key.isForeign))
        }
      }
    }
    let least = max(2, (reports.count + 1) / 2)
    var found: [(term: SharedTerm, value: Double, keys: Set<UInt64>)] = []
    for (number, report) in reports.enumerated() {
      for concept in report.concepts {
        var having: Set<Int> = [number]
        for key in concept.keys {
          for holder in holders[key.hash] ?? []
          where !(key.isForeign || holder.isForeign)
            || reports[holder.report].language != report.language
          {
            having.insert(holder.report)
          }
        }
        guard having.count >= least else { continue }
        let isName = concept.kind == .name || concept.kind == .place
        found.append(
          (
            SharedTerm(kind: concept.kind, words: concept.words, reports: having.count),
            concept.weight * Double(having.count) * (isName ? Self.nameFactor : 1),
            Set(concept.keys.map(\.hash))
          ))
      }
    }
    // Equals stay in the order of the reports. Each meaning is named once.
    var seen: Set<UInt64> = []
    var terms: [SharedTerm] = []
    let order = found.indices.sorted { x, y in
      found[x].value != found[y].value ? found[x].value > found[y].value : x < y
    }
    for index in order where seen.isDisjoint(with: found[index].keys) {
      seen.formUnion(found[index].keys)
      terms.append(found[index].term)
      if terms.count == Self.mostTerms { break }
    }
    return terms
  }

  /// Names say more of an event than other words as rare.
  private static let nameFactor = 1.5
}
