/// Finds for each line of one file the line of another that says the same, in any order.
///
/// A line's candidates come from an inverted index of what both files have, its rarest terms first
/// and no more of them than a fixed effort allows, so that the cost grows with the lines and not
/// with their square. Candidates are compared in full, by what each line's terms cover of the other
/// (idf-weighted, one to one, the harmonic mean of both sides), and ranked by how far they exceed
/// what both lines reach with others (CSLS, Conneau et al. 2018).
struct LineMatcher {
  let a: MatchSide
  let b: MatchSide
  let anchors: AnchorSet
  let model: LineModel

  /// Marks of a line, as indices of the side's marks.
  private let marksA: [Range<Int>]
  private let marksB: [Range<Int>]

  /// Steps through postings for one line; more tell no more, as the rarest come first.
  private static let effort = 4000
  /// Candidates that are compared in full.
  private static let candidates = 12

  init(_ a: MatchSide, _ b: MatchSide, anchors: AnchorSet, model: LineModel) {
    self.a = a
    self.b = b
    self.anchors = anchors
    self.model = model
    marksA = Self.marks(anchors.a, of: a)
    marksB = Self.marks(anchors.b, of: b)
  }

  private static func marks(_ marks: [AnchorMark], of side: MatchSide) -> [Range<Int>] {
    var place = 0
    return side.terms.map { run in
      while place < marks.count, marks[place].term < run.lowerBound { place += 1 }
      let start = place
      while place < marks.count, marks[place].term < run.upperBound { place += 1 }
      return start..<place
    }
  }

  // MARK: All lines

  /// A line compared with another.
  private struct Comparison {
    let a: Int
    let b: Int
    let likeness: Double
    /// How far the likeness exceeds what both lines reach with others.
    var margin = 0.0
  }

  /// Finds the best lines of the second file for each line of the first.
  /// - Parameters:
  ///   - count: how many for each line.
  ///   - visit: gets them line by line, best first; none where no line shares a term.
  func match(best count: Int, _ visit: (Int, [LineMatch]) -> Void) {
    let compared = compare(max(count, Self.candidates))
    var scorer = LineScorer(a.weights, b.weights, anchors)
    for line in a.terms.indices {
      let best = compared[line].sorted { x, y in
        x.margin != y.margin ? x.margin > y.margin : x.b < y.b
      }
      scorer.load(line, marks: marksA[line])
      var matches: [LineMatch] = []
      for item in best.prefix(count) { matches.append(match(line, item.b, by: &scorer)) }
      visit(line, matches)
    }
  }

  private func compare(_ count: Int) -> [[Comparison]] {
    var search = CandidateSearch(a, b, anchors, effort: Self.effort)
    var scorer = LineScorer(a.weights, b.weights, anchors)
    var compared: [[Comparison]] = []
    compared.reserveCapacity(a.terms.count)
    var nearB = Array(repeating: Nearest(), count: b.terms.count)
    for line in a.terms.indices {
      let found = search.candidates(of: marksA[line], weight: a.weights.lines[line], count: count)
      scorer.load(line, marks: marksA[line])
      var comparisons: [Comparison] = []
      comparisons.reserveCapacity(found.count)
      for other in found {
        let likeness = scorer.balance(other, marks: marksB[other])
        nearB[other].add(likeness)
        comparisons.append(Comparison(a: line, b: other, likeness: likeness))
      }
      compared.append(comparisons)
    }
    for line in compared.indices {
      var near = Nearest()
      for item in compared[line] { near.add(item.likeness) }
      for place in compared[line].indices {
        let item = compared[line][place]
        compared[line][place].margin = 2 * item.likeness - near.mean - nearB[item.b].mean
      }
    }
    return compared
  }

  /// The two greatest likenesses of a line, which its likeness to another is measured against.
  private struct Nearest {
    private var greatest = 0.0
    private var next = 0.0

    var mean: Double { (greatest + next) / 2 }

    mutating func add(_ value: Double) {
      if value > greatest {
        (greatest, next) = (value, greatest)
      } else if value > next {
        next = value
      }
    }
  }

  // MARK: Two lines

  /// Compares each line of the first file with the line of the second at the same place.
  func matchPaired(_ visit: (Int, LineMatch) -> Void) {
    var scorer = LineScorer(a.weights, b.weights, anchors)
    for line in 0..<min(a.terms.count, b.terms.count) {
      scorer.load(line, marks: marksA[line])
      visit(line, match(line, line, by: &scorer))
    }
  }

  /// - Parameter scorer: has the first line in hand.
  private func match(_ line: Int, _ other: Int, by scorer: inout LineScorer) -> LineMatch {
    let cover = scorer.cover(other, marks: marksB[other])
    let (startA, startB) = (start(of: line, in: a), start(of: other, in: b))
    let (termsA, termsB) = (a.side.terms, b.side.terms)
    let values = cover.links.map { scorer.value($0) }
    let total = values.reduce(0, +)
    return LineMatch(
      a: line, b: other, score: model.probability(cover), features: LineFeatures(cover),
      evidence: zip(cover.links, values).map { link, value in
        Evidence(
          a: Self.span(link.a, of: termsA, from: startA),
          b: Self.span(link.b, of: termsB, from: startB),
          source: link.source, weight: total > 0 ? value / total : 0)
      }.sorted { ($0.a, $0.b) < ($1.a, $1.b) })
  }

  private func start(of line: Int, in side: MatchSide) -> Int {
    side.side.report.paragraphs[line].span.start
  }

  private static func span(_ run: Range<Int>, of terms: [Term], from start: Int) -> TextSpan {
    TextSpan(
      terms[run.lowerBound].span.start - start, terms[run.upperBound - 1].span.end - start)
  }
}
