import Testing

@testable import ParallaxEvaluation

@Suite struct ReliabilityTests {
  @Test func sortsProbabilitiesIntoTenths() {
    var table = Reliability()
    table.add(0, isRight: false)
    table.add(0.05, isRight: false)
    table.add(0.1, isRight: true)
    table.add(1, isRight: true)
    #expect(table.bins.map(\.count) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(table.bins[0].mean == 0.025)
    #expect(table.bins[1].share == 1)
    #expect(table.bins[2].mean == nil && table.bins[2].share == nil)
  }

  /// Three of four right at a probability of 0.75 is as it should be; all wrong at it is 0.75 off.
  @Test func theErrorIsHowFarProbabilitiesAreFromShares() throws {
    var right = Reliability()
    for place in 0..<4 { right.add(0.75, isRight: place > 0) }
    #expect(try #require(right.error) < 1e-12)
    var wrong = Reliability()
    for _ in 0..<4 { wrong.add(0.75, isRight: false) }
    #expect(wrong.error == 0.75)
    right += wrong
    #expect(right.bins[7].count == 8)
    #expect(right.error == 0.375)
    #expect(Reliability().error == nil)
  }

  @Test func candidatesAreRightWhereBothEndsAre() throws {
    var made = HandMadeComparison()
    made.considered = [(0, 0, 0.95, 0.45), (0, 1, 0.15, 0.25), (3, 1, 0.65, 0.55)]
    let measures = try made.evaluated().measures
    #expect(measures.confidences.bins.map(\.count) == [0, 1, 0, 0, 0, 0, 1, 0, 0, 1])
    #expect(measures.confidences.bins.map(\.right) == [0, 0, 0, 0, 0, 0, 1, 0, 0, 1])
    #expect(measures.scores.bins.map(\.count) == [0, 0, 1, 0, 1, 1, 0, 0, 0, 0])
    #expect(measures.scores.bins.map(\.right) == [0, 0, 0, 0, 1, 1, 0, 0, 0, 0])
  }
}
