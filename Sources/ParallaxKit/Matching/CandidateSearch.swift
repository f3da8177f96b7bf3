/// Finds the lines of one file that share most with a line of another, by an inverted index.
///
/// Keeps sums for each line, so one search serves one task at a time.
struct CandidateSearch {
  private let weightsA: LineWeights
  private let isContent: [Bool]
  private let marks: [AnchorMark]
  /// For each anchor the lines of the second file that have it.
  private let postings: LinePostings
  private let strengths: [Float]
  private let effort: Int
  private let weightsB: [Float]

  /// What is known of a line of the second file.
  private struct Sum {
    var total: Float = 0
    /// What the term in hand adds to the total, and which term that was.
    var added: Float = 0
    var addedBy: Int32 = 0
  }

  private var sums: [Sum]
  private var touched: [Int32] = []
  private var round: Int32 = 0

  init(_ a: MatchSide, _ b: MatchSide, _ anchors: AnchorSet, effort: Int) {
    weightsA = a.weights
    isContent = a.side.terms.map(\.isContent)
    self.effort = effort
    marks = anchors.a
    strengths = anchors.anchors.map { Float($0.strength) }
    postings = LinePostings(anchors.b, of: b, anchors: anchors.anchors.count)
    weightsB = b.weights.lines.map { Float($0) }
    sums = Array(repeating: Sum(), count: b.terms.count)
  }

  /// Finds candidates.
  /// - Parameters:
  ///   - line: the line's marks.
  ///   - weight: the line's weight.
  ///   - count: how many at the most.
  /// - Returns: indices of lines of the second file, the likest first.
  mutating func candidates(of line: Range<Int>, weight: Double, count: Int) -> [Int] {
    touched.removeAll(keepingCapacity: true)
    var spent = 0
    for term in termsByRarity(line) {
      if spent > 0, spent + term.cost > effort { break }
      spent += term.cost
      add(term.marks)
    }
    let weight = Float(weight)
    var best: [(score: Float, line: Int32)] = []
    for line in touched {
      let score = sums[Int(line)].total / (weight + weightsB[Int(line)])
      sums[Int(line)].total = 0
      if best.count == count, let last = best.last, score <= last.score { continue }
      // Lines are touched in no order of their own: equals go by their place in the file.
      let place = best.firstIndex { $0.score < score || $0.score == score && $0.line > line }
      best.insert((score, line), at: place ?? best.count)
      if best.count > count { best.removeLast() }
    }
    return best.map { Int($0.line) }
  }

  private typealias RatedTerm = (marks: Range<Int>, cost: Int)

  /// The terms of a line with their marks, those first that the fewest lines answer.
  private func termsByRarity(_ line: Range<Int>) -> [RatedTerm] {
    var terms: [RatedTerm] = []
    var start = line.lowerBound
    while start < line.upperBound {
      var end = start
      var cost = 0
      while end < line.upperBound, marks[end].term == marks[start].term {
        cost += postings.count(marks[end].anchor)
        end += 1
      }
      let isContent = isContent[Int(marks[start].term)]
      if cost > 0, isContent || marks[start..<end].contains(where: { $0.count > 1 }) {
        terms.append((start..<end, cost))
      }
      start = end
    }
    return terms.sorted {
      $0.cost != $1.cost ? $0.cost < $1.cost : $0.marks.lowerBound < $1.marks.lowerBound
    }
  }

  /// Adds a term to the lines that answer it, by the best of its anchors.
  private mutating func add(_ run: Range<Int>) {
    round += 1
    for mark in marks[run] {
      let value = strengths[Int(mark.anchor)] * Float(weightsA.sum(mark.terms))
      guard value > 0 else { continue }
      for line in postings.lines(mark.anchor) {
        var sum = sums[Int(line)]
        if sum.addedBy == round {
          guard value > sum.added else { continue }
          sum.total += value - sum.added
        } else {
          if sum.total == 0 { touched.append(line) }
          sum.total += value
          sum.addedBy = round
        }
        sum.added = value
        sums[Int(line)] = sum
      }
    }
  }
}

/// For each anchor the lines that have it, each once, in order.
private struct LinePostings: Sendable {
  private var starts: [Int32]
  private var list: [Int32]

  init(_ marks: [AnchorMark], of side: MatchSide, anchors: Int) {
    var lineOfTerm = Array(repeating: Int32(0), count: side.side.terms.count)
    for (line, run) in side.terms.enumerated() {
      for term in run { lineOfTerm[term] = Int32(line) }
    }
    var last = Array(repeating: Int32(-1), count: anchors)
    var starts = Array(repeating: Int32(0), count: anchors + 1)
    for mark in marks where last[Int(mark.anchor)] != lineOfTerm[Int(mark.term)] {
      last[Int(mark.anchor)] = lineOfTerm[Int(mark.term)]
      starts[Int(mark.anchor) + 1] += 1
    }
    for anchor in 0..<anchors { starts[anchor + 1] += starts[anchor] }
    var next = starts
    var list = Array(repeating: Int32(0), count: Int(starts.last ?? 0))
    last = Array(repeating: -1, count: anchors)
    for mark in marks {
      let (anchor, line) = (Int(mark.anchor), lineOfTerm[Int(mark.term)])
      guard last[anchor] != line else { continue }
      last[anchor] = line
      list[Int(next[anchor])] = line
      next[anchor] += 1
    }
    self.starts = starts
    self.list = list
  }

  func count(_ anchor: Int32) -> Int { Int(starts[Int(anchor) + 1] - starts[Int(anchor)]) }

  func lines(_ anchor: Int32) -> ArraySlice<Int32> {
    list[Int(starts[Int(anchor)])..<Int(starts[Int(anchor) + 1])]
  }
}
