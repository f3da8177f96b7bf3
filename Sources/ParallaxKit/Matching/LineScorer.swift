/// How far two lines cover each other, and by which links.
struct LineCover: Sendable {
  let links: [TermLink]
  /// The share of each line's weight that the links cover, from 0 to 1.
  let coverA: Double
  let coverB: Double
  /// The weights of the lines.
  let weightA: Double
  let weightB: Double

  var balance: Double { UnitMatch.balance(coverA, coverB) }
}

/// Compares lines of two files by the links between their terms, each term used once.
///
/// Keeps marks on the terms in use, so one scorer serves one task at a time.
struct LineScorer {
  private let a: MatchSide
  private let b: MatchSide
  private let anchors: AnchorSet
  private var line = 0
  /// Counts the lines taken in hand.
  private var turn: Int32 = 0
  /// For each anchor the last turn that had it, and its first mark then.
  private var turnOf: [Int32]
  private var firstMark: [Int32]
  /// For each mark of the line in hand the next one of its anchor, or -1.
  private var nextMark: [Int32] = []
  private var marks: Range<Int> = 0..<0
  private var usedA: [Int32]
  private var usedB: [Int32]
  private var round: Int32 = 0

  init(_ a: MatchSide, _ b: MatchSide, _ anchors: AnchorSet) {
    self.a = a
    self.b = b
    self.anchors = anchors
    turnOf = Array(repeating: 0, count: anchors.anchors.count)
    firstMark = Array(repeating: -1, count: anchors.anchors.count)
    usedA = Array(repeating: 0, count: a.weights.count)
    usedB = Array(repeating: 0, count: b.weights.count)
  }

  /// Takes a line of the first file in hand.
  /// - Parameter marks: the line's marks.
  mutating func load(_ line: Int, marks: Range<Int>) {
    self.line = line
    self.marks = marks
    turn += 1
    nextMark = Array(repeating: -1, count: marks.count)
    for place in marks.reversed() {
      let anchor = Int(anchors.a[place].anchor)
      if turnOf[anchor] == turn { nextMark[place - marks.lowerBound] = firstMark[anchor] }
      turnOf[anchor] = turn
      firstMark[anchor] = Int32(place)
    }
  }

  /// Compares the line in hand with a line of the second file.
  /// - Parameter marks: that line's marks.
  mutating func cover(_ other: Int, marks others: Range<Int>) -> LineCover {
    let (weightA, weightB) = (a.lineWeights[line], b.lineWeights[other])
    var found: [(link: TermLink, value: Double)] = []
    for place in others {
      let mark = anchors.b[place]
      guard turnOf[Int(mark.anchor)] == turn else { continue }
      var own = firstMark[Int(mark.anchor)]
      while own >= 0 {
        if let link = anchors.link(anchors.a[Int(own)], mark) {
          let value = value(link)
          if value > 0 { found.append((link, value)) }
        }
        own = nextMark[Int(own) - marks.lowerBound]
      }
    }
    found.sort { TermLink.isBetter($0.link, $0.value, than: $1.link, $1.value) }
    round += 1
    var chosen: [TermLink] = []
    var (coveredA, coveredB) = (0.0, 0.0)
    for (link, _) in found {
      guard link.a.allSatisfy({ usedA[$0] != round }), link.b.allSatisfy({ usedB[$0] != round })
      else { continue }
      for term in link.a { usedA[term] = round }
      for term in link.b { usedB[term] = round }
      chosen.append(link)
      coveredA += link.strength * a.weight(link.a)
      coveredB += link.strength * b.weight(link.b)
    }
    return LineCover(
      links: chosen, coverA: weightA > 0 ? min(1, coveredA / weightA) : 0,
      coverB: weightB > 0 ? min(1, coveredB / weightB) : 0, weightA: weightA, weightB: weightB)
  }

  /// What a link is worth: the reliability times the smaller weight of its two sides.
  func value(_ link: TermLink) -> Double {
    link.strength * min(a.weight(link.a), b.weight(link.b))
  }
}
