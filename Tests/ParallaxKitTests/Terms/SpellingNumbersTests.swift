import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct SpellingNumbersTests {
  private func number(_ word: String, in numbers: inout SpellingNumbers) -> Int {
    var word = word
    return word.withUTF8 { numbers.number(of: $0) }
  }

  @Test func spellingsAreNumberedAsTheyAreMet() {
    var numbers = SpellingNumbers()
    let words = ["barcă", "Barcă", "barcă", "", "barca", "", "bar"]
    #expect(words.map { number($0, in: &numbers) } == [0, 1, 0, 2, 3, 2, 4])
    #expect(numbers.count == 5)
  }

  @Test func manySpellingsKeepTheirNumbers() {
    var generator = SeededGenerator(7)
    var numbers = SpellingNumbers()
    var known: [String: Int] = [:]
    for _ in 0..<20_000 {
      let word = String(UInt16.random(in: 0...9_999, using: &generator), radix: 3)
      let expected = known[word] ?? known.count
      known[word] = expected
      #expect(number(word, in: &numbers) == expected)
    }
    #expect(numbers.count == known.count)
  }
}
