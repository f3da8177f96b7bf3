/// Groups reports that tell of one event.
///
/// Average linkage (Sokal and Michener 1958): the two groups whose reports are most like each other
/// on average are joined, until none are like enough. So a report that resembles one of a group but
/// not the others makes no chain between events. Ties go to the first reports of the order that the
/// caller gives, which must not be that of the command line.
struct EventGrouping {
  let likeness: LikenessTable

  /// Groups this like on average are of one event.
  static let threshold = 0.3

  /// Finds the groups, single reports among them, in the order of their first report.
  /// - Returns: for each group its reports, like ones beside each other.
  func groups() -> [[Int]] {
    components().flatMap(groups(in:)).sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  /// Reports that some chain of likeness over the threshold joins: no group reaches over these.
  private func components() -> [[Int]] {
    var component = Array(repeating: -1, count: likeness.count)
    var result: [[Int]] = []
    for start in 0..<likeness.count where component[start] < 0 {
      component[start] = result.count
      var members = [start]
      var next = 0
      while next < members.count {
        for other in 0..<likeness.count
        where component[other] < 0 && likeness[members[next], other] >= Self.threshold {
          component[other] = result.count
          members.append(other)
        }
        next += 1
      }
      result.append(members.sorted())
    }
    return result
  }

  private func groups(in members: [Int]) -> [[Int]] {
    var groups: [[Int]?] = members.map { [$0] }
    // Mean likeness of each two groups, kept up by the formula of Lance and Williams (1967).
    var means = members.map { a in members.map { b in likeness[a, b] } }
    // For each group its likest later one.
    func best(_ a: Int) -> Int? {
      guard groups[a] != nil else { return nil }
      var found: Int?
      for b in groups.indices where b > a && groups[b] != nil {
        if found.map({ means[a][b] > means[a][$0] }) ?? true { found = b }
      }
      return found
    }
    var nearest = groups.indices.map(best)
    while true {
      var joined: (a: Int, b: Int)?
      for a in groups.indices {
        guard let b = nearest[a] else { continue }
        if let known = joined, means[a][b] <= means[known.a][known.b] { continue }
        joined = (a, b)
      }
      guard let (a, b) = joined, means[a][b] >= Self.threshold, let x = groups[a],
        let y = groups[b]
      else { break }
      groups[a] = beside(x, y)
      groups[b] = nil
      nearest[b] = nil
      let (p, q) = (Double(x.count), Double(y.count))
      for c in groups.indices where c != a && groups[c] != nil {
        let mean = (p * means[a][c] + q * means[b][c]) / (p + q)
        means[a][c] = mean
        means[c][a] = mean
      }
      for c in groups.indices where c <= a || nearest[c] == b { nearest[c] = best(c) }
    }
    return groups.compactMap { $0 }
  }

  /// Puts two rows of reports side by side, turned so that the likest ends meet.
  private func beside(_ x: [Int], _ y: [Int]) -> [Int] {
    let turns: [([Int], [Int])] = [
      (x, y), (x, y.reversed()), (x.reversed(), y), (x.reversed(), y.reversed()),
    ]
    var best = turns[0]
    var most = -1.0
    for (left, right) in turns {
      guard let last = left.last, let first = right.first else { continue }
      let meeting = likeness[last, first]
      if meeting > most {
        most = meeting
        best = (left, right)
      }
    }
    return best.0 + best.1
  }
}
