import Testing

@testable import ParallaxKit

/// Words are read once for all texts of an extractor; that must not show.
@Suite struct TermExtractorTests {
  private static let texts = [
    "Nava US a plecat. Ea a spus „nu” la 5 p.m., pe 16 iulie 2018, pentru 20 de lei.",
    "US, nava, US: Nava NAVA nu plecă în '87; -5 grade, 20 lei, iulie, luni.",
    "Luni, 20 de luni. Al XVI-lea, la sută, 5 la sută.",
  ]

  private func summary(_ terms: [Term]) -> [String] {
    terms.map {
      "\($0.span) \($0.kind) \($0.folded) \($0.keys) \($0.firmKeys) \($0.weight) \($0.isUppercase)"
    }
  }

  @Test func aTextIsReadTheSameBehindOthers() throws {
    let shared = try TermExtractor(profile: Shipped.profile(.romanian))
    for text in Self.texts + Self.texts {
      let report = try TermReading.report(text, .romanian)
      #expect(
        try summary(shared.terms(of: report)) == summary(TermReading.terms(text, .romanian)))
    }
  }

  @Test func wordsOfOneSpellingHaveOneNumberAndOneSetOfKeys() throws {
    let terms = try TermReading.terms(Self.texts.joined(separator: " "), .romanian)
    let words = terms.filter { $0.spelling >= 0 }
    let report = try TermReading.report(Self.texts.joined(separator: " "), .romanian)
    for (numbered, same) in [Int32: [Term]](grouping: words, by: \.spelling).values.map({
      ($0, Set($0.map { report.text[$0.span] }))
    }) {
      #expect(same.count == 1)
      #expect(Set(numbered.map(\.folded)).count == 1)
      #expect(Set(numbered.map(\.keys)).count == 1)
    }
    #expect(words.count > Set(words.map(\.spelling)).count)
    #expect(terms.contains { $0.spelling < 0 })
  }
}
