import Algorithms

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Aligns the quotes of two reports.
///
/// Every quote is compared with every other by the terms they share; clauses are given to each
/// other one to one, best first, and clause links are rolled up to quotes, so that one quote can
/// answer several.
struct QuoteAligner {
  let a: TermSide
  let b: TermSide
  let quotesA: [Quote]
  let quotesB: [Quote]
  let links: [TermLink]
  let model: PairModel

  private static let priorNames = 12.0
  private static let priorCommon = 0.4
  /// A clause that is taken may be taken again by a quote this like the first.
  private static let restatement = 0.7

  struct Candidate: Sendable {
    let a: Int
    let b: Int
    var seen: PairObservation
    let match: UnitMatch
    /// The clauses that answer each other best.
    let local: LocalMatch
    var confidence = 0.0
    /// By which candidates are taken in turn; see `PairModel.merit`.
    var merit = 0.0
  }

  struct Result: Sendable {
    /// In the order of the first report's text.
    let groups: [AlignedQuotes]
    let considered: [ConsideredPair]
    /// For each quote the share of its weight that its partners cover, 0 where it has none.
    let coverA: [Double]
    let coverB: [Double]
  }

  func align() -> Result {
    let sideA = AlignmentSide(quotes: quotesA, side: a)
    let sideB = AlignmentSide(quotes: quotesB, side: b)
    let candidates = candidates(sideA, sideB)
    let accepted = select(candidates, sideA, sideB)
    return group(accepted, candidates, sideA, sideB)
  }

  // MARK: Candidates

  func candidates(_ sideA: AlignmentSide, _ sideB: AlignmentSide) -> [Candidate] {
    let matcher = UnitMatcher(a: sideA.weights, b: sideB.weights)
    let buckets = LinkBuckets(links: matcher.ranked(links), a: sideA.items, b: sideB.items)
    let event = eventLikeness(sideA, sideB)
    let choice = SpeakerChoice(quotesA, quotesB)
    var result: [Candidate] = []
    for (i, j) in buckets.pairs {
      let (x, y) = (sideA.items[i], sideB.items[j])
      let whole = matcher.match(x.whole, y.whole, links: buckets.whole(i, j))
      guard whole.mass > 0 else { continue }
      let local = LocalMatch(x, y, match: whole, matcher: matcher)
      let around = buckets.extended(i, j)
      let context = matcher.match(x.extended, y.extended, links: around)
      var seen = PairObservation()
      seen.weightA = x.whole.weight
      seen.weightB = y.whole.weight
      seen.coverA = whole.coverA
      seen.coverB = whole.coverB
      seen.gain = local.gain
      seen.links = whole.links.count(where: isContent)
      seen.contextA = context.coverA
      seen.contextB = context.coverB
      seen.speaker = speakerAgreement(x.quote, y.quote)
      seen.choice = seen.speaker > 0 ? choice.entropy(i, j) : 0
      seen.event = event
      seen.indirect = (x.quote.kind == .indirect ? 1 : 0) + (y.quote.kind == .indirect ? 1 : 0)
      seen.scare = x.quote.kind == .scare || y.quote.kind == .scare ? 1 : 0
      result.append(Candidate(a: i, b: j, seen: seen, match: whole, local: local))
    }
    addRivals(&result, countA: sideA.items.count, countB: sideB.items.count)
    for index in result.indices {
      let features = PairFeatures(result[index].seen)
      result[index].confidence = model.probability(features)
      result[index].merit = model.merit(features)
    }
    return result
  }

  private func speakerAgreement(_ x: Quote, _ y: Quote) -> Double {
    guard let p = x.speaker, let q = y.speaker else { return 0 }
    if p.key.isSame(q.key) { return 1 }
    guard p.key.isName, q.key.isName else { return 0 }
    return -min(p.confidence, q.confidence)
  }

  /// Whether a link joins words of content, not only grammar.
  private func isContent(_ link: TermLink) -> Bool {
    link.a.contains { a.terms[$0].isContent } && link.b.contains { b.terms[$0].isContent }
  }

  /// Adds what else answers each quote. Reported speech is no rival to words in quotation marks: a
  /// report tells in its own words what it also quotes.
  private func addRivals(_ candidates: inout [Candidate], countA: Int, countB: Int) {
    for isSpoken in [true, false] {
      var bestA = Array(repeating: Best(), count: countA)
      var bestB = Array(repeating: Best(), count: countB)
      for (index, candidate) in candidates.enumerated()
      where !isSpoken || candidate.seen.indirect == 0 {
        bestA[candidate.a].add(candidate.seen.likeness, of: index)
        bestB[candidate.b].add(candidate.seen.likeness, of: index)
      }
      for index in candidates.indices where (candidates[index].seen.indirect == 0) == isSpoken {
        candidates[index].seen.rival =
          (bestA[candidates[index].a].other(than: index)
            + bestB[candidates[index].b].other(than: index)) / 2
      }
    }
  }

  /// The two likest candidates of one quote.
  private struct Best {
    private var first = (value: 0.0, candidate: -1)
    private var second = 0.0

