import Testing

@testable import ParallaxKit

@Suite struct ChanceTests {
  private static let third: Double = 1.0 / 3

  /// By hand: sums of the likelihoods that do not exceed that of the count.
  static let binomials: [(count: Int, total: Int, share: Double, expected: Double)] = [
    (0, 4, 0.5, 0.125), (2, 4, 0.5, 1), (5, 5, 0.5, 0.0625), (3, 3, third, third * third * third),
    (0, 3, third, 0.5555555556),
  ]

  @Test(arguments: binomials)
  func binomial(count: Int, total: Int, share: Double, expected: Double) {
    #expect(abs(BinomialTest.twoSided(count, of: total, share: share) - expected) < 1e-9)
  }

  @Test func nothingToTestIsChance() {
    #expect(BinomialTest.twoSided(0, of: 0, share: 0.5) == 1)
    #expect(BinomialTest.twoSided(3, of: 3, share: 1) == 1)
  }

  /// The interval holds the share itself, lies in 0...1 and is the same each time.
  @Test(arguments: 1...40)
  func intervalsHoldTheShare(seed: Int) {
    var state = UInt64(seed)
    func next(_ count: UInt64) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33 % count)
    }
    let items = (0..<(8 + seed)).map { _ -> Bootstrap.Item in
      let whole = 1 + next(20)
      return (part: min(whole, next(20)), whole: whole)
    }
    let share = items.reduce(0) { $0 + $1.part } / items.reduce(0) { $0 + $1.whole }
    let interval = Bootstrap.interval(items)
    #expect(interval.contains(share))
    #expect((0.0...1.0).contains(interval.lowerBound) && interval.upperBound <= 1)
    #expect(Bootstrap.interval(items) == interval)
    let wider = Bootstrap.interval(items, outside: 0.01)
    #expect(wider.lowerBound <= interval.lowerBound && interval.upperBound <= wider.upperBound)
  }

  @Test func whatIsAlwaysSoIsSure() {
    #expect(Bootstrap.interval([(part: 3, whole: 3), (part: 7, whole: 7)]) == 1...1)
    #expect(Bootstrap.interval([]) == 0...0)
  }
}
