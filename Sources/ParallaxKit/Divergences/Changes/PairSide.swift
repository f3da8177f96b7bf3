/// One side of a pair: its quotes, and what links their terms to the other side's.
struct PairSide: Sendable {
  let report: JudgedReport
  let quotes: [Quote]
  /// The terms of each quote.
  let runs: [Range<Int>]
  /// For each linked term the terms of the other side.
  let counterparts: [Int: Range<Int>]
  private let learned: Set<Int>

  /// Terms that lie no further from a term than this tell what it goes with.
  private static let reach = 4
  /// What stands with the counterpart of a term lies no further from it than this.
  private static let margin = 4

  init(_ side: ReportSide, of pair: JudgedPair, in judgement: Judgement) {
    report = side == .a ? judgement.a : judgement.b
    quotes = side == .a ? pair.a : pair.b
    runs = side == .a ? pair.runsA : pair.runsB
    var counterparts: [Int: Range<Int>] = [:]
    for link in pair.links {
      for term in side == .a ? link.a : link.b { counterparts[term] = side == .a ? link.b : link.a }
    }
    self.counterparts = counterparts
    learned = Set(
      pair.links.filter { $0.source == .learned }.flatMap { side == .a ? $0.a : $0.b })
  }

  var terms: [Term] { report.terms }
  var indices: [Int] { runs.flatMap { Array($0) } }

  func isLinked(_ term: Int) -> Bool { counterparts[term] != nil }
  func isFirmlyLinked(_ term: Int) -> Bool { isLinked(term) && !learned.contains(term) }

  /// Where in the other side what stands around a term has its counterparts.
  /// - Parameter ahead: whether only the terms behind it count.
  /// - Returns: the other side's terms from the first counterpart to the last, some more on both
  ///   sides, and how many terms have counterparts; nil where none has.
  func region(around term: Int, ahead: Bool = false, in other: PairSide)
    -> (terms: Range<Int>, support: Int)?
  {
    guard let run = runs.first(where: { $0.contains(term) }) else { return nil }
    let low = ahead ? term + 1 : max(run.lowerBound, term - Self.reach)
    let high = min(run.upperBound, term + Self.reach + 1)
    var found: [Range<Int>] = []
    for place in low..<max(low, high) where place != term && terms[place].isContent {
      if let range = counterparts[place] { found.append(range) }
    }
    guard let first = found.map(\.lowerBound).min(), let last = found.map(\.upperBound).max(),
      let frame = other.runs.first(where: { $0.contains(first) })
    else { return nil }
    let start = max(frame.lowerBound, first - Self.margin)
    return (start..<max(start, min(frame.upperBound, last + Self.margin)), found.count)
  }

  /// The words that deny, weaken or strengthen, with the terms that they begin at.
  func markers() -> [(term: Int, marker: AssertionWords.Marker)] {
    var result: [(term: Int, marker: AssertionWords.Marker)] = []
    for run in runs {
      var term = run.lowerBound
      while term < run.upperBound {
        let token = terms[term].tokens.lowerBound
        guard
          let marker = report.profile.assertion.marker(in: report.report.tokens, at: token)
        else {
          term += 1
          continue
        }
        result.append((term, marker))
        while term < run.upperBound, terms[term].tokens.lowerBound < token + marker.count {
          term += 1
        }
      }
    }
    return result
  }

  func span(_ term: Int) -> TextSpan { terms[term].span }
  func words(_ span: TextSpan) -> String { report.report.text[span] }

  /// The sentence that a term lies in, as a run of terms of its quote.
  func sentence(of term: Int) -> Range<Int>? {
    guard let run = runs.first(where: { $0.contains(term) }),
      let sentence = report.report.sentences.first(where: {
        $0.start <= terms[term].span.start && terms[term].span.start < $0.end
      })
    else { return nil }
    return report.side.run(in: sentence).clamped(to: run)
  }
}
