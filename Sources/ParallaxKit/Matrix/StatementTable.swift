/// Joins the quotes of an event's reports into statements, each once.
///
/// Pairs of quotes are taken in the order of their scores. Two groups of quotes are joined where at
/// least half of the comparisons between their reports find that they say the same, so that a quote
/// that answers parts of two others does not make them one.
struct StatementTable {
  /// What comparing two reports said of their quotes.
  struct Answer: Sendable {
    let a: Int
    let b: Int
    let pairs: [Pair]
    /// The quote rules' findings, by the place of their pair.
    let changes: [Divergence]
  }

  /// The event's reports, in its order.
  let members: [Int]
  let reports: [QuotedReport]
  let answers: [Answer]

  private static let leastSupport = 0.5

  private struct Place: Hashable {
    let report: Int
    let quote: Int
  }

  func statements() -> [Statement] {
    var places: [Place] = []
    var numbers: [String: Int] = [:]
    for report in members {
      for (index, quote) in reports[report].quotes.enumerated() {
        numbers[quote.id] = places.count
        places.append(Place(report: report, quote: index))
      }
    }
    let groups = joined(places, numbers)
    var groupOf = Array(repeating: -1, count: places.count)
    for (number, group) in groups.enumerated() { for place in group { groupOf[place] = number } }
    var cuts: [Int: [Statement.Cut]] = [:]
    var parts: [Int: [Statement.Part]] = [:]
    var changes: [Int: [Statement.Change]] = [:]
    for answer in answers {
      for pair in answer.pairs {
        guard let part = part(pair, answer), let number = pair.a.first.flatMap({ numbers[$0] })
        else { continue }
        if parts[groupOf[number]]?.contains(part) != true {
          parts[groupOf[number], default: []].append(part)
        }
      }
      for change in answer.changes {
        guard let index = change.pair, let first = answer.pairs[index].a.first,
          let number = numbers[first]
        else { continue }
        let group = groupOf[number]
        if let cut = cut(change, answer) {
          cuts[group, default: []].append(cut)
        } else {
          changes[group, default: []].append(self.change(change, answer))
        }
      }
    }
    return groups.enumerated().compactMap { number, group in
      statement(
        group.map { places[$0] }, cuts[number] ?? [], parts[number] ?? [], changes[number] ?? [])
    }.sorted { x, y in
      if x.carriers.count != y.carriers.count { return x.carriers.count > y.carriers.count }
      return first(x) < first(y)
    }
  }

  /// Where a statement first stands, by the event's order of reports.
  private func first(_ statement: Statement) -> (Int, Int) {
    let carrier = statement.carriers[0]
    return (
      members.firstIndex(of: carrier.report) ?? 0, carrier.quotes.first?.span.start ?? 0
    )
  }

  // MARK: Joining

  /// A pair of quotes that one comparison found.
  private struct Link {
    let confidence: Double
    let a: [Int]
    let b: [Int]
  }

  private func joined(_ places: [Place], _ numbers: [String: Int]) -> [[Int]] {
    var links: [Link] = []
    /// The quotes that some comparison pairs with each other.
    var answered: Set<[Int]> = []
    for answer in answers {
      for pair in answer.pairs {
        let (a, b) = (pair.a.compactMap { numbers[$0] }, pair.b.compactMap { numbers[$0] })
        for x in a { for y in b { answered.insert([min(x, y), max(x, y)]) } }
        links.append(Link(confidence: pair.confidence, a: a, b: b))
      }
    }
    var group = Array(places.indices)
    var members = places.indices.map { [$0] }
    func join(_ x: Int, _ y: Int) {
      let (low, high) = (min(group[x], group[y]), max(group[x], group[y]))
      members[low] += members[high]
      for place in members[high] { group[place] = low }
      members[high] = []
    }
    for link in links.sorted(by: { x, y in
      x.confidence != y.confidence
        ? x.confidence > y.confidence : (x.a + x.b).lexicographicallyPrecedes(y.a + y.b)
    }) {
      for x in link.a {
        for y in link.b
        where group[x] != group[y]
          && isSupported(members[group[x]], members[group[y]], places, answered)
        { join(x, y) }
      }
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  /// Whether the comparisons between the reports of two groups mostly find that they say the same.
  private func isSupported(
    _ x: [Int], _ y: [Int], _ places: [Place], _ answered: Set<[Int]>
  ) -> Bool {
    let (inX, inY) = (Set(x.map { places[$0].report }), Set(y.map { places[$0].report }))
    var all = 0
    var found = 0
    for p in inX {
      for q in inY where p != q {
        all += 1
        let (ofP, ofQ) = (
          x.filter { places[$0].report == p }, y.filter { places[$0].report == q }
        )
        if ofP.contains(where: { a in ofQ.contains { answered.contains([min(a, $0), max(a, $0)]) } }
        ) {
          found += 1
        }
      }
    }
    return all > 0 && Double(found) >= Self.leastSupport * Double(all)
  }

  // MARK: Statements

  private func statement(
    _ group: [Place], _ cuts: [Statement.Cut], _ parts: [Statement.Part],
    _ changes: [Statement.Change]
  ) -> Statement? {
    let carriers = members.compactMap { report -> Statement.Carrier? in
      let quotes = group.filter { $0.report == report }.map(\.quote).sorted()
      guard !quotes.isEmpty else { return nil }
      return Statement.Carrier(report: report, quotes: quotes.map { reports[report].quotes[$0] })
    }
    // Words in irony or doubt that nobody is said to have said state nothing by themselves.
    if carriers.count == 1, carriers[0].quotes.allSatisfy({ $0.kind == .scare }) { return nil }
    var fullest = 0
    for (place, carrier) in carriers.enumerated() where words(carrier) > words(carriers[fullest]) {
      fullest = place
    }
    return Statement(
      carriers: carriers, fullest: fullest, cuts: cuts, parts: parts, changes: changes)
  }

  /// How many words of the statement a carrier has, those in quotation marks before others.
  private func words(_ carrier: Statement.Carrier) -> Int {
    let report = reports[carrier.report].report
    return carrier.quotes.reduce(0) { sum, quote in
      let words = report.tokens(in: quote.span).count { report.tokens[$0].kind != .mark }
      return sum + (quote.kind == .indirect ? words : 1000 + words)
    }
  }

  private func part(_ pair: Pair, _ answer: Answer) -> Statement.Part? {
    switch pair.relation {
    case .aWithinB: Statement.Part(report: answer.a, whole: answer.b)
    case .bWithinA: Statement.Part(report: answer.b, whole: answer.a)
    case .equivalent, .overlapping: nil
    }
  }

  private func cut(_ change: Divergence, _ answer: Answer) -> Statement.Cut? {
    let isInA: Bool
    switch change.rule {
    case .truncated: isInA = true
    case .expanded: isInA = false
    default: return nil
    }
    guard let span = (isInA ? change.a : change.b).first else { return nil }
    let from = isInA ? answer.a : answer.b
    return Statement.Cut(
      report: isInA ? answer.b : answer.a, from: from, words: reports[from].report.text[span],
      span: span, level: change.level, confidence: change.confidence)
  }

  private func change(_ change: Divergence, _ answer: Answer) -> Statement.Change {
    func words(_ spans: [TextSpan], _ report: Int) -> String {
      spans.first.map { reports[report].report.text[$0] } ?? ""
    }
    return Statement.Change(
      rule: change.rule, level: change.level, confidence: change.confidence, a: answer.a,
      b: answer.b, wordsA: words(change.a, answer.a), wordsB: words(change.b, answer.b))
  }
}
