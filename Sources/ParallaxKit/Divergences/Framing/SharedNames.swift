/// The names that both reports have, each with its terms; the words of one name ("Odile Farnaby",
/// "Farnaby") are one.
struct SharedNames: Sendable {
  struct Shared: Sendable {
    /// The fullest form in the first report.
    fileprivate(set) var name: String
    fileprivate(set) var a: Set<Int>
    fileprivate(set) var b: Set<Int>
  }

  /// In the order in which the first report names them.
  let names: [Shared]

  init(_ first: JudgedReport, _ second: JudgedReport, _ links: [TermLink]) {
    var groups: [(a: Set<Int>, b: Set<Int>)] = []
    var places: [String: Int] = [:]
    for link in links.sorted(by: { $0.a.lowerBound < $1.a.lowerBound }) {
      guard link.source == .name || link.source == .identical || link.source == .cognate,
        let x = link.a.last, let y = link.b.last, first.terms[x].kind == .name,
        second.terms[y].kind == .name
      else { continue }
      let place = places[first.terms[x].folded] ?? groups.count
      if place == groups.count {
        places[first.terms[x].folded] = place
        groups.append(([], []))
      }
      groups[place].a.insert(x)
      groups[place].b.insert(y)
    }
    // Names that stand side by side are one name.
    var parents = Array(groups.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parents[place] != place { place = parents[place] }
      return place
    }
    let owner = Dictionary(
      groups.enumerated().flatMap { place, group in group.a.map { ($0, place) } },
      uniquingKeysWith: min)
    var fullest: [Int: Range<Int>] = [:]
    for (x, place) in owner.sorted(by: { $0.key < $1.key }) {
      var end = x + 1
      while let next = owner[end], Self.touch(end - 1, end, first) {
        let (p, q) = (root(place), root(next))
        parents[max(p, q)] = min(p, q)
        end += 1
      }
      if end - x > fullest[place]?.count ?? 0 { fullest[place] = x..<end }
    }
    var merged: [Int: (a: Set<Int>, b: Set<Int>, name: Range<Int>)] = [:]
    for place in groups.indices {
      guard let run = fullest[place] else { continue }
      let known = merged[root(place)] ?? ([], [], run)
      merged[root(place)] = (
        known.a.union(groups[place].a), known.b.union(groups[place].b),
        run.count > known.name.count ? run : known.name
      )
    }
    names = merged.sorted { $0.key < $1.key }.map { _, group in
      Shared(
        name: first.report.text[first.span(group.name)], a: group.a, b: group.b)
    }
  }

  private static func touch(_ x: Int, _ y: Int, _ report: JudgedReport) -> Bool {
    report.terms[x].tokens.upperBound == report.terms[y].tokens.lowerBound
      && report.report.tokens[report.terms[x].tokens.lowerBound].paragraph
        == report.report.tokens[report.terms[y].tokens.lowerBound].paragraph
  }
}
