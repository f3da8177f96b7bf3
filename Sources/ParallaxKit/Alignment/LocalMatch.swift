/// The runs of clauses of two quotes that answer each other best.
///
/// Outlets cut and join quotes differently: a fragment answers one clause of a long quote, the end
/// of one quote the beginning of another.
struct LocalMatch: Sendable {
  let clausesA: Range<Int>
  let clausesB: Range<Int>
  let coverA: Double
  let coverB: Double
  let mass: Double

  /// A match of this weight counts in full.
  private static let fullMass = 14.0

  /// Counts a balance as far as it rests on more than a word or two.
  static func partial(_ balance: Double, mass: Double) -> Double {
    balance * min(1, mass / fullMass)
  }

  var score: Double { Self.partial(UnitMatch.balance(coverA, coverB), mass: mass) }

  /// Finds the best rectangle of clauses by what the links between them cover.
  init(
    _ x: AlignmentSide.Item, _ y: AlignmentSide.Item, match: UnitMatch, matcher: UnitMatcher
  ) {
    let (rows, columns) = (x.clauses.count, y.clauses.count)
    let width = columns + 1
    // Sums over all rectangles that start at the first clauses.
    var coveredA = Array(repeating: 0.0, count: (rows + 1) * width)
    var coveredB = coveredA
    for link in match.links {
      let row = Self.clause(of: link.a, in: x.clauses)
      let column = Self.clause(of: link.b, in: y.clauses)
      let place = (row + 1) * width + column + 1
      coveredA[place] += link.strength * matcher.a.sum(link.a)
      coveredB[place] += link.strength * matcher.b.sum(link.b)
    }
    for row in 1..<(rows + 1) {
      for column in 1..<width {
        let place = row * width + column
        coveredA[place] +=
          coveredA[place - 1] + coveredA[place - width] - coveredA[place - width - 1]
        coveredB[place] +=
          coveredB[place - 1] + coveredB[place - width] - coveredB[place - width - 1]
      }
    }
    func sum(_ values: [Double], _ p: Range<Int>, _ q: Range<Int>) -> Double {
      values[p.upperBound * width + q.upperBound] - values[p.lowerBound * width + q.upperBound]
        - values[p.upperBound * width + q.lowerBound] + values[p.lowerBound * width + q.lowerBound]
    }
    var best = (
      p: 0..<rows, q: 0..<columns, coverA: match.coverA, coverB: match.coverB, mass: match.mass
    )
    var bestScore = Self.partial(match.balance, mass: match.mass)
    if rows * columns > 1 {
      for firstA in 0..<rows {
        for lastA in (firstA + 1)...rows {
          let p = firstA..<lastA
          let weightA = x.clauses[p].reduce(0) { $0 + $1.weight }
          for firstB in 0..<columns {
            var weightB = 0.0
            for lastB in (firstB + 1)...columns {
              weightB += y.clauses[lastB - 1].weight
              let q = firstB..<lastB
              let (massA, massB) = (sum(coveredA, p, q), sum(coveredB, p, q))
              guard massA > 0, massB > 0, weightA > 0, weightB > 0 else { continue }
              let cover = (min(1, massA / weightA), min(1, massB / weightB))
              let mass = (massA + massB) / 2
              let score = Self.partial(UnitMatch.balance(cover.0, cover.1), mass: mass)
              if score > bestScore + 1e-9 {
                best = (p, q, cover.0, cover.1, mass)
                bestScore = score
              }
            }
          }
        }
      }
    }
    clausesA = best.p
    clausesB = best.q
    coverA = best.coverA
    coverB = best.coverB
    mass = best.mass
  }

  private static func clause(of run: Range<Int>, in clauses: [Unit]) -> Int {
    clauses.firstIndex { $0.terms.upperBound > run.lowerBound } ?? clauses.count - 1
  }
}
