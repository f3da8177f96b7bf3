import Testing

@testable import ParallaxKit

@Suite struct GlossaryCoverageTests {
  private func coverage(_ texts: [String], _ glossaries: [Glossary] = []) throws -> GlossaryCoverage
  {
    let comparator = try Comparator(image: Shipped.image.get(), glossaries: glossaries)
    return try comparator.coverage(
      of: texts.enumerated().map { SourceDocument(name: "r\($0.offset).txt", text: $0.element) },
      language: .english)
  }

  private static let texts = [
    "The boat met Odile Farnaby.\n\nThe boat left in the glimmerlight, the glimmerlights shone.",
    "A boat in the Glimmerlight of 3 May, a quibblefish and a glimmerlight.",
  ]

  @Test func countsUnknownWordsInAllTheirForms() throws {
    let coverage = try coverage(Self.texts)
    let first = try #require(coverage.missing.first)
    #expect(first.word == "glimmerlight")
    #expect(first.count == 3)
    #expect(first.reports == 2)
    #expect(first.place == GlossaryCoverage.Place(file: "r0.txt", line: 3, column: 22))
    #expect(coverage.missing.map(\.word) == ["glimmerlight", "quibblefish"])
    let total = try #require(coverage.totals.first)
    #expect(total.language == .english)
    #expect(total.reports == 2)
    #expect(total.words - total.known == 4)
    #expect(total.share == Double(total.known) / Double(total.words))
  }

  @Test func aUsersEntryMakesAWordKnown() throws {
    let glossary = try GlossaryTable.glossary(
      Array("en\tro\nglimmerlight\tzori\n".utf8), name: "mine.tsv")
    #expect(try coverage(Self.texts, [glossary]).missing.map(\.word) == ["quibblefish"])
    let barred = try GlossaryTable.glossary(
      Array("en\tro\tstatus\nglimmerlight\tzori\tforbidden\n".utf8), name: "mine.tsv")
    #expect(try coverage(Self.texts, [barred]).missing.count == 2)
  }
}
