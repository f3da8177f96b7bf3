import ParallaxKit

/// Judges which quotes were linked.
///
/// A pair of several quotes is counted by its links, one for each quote of the one report with
/// each of the other. A found link is right when both of its ends lie on quotes of one gold pair;
/// a gold link is found when both of its ends are ends of right links of its pair. So two quotes
/// that answer two others are wholly found by two links, one to one.
struct PairEvaluator {
  let a: ReportEvaluator
  let b: ReportEvaluator
  private let goldPairs: [(a: [GoldQuote], b: [GoldQuote])]
  private let foundPairs: [(a: [Quote], b: [Quote])]

  init(a: ReportEvaluator, b: ReportEvaluator, links: [GoldFile.Link], pairs: [Pair]) {
    self.a = a
    self.b = b
    goldPairs = links.map { link in
      (
        a.gold.filter { link.a.contains($0.quote.id) },
        b.gold.filter { link.b.contains($0.quote.id) }
      )
    }
    // Only quotes that count: a link between gold scare quotes is neither asked for nor wrong.
    foundPairs = pairs.map { pair in
      (
        a.counted.filter { pair.a.contains($0.id) },
        b.counted.filter { pair.b.contains($0.id) }
      )
    }
  }

  func tally(_ strictness: Strictness) -> Tally {
    let (gold, found) = (goldLinks(strictness), foundLinks(strictness))
    var tally = Tally()
    tally.gold = gold.count
    tally.recalled = gold.count(where: \.isFound)
    tally.found = found.count
    tally.right = found.count(where: \.isRight)
    return tally
  }

  /// Judges all candidates of quotes that count.
  /// - Parameter words: what the words of each candidate say.
  func candidates(_ considered: [ConsideredPair], words: [LineMatch]) -> [JudgedCandidate] {
    let (quotesA, quotesB) = (Self.byID(a.counted), Self.byID(b.counted))
    return zip(considered, words).compactMap { candidate, words in
      guard let x = quotesA[candidate.a], let y = quotesB[candidate.b] else { return nil }
      return JudgedCandidate(
        considered: candidate, words: words, isRight: isRight(x, y, .lax))
    }
  }

  private static func byID(_ quotes: [Quote]) -> [String: Quote] {
    Dictionary(quotes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func isRight(_ x: Quote, _ y: Quote, _ strictness: Strictness) -> Bool {
    goldPairs.contains { gold in
      gold.a.contains { strictness.accepts($0, x.span) }
        && gold.b.contains { strictness.accepts($0, y.span) }
    }
  }

  /// Lists the errors at the lax measure.
  func findings() -> [Finding] {
    let missed = goldLinks(.lax).filter { !$0.isFound }.map { link in
      Finding(
        kind: .missedPair, places: [a.place(link.a.span), b.place(link.b.span)],
        detail: detail(link.a, link.b))
    }
    let wrong = foundLinks(.lax).filter { !$0.isRight }.map { link in
      Finding(
        kind: .falsePair, places: [a.place(link.a.span), b.place(link.b.span)], detail: "")
    }
    return missed + wrong
  }

  private func goldLinks(
    _ strictness: Strictness
  ) -> [(a: GoldQuote, b: GoldQuote, isFound: Bool)] {
    let found = foundPairs.flatMap { links($0.a, $0.b) }
    return goldPairs.flatMap { gold in
      let right = found.filter { x, y in
        gold.a.contains { strictness.accepts($0, x.span) }
          && gold.b.contains { strictness.accepts($0, y.span) }
      }
      return links(gold.a, gold.b).map { x, y in
        let isFound =
          right.contains { strictness.accepts(x, $0.0.span) }
          && right.contains { strictness.accepts(y, $0.1.span) }
        return (x, y, isFound)
      }
    }
  }

  private func foundLinks(_ strictness: Strictness) -> [(a: Quote, b: Quote, isRight: Bool)] {
    foundPairs.flatMap { found in
      links(found.a, found.b).map { x, y in
        (x, y, isRight(x, y, strictness))
      }
    }
  }

  private func links<X, Y>(_ a: [X], _ b: [Y]) -> [(X, Y)] {
    a.flatMap { x in b.map { y in (x, y) } }
  }

  /// Says which ends of a missed link were not even found as quotes.
  private func detail(_ x: GoldQuote, _ y: GoldQuote) -> String {
    let hasX = a.counted.contains { Strictness.lax.accepts(x, $0.span) }
    let hasY = b.counted.contains { Strictness.lax.accepts(y, $0.span) }
    switch (hasX, hasY) {
    case (true, true): return "both quotes found"
    case (false, true): return "the first quote not found"
    case (true, false): return "the second quote not found"
    case (false, false): return "neither quote found"
    }
  }
}