    mutating func add(_ value: Double, of candidate: Int) {
      if value > first.value {
        second = first.value
        first = (value, candidate)
      } else {
        second = max(second, value)
      }
    }

    func other(than candidate: Int) -> Double {
      first.candidate == candidate ? second : first.value
    }
  }

  /// How far the names, numbers and dates of both reports are the same.
  private func eventLikeness(_ sideA: AlignmentSide, _ sideB: AlignmentSide) -> Double {
    let isNamed = { (term: Term) in
      switch term.kind {
      case .name, .date: true
      case .number(let value): value >= 10
      case .word, .function, .negation: false
      }
    }
    var linkedA: Set<Int> = []
    var linkedB: Set<Int> = []
    for link in links where link.strength >= 0.9 {
      for term in link.a { linkedA.insert(term) }
      for term in link.b { linkedB.insert(term) }
    }
    func share(_ terms: [Term], _ reported: [Int], _ linked: Set<Int>) -> Double {
      var all: [String: Double] = [:]
      var shared: [String: Double] = [:]
      for index in reported where isNamed(terms[index]) {
        all[terms[index].folded] = terms[index].weight
        if linked.contains(index) { shared[terms[index].folded] = terms[index].weight }
      }
      // Summed in a fixed order: the last digit must not depend on hashing.
      let total = all.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
      let common = shared.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
      // Few names say little about the event.
      return (common + Self.priorNames * Self.priorCommon) / (total + Self.priorNames)
    }
    let x = share(a.terms, sideA.reported, linkedA)
    let y = share(b.terms, sideB.reported, linkedB)
    return x + y > 0 ? 2 * x * y / (x + y) : 0
  }

  // MARK: Selection

  private func select(
    _ candidates: [Candidate], _ sideA: AlignmentSide, _ sideB: AlignmentSide
  ) -> [Candidate] {
    let order = candidates.sorted { x, y in
      if x.merit != y.merit { return x.merit > y.merit }
      return (x.a, x.b) < (y.a, y.b)
    }
    var takenA: [Int: [Candidate]] = [:]
    var takenB: [Int: [Candidate]] = [:]
    var accepted: [Candidate] = []
    for isIndirect in [false, true] {
      for candidate in order {
        let (x, y) = (sideA.items[candidate.a], sideB.items[candidate.b])
        let hasIndirect = x.quote.kind == .indirect || y.quote.kind == .indirect
        guard hasIndirect == isIndirect else { continue }
        guard isSure(candidate) else { continue }
        guard
          isFree(candidate, takenA[candidate.a] ?? [], \.local.clausesA, other: \.b, sideB, b),
          isFree(candidate, takenB[candidate.b] ?? [], \.local.clausesB, other: \.a, sideA, a)
        else { continue }
        takenA[candidate.a, default: []].append(candidate)
        takenB[candidate.b, default: []].append(candidate)
        accepted.append(candidate)
      }
    }
    return accepted
  }

  /// Whether a candidate is sure enough to be paired. Words that are given to somebody else must be
  /// the same words.
  private func isSure(_ candidate: Candidate) -> Bool {
    let seen = candidate.seen
    let isReported = seen.indirect > 0 || seen.scare > 0
    return candidate.confidence >= (isReported ? model.reportedThreshold : model.threshold)
      && (seen.speaker >= 0 || candidate.match.balance >= model.speakerCover)
  }

  /// Whether the clauses are not taken yet, or what took them says the same in its own report.
  private func isFree(
    _ candidate: Candidate, _ taken: [Candidate], _ clauses: KeyPath<Candidate, Range<Int>>,
    other: KeyPath<Candidate, Int>, _ otherSide: AlignmentSide, _ terms: TermSide
  ) -> Bool {
    taken.allSatisfy { earlier in
      if !earlier[keyPath: clauses].overlaps(candidate[keyPath: clauses]) { return true }
      return candidate.confidence >= model.restatementThreshold
        && restates(
          otherSide.items[candidate[keyPath: other]], otherSide.items[earlier[keyPath: other]],
          terms.terms)
    }
  }

  /// Whether two quotes of one report share most of the shorter one's content words.
  private func restates(
    _ x: AlignmentSide.Item, _ y: AlignmentSide.Item, _ terms: [Term]
  ) -> Bool {
    func keys(_ item: AlignmentSide.Item) -> [String: Double] {
      var result: [String: Double] = [:]
      for index in item.whole.terms where terms[index].isContent {
        result[terms[index].keys.first ?? terms[index].folded] = terms[index].weight
      }
      return result
    }
    let (p, q) = (keys(x), keys(y))
    func total(_ values: [String: Double]) -> Double {
      values.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    }
    let shared = total(p.filter { q[$0.key] != nil })
    let least = min(total(p), total(q))
    return least > 0 && shared / least >= Self.restatement
  }

  // MARK: Grouping

