/// Sorts term links by the pairs of quotes, and of contexts, that they lie in.
struct LinkBuckets {
  private var wholes: [Int: [TermLink]] = [:]
  private var contexts: [Int: [TermLink]] = [:]
  private let columns: Int

  init(links: [TermLink], a: [AlignmentSide.Item], b: [AlignmentSide.Item]) {
    columns = max(1, b.count)
    let places = (Self.places(a, \.whole), Self.places(b, \.whole))
    let around = (Self.places(a, \.context), Self.places(b, \.context))
    for link in links {
      for i in Self.items(around: link.a, places.0) {
        for j in Self.items(around: link.b, places.1) {
          wholes[i * columns + j, default: []].append(link)
        }
      }
      for i in Self.items(around: link.a, around.0) {
        for j in Self.items(around: link.b, around.1) {
          contexts[i * columns + j, default: []].append(link)
        }
      }
    }
  }

  func whole(_ i: Int, _ j: Int) -> [TermLink] { wholes[i * columns + j] ?? [] }

  func context(_ i: Int, _ j: Int) -> [TermLink] { contexts[i * columns + j] ?? [] }

  /// For each term the items whose unit has it.
  private static func places(
    _ items: [AlignmentSide.Item], _ unit: KeyPath<AlignmentSide.Item, Unit>
  ) -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for (index, item) in items.enumerated() {
      for term in item[keyPath: unit].terms { result[term, default: []].append(index) }
    }
    return result
  }

  private static func items(around run: Range<Int>, _ places: [Int: [Int]]) -> [Int] {
    let first = places[run.lowerBound] ?? []
    guard run.count > 1, let last = places[run.upperBound - 1] else {
      return run.count > 1 ? [] : first
    }
    return first.filter(last.contains)
  }
}
