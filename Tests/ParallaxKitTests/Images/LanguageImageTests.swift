import Testing

@testable import ParallaxKit

@Suite struct LanguageImageTests {
  private static let glossary = "en-ro/desk.tsv"

  @Test func theSameDataGivesTheSameBytes() throws {
    let one = try LanguageImage.bytes(of: ShortenedResources(), program: 1)
    #expect(try LanguageImage.bytes(of: ShortenedResources(), program: 1) == one)
    #expect(try LanguageImage.bytes(of: ShortenedResources(), program: 2) != one)
  }

  @Test func isCurrentUntilSomethingChanges() throws {
    let row = "en\tro\tpos\nferry row\tcearta feribotului\tnoun\n"
    let before = ShortenedResources(changes: [Self.glossary: row])
    let image = try LanguageImage(
      ImageBuffer(copying: LanguageImage.bytes(of: before, program: 1)))
    #expect(image.isCurrent(in: before, program: 1))
    #expect(!image.isCurrent(in: before, program: 2))
    #expect(!image.isCurrent(in: ShortenedResources(), program: 1))
    for changes in [
      [Self.glossary: row.replacing("row", with: "raw")],
      [Self.glossary: row, "en-ro/more.tsv": row],
      [Self.glossary: row, "en/roles.tsv": "role\tplural\tforms\tclass\tgender\n"],
      [Self.glossary: row, "identification/xx.tsv": "key\tvalue\nscript\tLatn\n"],
      [Self.glossary: row, "ro/forms.tsv": "lemma\tforms\tapart\nbarcă\tbărci\t\n"],
      // A table that a language had not before.
      [Self.glossary: row, "en/endings.tsv": "ending\tlemma\tvowels\n"],
      // A language that gets a profile is one that can be read.
      [Self.glossary: row, "fr/profile.tsv": "key\tvalue\n"],
    ] {
      #expect(!image.isCurrent(in: ShortenedResources(changes: changes), program: 1), "\(changes)")
    }
  }

  @Test func namesTheLineOfAFault() {
    for (path, text, line) in [
      (
        "en/cues.tsv", "cue\tforms\tstance\ttakes\nsay\tsays\tneutral\tquote\nx\ty\tnone\tquote\n",
        3
      ),
      ("ro/grammar.tsv", "word\tclass\tperson\nel\tpronoun\t3\nel\tpronoun\tx\n", 3),
      ("frequencies/en.tsv", "key\tsentences\n*\tmany\n", 2),
      ("en/endings.tsv", "ending\tlemma\tvowels\nen\tan\te>a\nves\tfe\te-a\n", 3),
      ("ro/forms.tsv", "lemma\tforms\tapart\nbarcă\tbărci\tyes\tno\n", 2),
      ("en/numbers.tsv", "kind\ttext\tvalue\nmagnitude\tmany\tmany\n", 2),
      ("en-ro/learned/en-ro.tsv", "en\tro\ten_to_ro\tro_to_en\nboat\tbarc\t1\tnone\n", 2),
    ] as [(String, String, Int)] {
      let error = #expect(throws: ResourceError.self) {
        try LanguageImage(of: ShortenedResources(changes: [path: text]))
      }
      #expect(error?.path == path)
      #expect(error?.line == line, "\(path)")
    }
  }

  @Test func anotherStemmerShows() throws {
    let image = try Shipped.image.get()
    let glossaries = GlossaryImage(image.reader, languages: Comparator.languages)
    let romanian = try #require(glossaries.vocabulary(.romanian))
    #expect(romanian.isStemmed(by: try StemKeys(Shipped.profile(.romanian))))
    #expect(!romanian.isStemmed(by: try StemKeys(Shipped.profile(.english))))
  }
}
