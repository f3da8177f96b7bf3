/// How far two lines cover each other, and by which links.
struct LineCover: Sendable {
  var links: [TermLink] = []
  /// The share of each line's weight that the links cover, from 0 to 1.
  var coverA = 0.0
  var coverB = 0.0
  /// The weights of the lines.
  let weightA: Double
  let weightB: Double

  var balance: Double { UnitMatch.balance(coverA, coverB) }
}

/// Compares lines of two files by the links between their terms, each term used once.
///
/// Keeps marks on the terms in use, so one scorer serves one task at a time.
struct LineScorer {
  /// The first mark of an anchor in the last line that had it, and the turn of that line.
  private struct FirstMark {
    var turn: Int32 = 0
    var place: Int32 = -1
  }

  private let a: LineWeights
  private let b: LineWeights
  private let anchors: AnchorSet
  private var line = 0
  /// Counts the lines taken in hand.
  private var turn: Int32 = 0
  /// For each anchor.
  private var firstMarks: [FirstMark]
  /// For each mark of the line in hand the next one of its anchor, or -1.
  private var nextMark: [Int32] = []
  private var marks: Range<Int> = 0..<0
  private var usedA: [Int32]
  private var usedB: [Int32]
  private var round: Int32 = 0
  /// The links with the line that is compared, kept for their room.
  private var found: [(link: TermLink, value: Double)] = []

  init(_ a: LineWeights, _ b: LineWeights, _ anchors: AnchorSet) {
    self.a = a
    self.b = b
    self.anchors = anchors
    firstMarks = Array(repeating: FirstMark(), count: anchors.anchors.count)
    usedA = Array(repeating: 0, count: a.terms.count)
    usedB = Array(repeating: 0, count: b.terms.count)
  }

  /// Takes a line of the first file in hand.
  /// - Parameter marks: the line's marks.
  mutating func load(_ line: Int, marks: Range<Int>) {
    self.line = line
    self.marks = marks
    turn += 1
    nextMark.removeAll(keepingCapacity: true)
    nextMark.append(contentsOf: repeatElement(-1, count: marks.count))
    for place in marks.reversed() {
      let anchor = Int(anchors.a[place].anchor)
      if firstMarks[anchor].turn == turn {
        nextMark[place - marks.lowerBound] = firstMarks[anchor].place
      }
      firstMarks[anchor] = FirstMark(turn: turn, place: Int32(place))
    }
  }

  /// Compares the line in hand with a line of the second file.
  /// - Parameter marks: that line's marks.
  mutating func cover(_ other: Int, marks: Range<Int>) -> LineCover {
    var links: [TermLink] = []
    var cover = cover(other, marks: marks) { links.append($0) }
    cover.links = links
    return cover
  }

  /// Tells how far the line in hand and a line of the second file cover each other.
  /// - Parameter marks: that line's marks.
  mutating func balance(_ other: Int, marks: Range<Int>) -> Double {
    cover(other, marks: marks) { _ in }.balance
  }

  /// - Parameter visit: gets the links that the cover is made of.
  @inline(__always)
  private mutating func cover(
    _ other: Int, marks others: Range<Int>, _ visit: (TermLink) -> Void
  ) -> LineCover {
    find(others)
    round += 1
    var (coveredA, coveredB) = (0.0, 0.0)
    for (link, _) in found where areFree(link) {
      for term in link.a { usedA[term] = round }
      for term in link.b { usedB[term] = round }
      visit(link)
      coveredA += link.strength * a.sum(link.a)
      coveredB += link.strength * b.sum(link.b)
    }
    var cover = LineCover(weightA: a.lines[line], weightB: b.lines[other])
    if cover.weightA > 0 { cover.coverA = min(1, coveredA / cover.weightA) }
    if cover.weightB > 0 { cover.coverB = min(1, coveredB / cover.weightB) }
    return cover
  }

  /// Finds the links of the line in hand with another, the best first.
  private mutating func find(_ others: Range<Int>) {
    found.removeAll(keepingCapacity: true)
    for place in others {
      let mark = anchors.b[place]
      let first = firstMarks[Int(mark.anchor)]
      guard first.turn == turn else { continue }
      var own = first.place
      while own >= 0 {
        if let link = anchors.link(anchors.a[Int(own)], mark) {
          let value = value(link)
          if value > 0 { found.append((link, value)) }
        }
        own = nextMark[Int(own) - marks.lowerBound]
      }
    }
    found.sort { TermLink.isBetter($0.link, $0.value, than: $1.link, $1.value) }
  }

  /// Whether none of a link's terms is in use.
  private func areFree(_ link: TermLink) -> Bool {
    for term in link.a where usedA[term] == round { return false }
    for term in link.b where usedB[term] == round { return false }
    return true
  }

  /// What a link is worth: the reliability times the smaller weight of its two sides.
  func value(_ link: TermLink) -> Double {
    link.strength * min(a.sum(link.a), b.sum(link.b))
  }
}
