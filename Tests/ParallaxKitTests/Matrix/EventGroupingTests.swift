import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct EventGroupingTests {
  private func table(_ count: Int, _ values: [(Int, Int, Double)]) -> LikenessTable {
    var table = LikenessTable(count: count)
    for (a, b, value) in values { table[a, b] = value }
    return table
  }

  private func groups(_ table: LikenessTable) -> [Set<Int>] {
    EventGrouping(likeness: table).groups().map(Set.init)
  }

  @Test func likeReportsAreJoinedAndOthersStandAlone() {
    let table = table(5, [(0, 3, 0.9), (1, 2, 0.8), (0, 1, 0.05)])
    #expect(groups(table) == [[0, 3], [1, 2], [4]])
  }

  @Test func aChainJoinsNoTwoEvents() {
    // 2 is like one report of each group, which is not enough to make them one.
    let table = table(
      5, [(0, 1, 0.9), (3, 4, 0.9), (1, 2, 0.5), (2, 3, 0.45), (0, 2, 0.5)])
    #expect(groups(table) == [[0, 1, 2], [3, 4]])
  }

  @Test func allVersionsOfOneReportAreJoined() {
    let table = table(
      4, [(0, 1, 0.85), (2, 3, 0.85), (0, 2, 0.5), (0, 3, 0.5), (1, 2, 0.5), (1, 3, 0.5)])
    #expect(groups(table) == [[0, 1, 2, 3]])
  }

  @Test func likeReportsStandBesideEachOther() {
    let table = table(
      4, [(0, 2, 0.9), (1, 3, 0.9), (0, 1, 0.5), (0, 3, 0.6), (2, 1, 0.5), (2, 3, 0.7)])
    #expect(EventGrouping(likeness: table).groups() == [[0, 2, 3, 1]])
  }

  @Test func nothingIsGroupedOfNothing() {
    #expect(groups(LikenessTable(count: 0)).isEmpty)
    #expect(groups(LikenessTable(count: 2)) == [[0], [1]])
  }

  /// Whichever way reports are numbered, the same are together.
  @Test func numberingChangesNoGroup() {
    var generator = SeededGenerator(2018)
    for count in [2, 3, 8, 25, 60] {
      let values = (0..<count).map { _ in
        (0..<count).map { _ in Double.random(in: 0..<1, using: &generator) }
      }
      let order = (0..<count).shuffled(using: &generator)
      var (plain, shuffled) = (LikenessTable(count: count), LikenessTable(count: count))
      for a in 0..<count {
        for b in 0..<a {
          // Mostly unlike, as reports are.
          let value = values[a][b] < 0.8 ? 0.02 * values[a][b] : values[a][b]
          plain[a, b] = value
          shuffled[order[a], order[b]] = value
        }
      }
      let expected = Set(groups(plain).map { Set($0.map { order[$0] }) })
      #expect(Set(groups(shuffled)) == expected)
      #expect(groups(plain).reduce(0) { $0 + $1.count } == count)
    }
  }
}
