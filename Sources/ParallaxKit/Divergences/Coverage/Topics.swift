/// What two reports both write about, and how often each names it: names, places and what a glossary
/// knows, whatever it is called.
struct Topics: Sendable {
  struct Topic: Sendable {
    /// The terms of the first report.
    var a: [Int]
    var b: [Int]

    /// The first report's first term of it, and the second's.
    var first: Int { a[0] }
    var firstB: Int { b[0] }
  }

  let topics: [Topic]

  /// Words of less weight are everybody's.
  private static let leastWeight = 4.0

  init(_ judgement: Judgement) {
    // Words whose stems are one are one topic; links join those of both reports.
    var parents: [String: String] = [:]
    func root(_ key: String) -> String {
      var key = key
      while let parent = parents[key], parent != key { key = parent }
      return key
    }
    for link in judgement.links where link.source != .learned && link.source != .number {
      guard link.a.count == 1, link.b.count == 1,
        let x = Self.key(judgement.a.terms[link.a.lowerBound], "a"),
        let y = Self.key(judgement.b.terms[link.b.lowerBound], "b")
      else { continue }
      let (p, q) = (root(x), root(y))
      if p != q { parents[max(p, q)] = min(p, q) }
      if parents[min(p, q)] == nil { parents[min(p, q)] = min(p, q) }
    }
    var groups: [String: (a: [Int], b: [Int])] = [:]
    for (term, value) in judgement.a.terms.enumerated() {
      if let key = Self.key(value, "a"), parents[key] != nil {
        groups[root(key), default: ([], [])].a.append(term)
      }
    }
    for (term, value) in judgement.b.terms.enumerated() {
      if let key = Self.key(value, "b"), parents[key] != nil {
        groups[root(key), default: ([], [])].b.append(term)
      }
    }
    topics = groups.values.filter { !$0.a.isEmpty && !$0.b.isEmpty }
      .map { Topic(a: $0.a, b: $0.b) }.sorted { $0.first < $1.first }
  }

  private static func key(_ term: Term, _ side: String) -> String? {
    guard term.kind == .word || term.kind == .name, term.weight >= leastWeight,
      let key = term.keys.first
    else { return nil }
    return side + key
  }
}
