/// Two runs of terms that say the same.
struct TermLink: Hashable, Sendable {
  let a: Range<Int>
  let b: Range<Int>
  /// How far it can be relied on, from 0 to 1.
  let strength: Double
  let source: Evidence.Source
}

extension TermLink {
  /// Tells which of two links is taken first: the one worth more, among equals the longer one, then
  /// the one that stands first.
  static func isBetter(
    _ x: TermLink, _ worth: Double, than y: TermLink, _ otherWorth: Double
  ) -> Bool {
    if worth != otherWorth { return worth > otherWorth }
    let (p, q) = (x.a.count + x.b.count, y.a.count + y.b.count)
    if p != q { return p > q }
    if x.a.lowerBound != y.a.lowerBound { return x.a.lowerBound < y.a.lowerBound }
    if x.b.lowerBound != y.b.lowerBound { return x.b.lowerBound < y.b.lowerBound }
    return x.source.rank < y.source.rank
  }
}

extension Evidence.Source {
  /// Of sources that give one link, the one of the least rank is named.
  fileprivate var rank: Int {
    switch self {
    case .name: 0
    case .glossary: 1
    case .number: 2
    case .date: 3
    case .identical: 4
    case .cognate: 5
    case .learned: 6
    }
  }
}
