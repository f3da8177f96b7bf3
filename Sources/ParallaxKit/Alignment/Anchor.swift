/// A meaning that terms of two texts share: an entry of a glossary, a number, a word of one origin.
struct Anchor: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// An entry of a glossary, or a name that CLDR has in both languages.
    case entry(Evidence.Source)
    /// A group of words of one language with one translation; the tag of a mark is the word.
    case synonym
    /// The same word in both texts.
    case sameWord
    case number, date, negation, cognate, learned
    /// A country and its people or adjective, "Russia" and "rus"; the tag tells which.
    case country
  }

  let kind: Kind
  /// How far it can be relied on, from 0 to 1.
  let strength: Double
}

/// A place where a text has an anchor.
struct AnchorMark: Hashable, Sendable {
  /// The anchor's number.
  let anchor: Int32
  /// The first term.
  let term: Int32
  /// How many terms it takes.
  let count: Int32
  /// What marks must differ in that go together; see `Anchor.Kind`.
  var tag: UInt32 = 0
  /// Whether the words are what they are taken for but by a guess at their ending.
  var isFirm = true
  var isName = false
  /// Whether the word tells something even where it is no name.
  var isTelling = true

  var terms: Range<Int> { Int(term)..<Int(term + count) }
}

extension [AnchorMark] {
  /// Sorts marks by their first terms, those of one term by their anchors, and leaves equal ones in
  /// their order.
  /// - Parameter terms: how many terms the text has.
  mutating func sortByTerms(_ terms: Int) {
    // Where the marks of each term end; they are put there from the last to the first.
    var starts = [Int32](repeating: 0, count: terms + 1)
    for mark in self { starts[Int(mark.term)] += 1 }
    for term in 0..<terms { starts[term + 1] += starts[term] }
    var sorted = self
    for mark in reversed() {
      starts[Int(mark.term)] -= 1
      sorted[Int(starts[Int(mark.term)])] = mark
    }
    sorted.withUnsafeMutableBufferPointer { marks in
      for term in 0..<terms {
        let run = Int(starts[term])..<Int(starts[term + 1])
        if run.count > 1 {
          marks[run].sort { $0.anchor < $1.anchor }
        }
      }
    }
    self = sorted
  }
}

/// The anchors of two texts, and where each text has them.
struct AnchorSet: Sendable {
  var anchors: [Anchor] = []
  /// In the order of the terms.
  var a: [AnchorMark] = []
  var b: [AnchorMark] = []
  /// For runs of terms the numbers of those pairs which must not be matched that they are a side of.
  var barredA: [Range<Int>: Set<Int>] = [:]
  var barredB: [Range<Int>: Set<Int>] = [:]

  /// A word that is taken by its ending for a form of another is less sure than one that is listed.
  static let guessStrength = 0.8
  private static let sameNameStrength = 1.0

  /// Links two marks of one anchor, if they go together.
  func link(_ x: AnchorMark, _ y: AnchorMark) -> TermLink? {
    guard !isBarred(x, y) else { return nil }
    let anchor = anchors[Int(x.anchor)]
    var strength = anchor.strength
    if !x.isFirm || !y.isFirm { strength *= Self.guessStrength }
    let source: Evidence.Source
    switch anchor.kind {
    case .entry(let kind): source = kind
    case .synonym:
      guard x.tag != y.tag else { return nil }
      source = .glossary
    case .sameWord:
      let areNames = x.isName && y.isName
      guard areNames || x.isTelling && y.isTelling else { return nil }
      if areNames { strength = Self.sameNameStrength }
      source = areNames ? .name : .identical
    case .number: source = .number
    case .date: source = .date
    case .negation: source = .glossary
    case .cognate: source = x.isName && y.isName ? .name : .cognate
    case .learned: source = .learned
    case .country:
      guard x.tag != y.tag else { return nil }
      source = .name
    }
    return TermLink(a: x.terms, b: y.terms, strength: strength, source: source)
  }

  private func isBarred(_ x: AnchorMark, _ y: AnchorMark) -> Bool {
    guard !barredA.isEmpty, let pairs = barredA[x.terms], let others = barredB[y.terms] else {
      return false
    }
    return !pairs.isDisjoint(with: others)
  }
}
