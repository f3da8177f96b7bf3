import Testing

@testable import ParallaxKit

@Suite struct ClauseSplitterTests {
  private func clauses(_ text: String, _ language: Language) throws -> [String] {
    let report = try TermReading.report(text, language)
    let terms = try TermReading.terms(text, language)
    let profile = try Shipped.profile(language)
    let side = TermSide(
      report: report, profile: profile, terms: terms)
    let splitter = ClauseSplitter(
      report: report, profile: profile, terms: terms, weights: TermWeights(side))
    let runs = splitter.clauses(of: terms.indices)
    #expect(runs.first?.lowerBound == 0 && runs.last?.upperBound == terms.count)
    for (one, next) in zip(runs, runs.dropFirst()) { #expect(one.upperBound == next.lowerBound) }
    return runs.map {
      report.text[TextSpan(terms[$0.lowerBound].span.start, terms[$0.upperBound - 1].span.end)]
    }
  }

  @Test func splitsAtMarksAndCoordinators() throws {
    #expect(
      try clauses("The old bridge was closed, the new road is flooded.", .english)
        == ["The old bridge was closed", "the new road is flooded"])
    #expect(
      try clauses("Podul vechi este închis, iar drumul nou este inundat.", .romanian)
        == ["Podul vechi este închis", "iar drumul nou este inundat"])
  }

  @Test func keepsShortPiecesTogether() throws {
    #expect(try clauses("Yes, we closed the old bridge.", .english).count == 1)
  }

  @Test func capsTheNumberOfClauses() throws {
    let text = Array(repeating: "The miller sold the grey horse,", count: 200).joined(
      separator: " ")
    #expect(try clauses(text, .english).count <= 12)
  }
}
