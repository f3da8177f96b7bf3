import Testing

@testable import ParallaxEvaluation

@Suite struct ReliabilityTests {
  @Test func sortsScoresIntoTenths() {
    var table = Reliability()
    table.add(score: 0, isRight: false)
    table.add(score: 0.05, isRight: false)
    table.add(score: 0.1, isRight: true)
    table.add(score: 1, isRight: true)
    #expect(table.bins.map(\.count) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(table.bins[0].mean == 0.025)
    #expect(table.bins[1].share == 1)
    #expect(table.bins[2].mean == nil && table.bins[2].share == nil)
  }

  /// Three of four right at a score of 0.75 is as it should be; all wrong at it is 0.75 off.
  @Test func theErrorIsHowFarScoresAreFromShares() throws {
    var right = Reliability()
    for place in 0..<4 { right.add(score: 0.75, isRight: place > 0) }
    #expect(try #require(right.error) < 1e-12)
    var wrong = Reliability()
    for _ in 0..<4 { wrong.add(score: 0.75, isRight: false) }
    #expect(wrong.error == 0.75)
    right += wrong
    #expect(right.bins[7].count == 8)
    #expect(right.error == 0.375)
    #expect(Reliability().error == nil)
  }

  @Test func candidatesAreRightWhereBothEndsAre() throws {
    var made = HandMadeComparison()
    made.considered = [(0, 0, 0.95), (0, 1, 0.15), (3, 1, 0.65)]
    let bins = try made.evaluated().measures.reliability.bins
    #expect(bins[9].count == 1 && bins[9].right == 1)
    #expect(bins[1].count == 1 && bins[1].right == 0)
    #expect(bins[6].right == 1)
  }
}