  /// Joins links that share a quote where one side is a single quote.
  private func group(
    _ accepted: [Candidate], _ candidates: [Candidate], _ sideA: AlignmentSide,
    _ sideB: AlignmentSide
  ) -> Result {
    var byA: [Int: [Candidate]] = [:]
    var byB: [Int: [Candidate]] = [:]
    for candidate in accepted {
      byA[candidate.a, default: []].append(candidate)
      byB[candidate.b, default: []].append(candidate)
    }
    var coverA = Array(repeating: 0.0, count: sideA.items.count)
    var coverB = Array(repeating: 0.0, count: sideB.items.count)
    var groups: [[Candidate]] = []
    for candidate in accepted {
      let (x, y) = (byA[candidate.a] ?? [], byB[candidate.b] ?? [])
      if y.count == 1, x.count > 1, x.allSatisfy({ byB[$0.b]?.count == 1 }) {
        if x.first?.b == candidate.b { groups.append(x) }
      } else if x.count == 1, y.count > 1, y.allSatisfy({ byA[$0.a]?.count == 1 }) {
        if y.first?.a == candidate.a { groups.append(y) }
      } else {
        groups.append([candidate])
      }
    }
    let aligned = groups.map { self.aligned($0, sideA, sideB) }.sorted {
      ($0.a, $0.b) < ($1.a, $1.b)
    }
    for group in groups {
      for candidate in group {
        let relation = relation(candidate)
        coverA[candidate.a] = min(
          1, coverA[candidate.a] + covered(candidate.match.coverA, relation, within: .aWithinB))
        coverB[candidate.b] = min(
          1, coverB[candidate.b] + covered(candidate.match.coverB, relation, within: .bWithinA))
      }
    }
    return Result(
      groups: aligned.map(\.quotes),
      considered: candidates.map {
        ConsideredPair(
          a: sideA.items[$0.a].quote.id, b: sideB.items[$0.b].quote.id, confidence: $0.confidence,
          features: PairFeatures($0.seen))
      }, coverA: coverA, coverB: coverB)
  }

  private func covered(_ cover: Double, _ relation: Relation, within: Relation) -> Double {
    relation == .equivalent || relation == within ? 1 : cover
  }

  /// Describes a group, with the places of its first quotes.
  private func aligned(
    _ group: [Candidate], _ sideA: AlignmentSide, _ sideB: AlignmentSide
  ) -> (quotes: AlignedQuotes, a: Int, b: Int) {
    let indicesA = Set(group.map(\.a)).sorted()
    let indicesB = Set(group.map(\.b)).sorted()
    let chosen = once(group.flatMap(\.match.links), sideA, sideB)
    let total = chosen.reduce(0) { $0 + value($1, sideA, sideB) }
    let evidence = chosen.map { link in
      Evidence(
        a: span(link.a, a.terms), b: span(link.b, b.terms), source: link.source,
        weight: total > 0 ? value(link, sideA, sideB) / total : 0)
    }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    let links = chosen.sorted {
      ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound)
    }
    let quotes = AlignedQuotes(
      a: indicesA.map { sideA.items[$0].quote }, b: indicesB.map { sideB.items[$0].quote },
      confidence: group.map(\.confidence).max() ?? 0, relation: relation(of: group),
      evidence: evidence, links: links)
    return (quotes, indicesA[0], indicesB[0])
  }

  /// Leaves each term to the best link that has it: several quotes may claim one word.
  private func once(
    _ links: [TermLink], _ sideA: AlignmentSide, _ sideB: AlignmentSide
  ) -> [TermLink] {
    var usedA: Set<Int> = []
    var usedB: Set<Int> = []
    return UnitMatcher(a: sideA.weights, b: sideB.weights).ranked(links).filter { link in
      guard usedA.isDisjoint(with: link.a), usedB.isDisjoint(with: link.b) else { return false }
      usedA.formUnion(link.a)
      usedB.formUnion(link.b)
      return true
    }
  }

  private func value(
    _ link: TermLink, _ sideA: AlignmentSide, _ sideB: AlignmentSide
  ) -> Double {
    link.strength * (sideA.weights.sum(link.a) + sideB.weights.sum(link.b)) / 2
  }

  private func span(_ run: Range<Int>, _ terms: [Term]) -> TextSpan {
    TextSpan(terms[run.lowerBound].span.start, terms[run.upperBound - 1].span.end)
  }

  private func relation(of group: [Candidate]) -> Relation {
    if group.count == 1 { return relation(group[0]) }
    // Several quotes of one side against one of the other: each is a part of it.
    return Set(group.map(\.a)).count > 1 ? .aWithinB : .bWithinA
  }

  /// Who holds whom: by the shares that are covered, where more than a word or two is left over.
  private func relation(_ candidate: Candidate) -> Relation {
    let seen = candidate.seen
    let left = (seen.weightA * (1 - seen.coverA), seen.weightB * (1 - seen.coverB))
    if max(left.0, left.1) < Self.littleWeight { return .equivalent }
    if abs(seen.coverA - seen.coverB) < Self.clearGap {
      return min(seen.coverA, seen.coverB) >= Self.mostly ? .equivalent : .overlapping
    }
    return seen.coverA > seen.coverB ? .aWithinB : .bWithinA
  }

  private static let littleWeight = 7.0
  private static let clearGap = 0.25
  private static let mostly = 0.4
}
