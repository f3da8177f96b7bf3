/// The runs of clauses of two quotes that answer each other best.
///
/// Outlets cut and join quotes differently: a fragment answers one clause of a long quote, the end
/// of one quote the beginning of another. As in local alignment of sequences (Smith and Waterman
/// 1981), what matches counts for two runs and what is left over counts against them.
struct LocalMatch: Sendable {
  let clausesA: Range<Int>
  let clausesB: Range<Int>
  /// The weight that matches, less a part of the weight that does not; the mean of both sides.
  let gain: Double

  /// What a word left over counts against the match, for one that matches.
  private static let leftOver = 0.35

  /// Finds the best rectangle of clauses by what the links between them cover.
  init(
    _ x: AlignmentSide.Item, _ y: AlignmentSide.Item, match: UnitMatch, matcher: UnitMatcher
  ) {
    let table = CoverTable(x, y, match: match, matcher: matcher)
    var best = (p: 0..<x.clauses.count, q: 0..<y.clauses.count, gain: -Double.infinity)
    for firstA in x.clauses.indices {
      var weightA = 0.0
      for lastA in firstA..<x.clauses.count {
        weightA += x.clauses[lastA].weight
        for firstB in y.clauses.indices {
          var weightB = 0.0
          for lastB in firstB..<y.clauses.count {
            weightB += y.clauses[lastB].weight
            let (p, q) = (firstA..<(lastA + 1), firstB..<(lastB + 1))
            let covered = table.covered(p, q)
            guard covered.a > 0, covered.b > 0 else { continue }
            let rest = max(0, weightA - covered.a) + max(0, weightB - covered.b)
            let gain = (covered.a + covered.b - Self.leftOver * rest) / 2
            if gain > best.gain + Self.tie { best = (p, q, gain) }
          }
        }
      }
    }
    clausesA = best.p
    clausesB = best.q
    gain = best.gain
  }

  /// Rounding must not decide between runs that are worth the same.
  private static let tie = 1e-9
}

/// What the links between two quotes cover of any of their runs of clauses, as sums over all
/// rectangles that start at the first clauses.
private struct CoverTable {
  private var a: [Double]
  private var b: [Double]
  private let width: Int

  init(_ x: AlignmentSide.Item, _ y: AlignmentSide.Item, match: UnitMatch, matcher: UnitMatcher) {
    let rows = x.clauses.count
    width = y.clauses.count + 1
    a = Array(repeating: 0.0, count: (rows + 1) * width)
    b = a
    for link in match.links {
      let row = Self.clause(of: link.a, in: x.clauses)
      let column = Self.clause(of: link.b, in: y.clauses)
      let place = (row + 1) * width + column + 1
      a[place] += link.strength * matcher.a.sum(link.a)
      b[place] += link.strength * matcher.b.sum(link.b)
    }
    for row in 1..<(rows + 1) {
      for column in 1..<width {
        let place = row * width + column
        a[place] += a[place - 1] + a[place - width] - a[place - width - 1]
        b[place] += b[place - 1] + b[place - width] - b[place - width - 1]
      }
    }
  }

  func covered(_ p: Range<Int>, _ q: Range<Int>) -> (a: Double, b: Double) {
    (sum(a, p, q), sum(b, p, q))
  }

  private func sum(_ values: [Double], _ p: Range<Int>, _ q: Range<Int>) -> Double {
    values[p.upperBound * width + q.upperBound] - values[p.lowerBound * width + q.upperBound]
      - values[p.upperBound * width + q.lowerBound] + values[p.lowerBound * width + q.lowerBound]
  }

  private static func clause(of run: Range<Int>, in clauses: [Unit]) -> Int {
    clauses.firstIndex { $0.terms.upperBound > run.lowerBound } ?? clauses.count - 1
  }
}
