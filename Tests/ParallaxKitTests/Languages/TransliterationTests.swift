import ICUKit
import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct TransliterationTests {
  @Test(arguments: [Language.english, .romanian])
  func eachOfManyWordsIsRewrittenAsItIsAlone(_ language: Language) throws {
    let rules = try Shipped.profile(language).cognates()
    let endings = ["ation", "phies", "iile", "x", "", "sch"]
    var generator = SeededGenerator(9)
    let words = (0..<1_001).map { number in
      String(number, radix: 26).map { String($0) }.joined(separator: "a")
        + (endings.randomElement(using: &generator) ?? "")
    }
    #expect(rules.transliterate(words: words) == words.map { rules.transliterate($0) })
    #expect(rules.transliterate(words: []).isEmpty)
  }
}
