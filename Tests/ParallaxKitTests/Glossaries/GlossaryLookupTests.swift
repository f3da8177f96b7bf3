import Testing

@testable import ParallaxKit

@Suite struct GlossaryLookupTests {
  private func glossary(_ rows: String, name: String = "mine.tsv") throws -> Glossary {
    try GlossaryTable.glossary(
      Array("en\tro\tpos\ten_forms\tro_forms\tstatus\n\(rows)\n".utf8), name: name)
  }

  private func match(
    _ query: String, _ language: Language, _ glossaries: Glossary...
  ) throws -> GlossaryMatch {
    let lookup = try GlossaryLookup(
      image: Shipped.image.get(), resources: Shipped.resources, glossaries: glossaries)
    return try #require(try lookup.match(query, in: language))
  }

  @Test(arguments: [
    ("wherries", "wherry", false, GlossaryMatch.Reason.spelling),
    ("barges", "barge", true, .spelling),
  ])
  func saysHowAnEntryFits(
    query: String, form: String, isFurther: Bool, reason: GlossaryMatch.Reason
  ) throws {
    let match = try match(query, .english, glossary("wherry\t\u{219}lep\tnoun\tbarge"))
    let entry = try #require(match.entries.first)
    #expect(entry.origin == .user)
    #expect(entry.place == GlossaryFinding.Place(file: "mine.tsv", line: 2))
    #expect(entry.form == form)
    #expect(entry.isFurtherForm == isFurther)
    #expect(entry.reason == reason)
    #expect(entry.effect == .used)
    #expect(entry.translation == "\u{219}lep")
  }

  @Test func findsTextsWithoutDiacritics() throws {
    let match = try match("slepurile", .romanian, glossary("wherry\t\u{219}lepuri\tnoun"))
    let entry = try #require(match.entries.first { $0.origin == .user })
    #expect(entry.translation == "wherry")
  }

  @Test func saysWhatOutranksAnEntry() throws {
    let mine = try glossary(
      "boat\tnav\u{103}\tnoun\nair\taer\tnoun\t\t\tforbidden")
    let boat = try match("boats", .english, mine)
    let curated = boat.entries.filter { $0.origin == .curated }
    let winner = GlossaryMatch.Effect.outranked(.init(file: "mine.tsv", line: 2))
    #expect(!curated.isEmpty)
    #expect(curated.allSatisfy { $0.effect == winner })
    #expect(boat.learned.allSatisfy { $0.effect == winner })
    // From the other side too: the row is outranked by its English term.
    let back = try match("barca", .romanian, mine)
    #expect(
      back.entries.contains { $0.row.source.text == "boat" && $0.effect == winner })
    let air = try match("air", .english, mine)
    #expect(air.entries.first?.effect == .barred(.forbidden))
    #expect(
      air.entries.filter { $0.origin == .curated && $0.row.target.text == "aer" }
        .allSatisfy { $0.effect == .outranked(.init(file: "mine.tsv", line: 3)) })
    #expect(
      air.entries.contains { $0.row.target.text == "aerian" && $0.effect == .used })
  }

  @Test func furtherFormsOfShippedRowsFindTheUsersTerm() throws {
    let match = try match("coapsele", .romanian, glossary("haunch\tcoaps\u{103}\tnoun"))
    let entry = try #require(match.entries.first)
    #expect(entry.origin == .user)
    #expect(entry.isFurtherForm, "\(entry.form)")
  }

  @Test func shippedKnowledgeHasItsPlace() throws {
    let match = try match("children", .english)
    let entry = try #require(match.entries.first { $0.row.source.text == "child" })
    #expect(entry.place.file.hasPrefix("en-ro/"))
    #expect(entry.isFurtherForm || entry.reason == .inflection)
    #expect(
      match.learned.allSatisfy { $0.place.file == "en-ro/learned/en-ro.tsv" && $0.place.line > 4 })
    #expect(
      zip(match.learned, match.learned.dropFirst()).allSatisfy {
        $0.probability >= $1.probability
      })
  }

  @Test func namesComeFromCLDR() throws {
    let match = try match("Germaniei", .romanian)
    #expect(
      match.names.contains {
        $0.kind == .region && $0.code == "DE" && $0.translation == "Germany"
      })
  }

  @Test func acronymsNeedCapitals() throws {
    let mine = try glossary("UAT\tUnitate administrativ-teritorial\u{103}\tacr")
    #expect(try match("UAT", .english, mine).entries.contains { $0.origin == .user })
    #expect(try !match("uat", .english, mine).entries.contains { $0.origin == .user })
  }

  @Test func nothingIsKnownOfNonsense() throws {
    for query in ["qzxwv", "", "\u{2026}"] {
      #expect(try !match(query, .english).isKnown)
    }
    #expect(try match("because", .english).isGrammar)
    #expect(try match("constructive", .english).cognateKey?.isEmpty == false)
    #expect(try match("take place", .english).cognateKey == nil)
  }
}
