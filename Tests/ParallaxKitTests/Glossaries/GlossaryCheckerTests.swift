import Testing

@testable import ParallaxKit

@Suite struct GlossaryCheckerTests {
  private func glossary(_ rows: String, name: String = "a.tsv") throws -> Glossary {
    let header = "en\tro\tpos\ten_forms\tro_forms\tstatus\tnote\n"
    return try GlossaryTable.glossary(Array((header + rows).utf8), name: name)
  }

  private func checker() throws -> GlossaryChecker {
    try GlossaryChecker(
      profiles: [.english: Shipped.profile(.english), .romanian: Shipped.profile(.romanian)])
  }

  /// Writes findings as "line rule level".
  private func findings(_ glossaries: Glossary...) throws -> [String] {
    try checker().findings(in: glossaries).map {
      "\($0.place.file):\($0.place.line) \($0.level) \($0.rule.rawValue)"
        + ($0.other.map { " \($0.file):\($0.line)" } ?? "")
    }
  }

  @Test func aGoodGlossaryHasNoFindings() throws {
    #expect(
      try findings(
        glossary(
          """
          UN\tONU\tacr
          # a comment
          boat\tbarc\u{103}\tnoun\t\t\tpreferred
          child\tcopil\tnoun\tchildren\tcopii
          ferry row\tcearta feribotului\tnoun\t\t\tadmitted\tsince the spring
          run\tfugi\tverb\tran
          """)) == [])
  }

  @Test(arguments: [
    ("boat\t\tnoun", "error empty-term"),
    (" \tbarc\u{103}\tnoun", "error empty-term"),
    ("boat", "error too-few-cells"),
    ("boat\tbarc\u{103}\tnoun\t\t\t\t\tmore", "error too-many-cells"),
    ("boat\tbarc\u{103}\tnoun\t\t\t\t\t\t", "warning trailing-tabs"),
    ("boat\tbarc\u{103}\tthing", "error unknown-part-of-speech"),
    ("boat\tbarc\u{103}\tnoun\t\t\tgood", "error unknown-status"),
    ("boat\tbarc\u{103}\tnoun\t\tb\u{103}rci||b\u{103}rcile", "warning empty-form"),
    ("country\t\u{163}ar\u{103}\tnoun", "error cedilla"),
    ("Istanbul\tOra\u{15F}ul\tname", "warning cedilla"),
    ("country\tt\u{326}ar\u{103}\tnoun", "error decomposed"),
    ("boat\tbar\u{AD}c\u{103}\tnoun", "error hidden-character"),
    ("boat\tbar\u{200B}c\u{103}\tnoun", "error hidden-character"),
    ("boat\tbarc\u{103}\tnoun\tboa\u{200D}ts", "error hidden-character"),
    ("boat\tbarc\u{103}\u{1}\tnoun", "error hidden-character"),
    ("ferry row\tcearta\u{A0}feribotului\tnoun", "error odd-space"),
    ("boat \tbarc\u{103}\tnoun", "error outer-space"),
    ("boat\tbarc\u{103}\tnoun\tboats | vessels", "error outer-space"),
    ("ferry  row\tcearta feribotului\tnoun", "warning double-space"),
    ("boat\tb\u{430}rc\u{103}\tnoun", "error mixed-script"),
    ("peace\t\u{43C}\u{438}\u{440}\tnoun", "warning foreign-script"),
    ("boat\t\u{2026}\tnoun", "error no-word"),
    ("(boat\tbarc\u{103}\tnoun", "note outer-mark"),
    ("U.N.\tONU\tacr", "note outer-mark"),
    ("about\tcirca\tadv", "note grammar-word"),
    ("about\tcirca\tprep", "note grammar-word"),
    ("BOAT\tbarc\u{103}\tnoun", "note capitals-only"),
    ("HCCJ\t\u{CE}CCJ\tacr", "note acronym-without-capitals"),
    ("boat\tbarc\u{103}\tnoun\tboats", "note redundant-form"),
  ])
  func findsOneFault(row: String, expected: String) throws {
    let found = try findings(glossary(row + "\n")).filter {
      // The end of a form with a space is found for each of its neighbours.
      !$0.hasSuffix("redundant-form") || expected.hasSuffix("redundant-form")
    }
    #expect(Set(found) == ["a.tsv:2 \(expected)"])
  }

  @Test func turkishNamesKeepTheirCedillaInEnglish() throws {
    #expect(try findings(glossary("\u{15E}anl\u{131}urfa\tSanliurfa\tname\n")) == [])
  }

  @Test func comparesRowsWithThoseBefore() throws {
    #expect(
      try findings(
        glossary(
          """
          air\taer\tnoun\t\t\tpreferred
          air\taer\tnoun
          air\taer\tadj
          Air\tAer\tnoun
          air\taeru\tnoun\t\t\tpreferred
          boat\tbarc\u{103}\tnoun
          """),
        glossary(
          """
          air\taer\tnoun\t\t\tforbidden
          boat\tbarc\u{103}\tnoun
          """, name: "b.tsv")) == [
          "a.tsv:3 error duplicate a.tsv:2",
          "a.tsv:4 note other-part-of-speech a.tsv:2",
          "a.tsv:5 warning folds-alike a.tsv:2",
          "a.tsv:5 note shared-form a.tsv:2",
          "a.tsv:5 note shared-form a.tsv:2",
          "a.tsv:5 note unsorted",
          "a.tsv:6 warning two-preferred a.tsv:2",
          "b.tsv:2 note duplicate a.tsv:2",
          "b.tsv:2 error status-conflict a.tsv:2",
          "b.tsv:3 note duplicate a.tsv:7",
        ])
  }

  @Test func namesColumnsThatAreNotRead() throws {
    let glossary = try GlossaryTable.glossary(
      Array("en\tro\tpos\tfr\nboat\tbarc\u{103}\tnoun\tbateau\n".utf8), name: "a.tsv")
    #expect(try findings(glossary) == ["a.tsv:1 warning unknown-column"])
  }

  @Test func readsFilesOfOtherSystems() throws {
    let glossary = try GlossaryTable.glossary(
      Array("\u{FEFF}# Harbour\r\nro\ten\r\nbarc\u{103}\tboat\r\n".utf8), name: "a.tsv")
    #expect(glossary.source == .romanian)
    #expect(glossary.comments == ["Harbour"])
    #expect(
      glossary.rows == [
        Glossary.Row(source: .init("barc\u{103}"), target: .init("boat"), line: 3)
      ])
    #expect(try findings(glossary) == ["a.tsv:1 warning line-end"])
  }

  @Test(arguments: ["", "word\tmeaning\n", "en\tfr\n", "en\ten-GB\n", "# only a comment\n"])
  func refusesFilesWithoutHeader(text: String) {
    #expect(throws: ResourceError.self) {
      try GlossaryTable.glossary(Array(text.utf8), name: "a.tsv")
    }
  }

  @Test func shippedGlossariesHaveNoErrors() throws {
    let found = try checker().findings(in: ShippedGlossaries.read(Shipped.resources))
    #expect(found.filter { $0.level == .error } == [])
  }
}
