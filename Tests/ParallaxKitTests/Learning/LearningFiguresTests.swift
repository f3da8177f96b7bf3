import Testing

@testable import ParallaxKit

@Suite struct LearningFiguresTests {
  @Test func digammaOfKnownValues() {
    // Abramowitz and Stegun, 6.3.2, 6.3.3 and 6.3.5.
    #expect(abs(digamma(1) + 0.577_215_664_9) < 1e-9)
    #expect(abs(digamma(0.5) + 1.963_510_026_0) < 1e-9)
    #expect(abs(digamma(2) - 0.422_784_335_1) < 1e-9)
    #expect(abs(digamma(10) - 2.251_752_589_1) < 1e-9)
  }

  @Test func associationOfWordsThatOccurTogetherByChanceIsNone() {
    #expect(abs(Association.ratio(both: 10, first: 100, second: 100, all: 1000)) < 1e-9)
  }

  @Test func associationGrowsWithWhatIsCommonAndFallsBelowChance() {
    let some = Association.ratio(both: 20, first: 100, second: 100, all: 1000)
    let more = Association.ratio(both: 50, first: 100, second: 100, all: 1000)
    #expect(0 < some && some < more)
    #expect(Association.ratio(both: 2, first: 100, second: 100, all: 1000) < 0)
    // Twice the entropy of the margin, in nats: 2 (3 ln 3 - 2 ln 2) for one of three.
    let single = Association.ratio(both: 1, first: 1, second: 1, all: 3)
    #expect(abs(single - 3.819_085_009_768_877) < 1e-9)
  }

  @Test func strengthAsksForBothDirections() {
    #expect(LearnedStrength.strength(1, 1) == 0.9)
    #expect(LearnedStrength.strength(0, 1) == 0)
    #expect(LearnedStrength.strength(0.5, 0.5) == LearnedStrength.strength(0.25, 1))
    #expect(LearnedStrength.strength(0.2, 0.2) < LearnedStrength.strength(0.3, 0.2))
  }

  @Test func wordPairsAreFoundAndFiltered() {
    func code(_ a: UInt64, _ b: UInt64) -> UInt64 { a << 32 | b }
    var pairs = WordPairs([code(0, 2), code(2, 0), code(2, 5)], wordsA: 4)
    #expect(pairs.index(0, 2) == 0)
    #expect(pairs.index(2, 5) == 2)
    #expect(pairs.index(1, 2) == -1)
    #expect(pairs.index(3, 0) == -1)
    var counts = [1.0, 0, 2]
    pairs.filter(&counts) { $0 > 0 }
    #expect(counts == [1, 2])
    #expect(pairs.index(2, 5) == 1)
    #expect(pairs.index(2, 0) == -1)
  }

  @Test func theTableOfPairsKeepsItsLimitAndTheStrongest() {
    var table = CooccurrenceTable(limit: 3)
    for _ in 0..<20 { table.add([0], [0]) }
    for word in 1..<Int32(20) { table.add([word, 40], [word, word + 20, 41]) }
    let pairs = table.finished()
    #expect(pairs.count <= 3)
    #expect(pairs.index(0, 0) >= 0)
  }
}
