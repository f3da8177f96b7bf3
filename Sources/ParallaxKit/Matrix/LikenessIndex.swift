/// Finds which of many reports are like each other, by an inverted index of their keys.
///
/// How far one report covers another is the share of its concepts' weight for which the other has a
/// concept of the same meaning; the likeness of two is the geometric mean of both covers. Only
/// reports that share a key are ever looked at.
struct LikenessIndex: Sendable {
  private let reports: [ReportKeys]
  /// For each key the concepts that have it, by report.
  private let postings: [UInt64: [Posting]]

  private struct Posting: Sendable {
    let report: Int32
    let weight: Float
    let strength: Float
    let isForeign: Bool
  }

  init(_ reports: [ReportKeys]) {
    self.reports = reports
    var postings: [UInt64: [Posting]] = [:]
    for (number, report) in reports.enumerated() {
      for concept in report.concepts {
        for key in concept.keys {
          postings[key.hash, default: []].append(
            Posting(
              report: Int32(number), weight: Float(concept.weight),
              strength: Float(key.strength), isForeign: key.isForeign))
        }
      }
    }
    self.postings = postings
  }

  /// How far a report is covered by each other, from 0 to 1, in the order of the reports.
  func covers(of number: Int) -> [(report: Int, cover: Double)] {
    let report = reports[number]
    guard report.weight > 0 else { return [] }
    var sums = Array(repeating: Float(0), count: reports.count)
    var best = sums
    var touched: [Int32] = []
    for concept in report.concepts {
      touched.removeAll(keepingCapacity: true)
      for key in concept.keys {
        for posting in postings[key.hash] ?? [] {
          let other = Int(posting.report)
          guard other != number else { continue }
          if key.isForeign || posting.isForeign, reports[other].language == report.language {
            continue
          }
          // A rare word that a common one may translate tells no more than the common one.
          let value =
            Float(key.strength) * posting.strength * min(Float(concept.weight), posting.weight)
          if best[other] == 0 { touched.append(posting.report) }
          best[other] = max(best[other], value)
        }
      }
      for other in touched {
        sums[Int(other)] += best[Int(other)]
        best[Int(other)] = 0
      }
    }
    return sums.indices.filter { sums[$0] > 0 }.map {
      (report: $0, cover: min(1, Double(sums[$0]) / report.weight))
    }
  }

  /// The likeness of each two reports that share a key.
  /// - Parameter covers: for each report what `covers(of:)` says.
  func likenesses(_ covers: [[(report: Int, cover: Double)]]) -> LikenessTable {
    var table = LikenessTable(count: reports.count)
    for (a, row) in covers.enumerated() {
      for (b, cover) in row where a < b {
        guard let back = covers[b].first(where: { $0.report == a }) else { continue }
        table[a, b] = (cover * back.cover).squareRoot() * nearness(a, b)
      }
    }
    return table
  }

  /// What days between two reports leave of their likeness: what is far apart is another event.
  private func nearness(_ a: Int, _ b: Int) -> Double {
    guard let x = reports[a].day, let y = reports[b].day else { return 1 }
    let days = Double(abs(x - y))
    return days <= Self.sameEventDays ? 1 : max(Self.leastNearness, Self.sameEventDays / days)
  }

  private static let sameEventDays = 7.0
  private static let leastNearness = 0.5
}

/// How like each two of some reports are, from 0 to 1.
struct LikenessTable: Sendable {
  let count: Int
  /// The rows under the diagonal.
  private var values: [Float]

  init(count: Int) {
    self.count = count
    values = Array(repeating: 0, count: count * max(0, count - 1) / 2)
  }

  /// The likeness of two; 1 of a report with itself.
  subscript(_ a: Int, _ b: Int) -> Double {
    get { a == b ? 1 : Double(values[place(a, b)]) }
    set { values[place(a, b)] = Float(newValue) }
  }

  private func place(_ a: Int, _ b: Int) -> Int {
    let (low, high) = (min(a, b), max(a, b))
    return high * (high - 1) / 2 + low
  }
}
