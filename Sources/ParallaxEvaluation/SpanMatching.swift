import ParallaxKit

/// Says which found quote stands for which gold quote, one to one.
struct SpanMatching {
  /// For each gold quote the index of the found one that stands for it.
  let foundForGold: [Int?]
  /// For each found quote the index of its gold quote.
  let goldForFound: [Int?]

  /// Matches, the best fitting first; of equal ones those that come first in the text.
  init(_ gold: [GoldQuote], _ found: [Quote], _ strictness: Strictness) {
    var candidates: [(fit: Double, gold: Int, found: Int)] = []
    for (g, quote) in gold.enumerated() {
      for (f, other) in found.enumerated() where strictness.accepts(quote, other.span) {
        candidates.append((quote.span.fit(other.span), g, f))
      }
    }
    candidates.sort { x, y in
      x.fit != y.fit ? x.fit > y.fit : (x.gold, x.found) < (y.gold, y.found)
    }
    var foundForGold = [Int?](repeating: nil, count: gold.count)
    var goldForFound = [Int?](repeating: nil, count: found.count)
    for candidate in candidates
    where foundForGold[candidate.gold] == nil && goldForFound[candidate.found] == nil {
      foundForGold[candidate.gold] = candidate.found
      goldForFound[candidate.found] = candidate.gold
    }
    self.foundForGold = foundForGold
    self.goldForFound = goldForFound
  }

  var tally: Tally {
    let matched = foundForGold.count { $0 != nil }
    var tally = Tally()
    tally.gold = foundForGold.count
    tally.recalled = matched
    tally.found = goldForFound.count
    tally.right = matched
    return tally
  }
}
