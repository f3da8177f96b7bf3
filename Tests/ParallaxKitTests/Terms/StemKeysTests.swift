import Testing

@testable import ParallaxKit

@Suite struct StemKeysTests {
  private func keys(_ word: String, _ language: Language) throws -> Set<String> {
    Set(try StemKeys(Shipped.profile(language)).keys(of: word))
  }

  @Test(arguments: [
    "înțelegeri", "ședință", "țărani", "hotărâre", "mâine", "fraților", "cuvântul",
  ])
  func meetWithCommasCedillasAndNeither(_ word: String) throws {
    let cedillas = String(word.map { $0 == "ș" ? "\u{15F}" : $0 == "ț" ? "\u{163}" : $0 })
    let bare = try MatchFold.make().fold(word)
    let comma = try keys(word, .romanian)
    #expect(!comma.isDisjoint(with: try keys(cedillas, .romanian)))
    #expect(!comma.isDisjoint(with: try keys(bare, .romanian)))
  }

  @Test(arguments: [
    ("prost", "proastă"), ("ușor", "ușoară"), ("seri", "seară"), ("gros", "groasă"),
  ])
  func joinFormsWithAlternatingVowels(_ one: String, _ other: String) throws {
    #expect(!(try keys(one, .romanian)).isDisjoint(with: try keys(other, .romanian)))
  }

  @Test(arguments: [("decision", "decisions"), ("walked", "walking"), ("city", "cities")])
  func joinEnglishForms(_ one: String, _ other: String) throws {
    #expect(!(try keys(one, .english)).isDisjoint(with: try keys(other, .english)))
  }

  @Test func keepDifferentWordsApart() throws {
    #expect((try keys("masă", .romanian)).isDisjoint(with: try keys("mașină", .romanian)))
    #expect((try keys("boat", .english)).isDisjoint(with: try keys("boot", .english)))
  }
}
