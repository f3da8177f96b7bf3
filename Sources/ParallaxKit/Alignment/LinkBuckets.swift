/// Sorts term links by the pairs of quotes, and of quotes with their contexts, that they lie in.
struct LinkBuckets {
  private var wholes: [Int: [TermLink]] = [:]
  private var extended: [Int: [TermLink]] = [:]
  private let columns: Int

  /// Sorts links.
  /// - Parameter links: ranked; each bucket keeps the order.
  init(links: [TermLink], a: [AlignmentSide.Item], b: [AlignmentSide.Item]) {
    columns = max(1, b.count)
    let wholeA = Places(a, \.whole)
    let wholeB = Places(b, \.whole)
    for link in links {
      for i in wholeA.items(around: link.a) {
        for j in wholeB.items(around: link.b) {
          wholes[i * columns + j, default: []].append(link)
        }
      }
    }
    let aroundA = Places(a, \.extended)
    let aroundB = Places(b, \.extended)
    for link in links {
      let others = aroundB.items(around: link.b)
      guard !others.isEmpty else { continue }
      for i in aroundA.items(around: link.a) {
        for j in others where wholes[i * columns + j] != nil {
          extended[i * columns + j, default: []].append(link)
        }
      }
    }
  }

  /// The pairs of quotes that share a term, in order.
  var pairs: [(a: Int, b: Int)] {
    wholes.keys.sorted().map { ($0 / columns, $0 % columns) }
  }

  func whole(_ i: Int, _ j: Int) -> [TermLink] { wholes[i * columns + j] ?? [] }

  func extended(_ i: Int, _ j: Int) -> [TermLink] { extended[i * columns + j] ?? [] }

  /// For each term the items whose unit has it.
  private struct Places {
    /// By the term's number, up to the last that an item has.
    private var items: [[Int]]
    private let runs: [Range<Int>]

    init(_ all: [AlignmentSide.Item], _ unit: KeyPath<AlignmentSide.Item, Unit>) {
      runs = all.map { $0[keyPath: unit].terms }
      items = Array(repeating: [], count: runs.lazy.map(\.upperBound).max() ?? 0)
      for (index, run) in runs.enumerated() {
        for term in run { items[term].append(index) }
      }
    }

    func items(around run: Range<Int>) -> [Int] {
      guard run.lowerBound < items.count else { return [] }
      let first = items[run.lowerBound]
      return run.count == 1 ? first : first.filter { runs[$0].upperBound >= run.upperBound }
    }
  }
}
