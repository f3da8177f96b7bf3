import Testing

@testable import ParallaxKit

@Suite struct UserGlossaryTests {
  private func glossary(_ rows: String, header: String = "en\tro\tpos\tstatus") throws -> Glossary {
    try GlossaryTable.glossary(Array("\(header)\n\(rows)\n".utf8), name: "mine.tsv")
  }

  /// Links the terms of two sentences with users' glossaries and writes each as
  /// "words=words source".
  private func links(
    _ first: (text: String, language: Language), _ second: (text: String, language: Language),
    _ glossaries: [Glossary]
  ) throws -> Set<String> {
    let comparator = try Comparator(image: Shipped.image.get(), glossaries: glossaries)
    func quoted(_ text: String, _ language: Language) throws -> QuotedReport {
      QuotedReport(report: try TermReading.report(text, language), quotes: [])
    }
    let aligner = try comparator.aligner(
      for: quoted(first.text, first.language), quoted(second.text, second.language))
    func text(_ run: Range<Int>, _ side: TermSide) -> String {
      side.report.text[
        TextSpan(side.terms[run.lowerBound].span.start, side.terms[run.upperBound - 1].span.end)]
    }
    return Set(
      aligner.links.map {
        "\(text($0.a, aligner.a))=\(text($0.b, aligner.b)) \($0.source.rawValue)"
      })
  }

  private func links(
    _ english: String, _ romanian: String, _ glossaries: Glossary...
  ) throws -> Set<String> {
    try links((english, .english), (romanian, .romanian), glossaries)
  }

  @Test func addsPairs() throws {
    let (english, romanian) = ("The ferry row split them.", "Cearta feribotului i-a dezbinat.")
    let pair = "ferry row=Cearta feribotului glossary"
    #expect(try !links(english, romanian).contains(pair))
    #expect(
      try links(english, romanian, glossary("ferry row\tcearta feribotului\tphrase"))
        .contains(pair))
  }

  @Test func aTermOfTheUserIsMatchedAsTheUserSays() throws {
    let (english, romanian) = ("The boat is here.", "Barca este aici, nava este aici.")
    #expect(try links(english, romanian).contains("boat=Barca glossary"))
    let found = try links(english, romanian, glossary("boat\tnav\u{103}\tnoun"))
    #expect(found.contains("boat=nava glossary"))
    #expect(!found.contains { $0.hasPrefix("boat=Barca") })
  }

  @Test func aTermOfTheUserHidesOthersEvenIfItsTranslationIsNotThere() throws {
    let found = try links(
      "The boat is here.", "Barca este aici.", glossary("boat\tnav\u{103}\tnoun"))
    #expect(!found.contains { $0.hasPrefix("boat=") })
  }

  @Test(arguments: ["forbidden", "obsolete"])
  func aBarredPairIsNotMatchedWhateverElseSaysSo(status: String) throws {
    // A false friend that is no entry, but a cognate.
    let (english, romanian) = ("An actual plan.", "Un plan actual.")
    #expect(try links(english, romanian).contains { $0.hasPrefix("actual=actual ") })
    let found = try links(english, romanian, glossary("actual\tactual\tadj\t\(status)"))
    #expect(!found.contains { $0.hasPrefix("actual=actual ") })
    #expect(found.contains { $0.hasPrefix("plan=plan ") })
    let shipped = try links("The boat.", "Barca.", glossary("boat\tbarc\u{103}\tnoun\t\(status)"))
    #expect(!shipped.contains { $0.hasPrefix("boat=Barca") })
  }

  @Test func termsHaveTheFurtherFormsOfShippedRows() throws {
    let (english, romanian) = ("The children are here.", "Copiii sunt aici, pruncul este aici.")
    #expect(try links(english, romanian).contains("children=Copiii glossary"))
    let found = try links(english, romanian, glossary("child\tprunc\tnoun"))
    #expect(found.contains("children=pruncul glossary"))
    #expect(!found.contains { $0.hasPrefix("children=Copiii") })
    let barred = try links(english, romanian, glossary("child\tcopil\tnoun\tforbidden"))
    #expect(!barred.contains { $0.hasPrefix("children=Copiii") })
  }

  @Test func aBarredPairLeavesOtherTranslations() throws {
    let found = try links(
      "The boat is here.", "Barca este aici.", glossary("boat\tnav\u{103}\tnoun\tforbidden"))
    #expect(found.contains("boat=Barca glossary"))
  }

  @Test func theFirstGlossaryDecides() throws {
    let allowing = try glossary("boat\tbarc\u{103}\tnoun\tpreferred")
    let barring = try glossary("boat\tbarc\u{103}\tnoun\tforbidden")
    let other = try glossary("boat\tnav\u{103}\tnoun")
    let (english, romanian) = ("The boat is here.", "Barca este aici, nava este aici.")
    func boats(_ glossaries: Glossary...) throws -> Set<String> {
      try links((english, .english), (romanian, .romanian), glossaries).filter {
        $0.hasPrefix("boat=")
      }
    }
    #expect(try boats(allowing, barring) == ["boat=Barca glossary"])
    #expect(try boats(barring, allowing).isDisjoint(with: ["boat=Barca glossary"]))
    #expect(try boats(allowing, other) == ["boat=Barca glossary"])
    #expect(try boats(other, allowing) == ["boat=nava glossary"])
    #expect(try boats(barring, other) == ["boat=nava glossary"])
  }

  @Test func withinOneGlossaryForbiddingWins() throws {
    let found = try links(
      "The boat.", "Barca.",
      glossary("boat\tbarc\u{103}\tnoun\tpreferred\nboat\tbarc\u{103}\tnoun\tforbidden"))
    #expect(!found.contains { $0.hasPrefix("boat=") })
  }

  @Test func theSourceIsTheFirstColumn() throws {
    let glossary = try glossary("barc\u{103}\tdinghy\tnoun", header: "ro\ten\tpos")
    let found = try links("The boat and the dinghy.", "Barca este aici.", glossary)
    #expect(found.contains("dinghy=Barca glossary"))
    #expect(!found.contains { $0.hasPrefix("boat=") })
  }

  @Test func exchangingTheReportsMirrorsTheLinks() throws {
    let glossary = try glossary(
      "boat\tnav\u{103}\tnoun\nferry row\tcearta feribotului\tphrase\nair\taer\tnoun\tforbidden")
    let english = ("The boat met the ferry row in the air.", Language.english)
    let romanian = ("Nava a prins cearta feribotului \u{EE}n aer.", Language.romanian)
    let forward = try links(english, romanian, [glossary])
    let backward = try links(romanian, english, [glossary])
    #expect(forward.contains("boat=Nava glossary"))
    #expect(
      forward
        == Set(
          backward.map { link in
            let parts = link.split(separator: " ")
            let sides = parts.dropLast().joined(separator: " ").split(separator: "=")
            return "\(sides[1])=\(sides[0]) \(parts.last ?? "")"
          }))
  }

  @Test func withinOneLanguageTermsOfOneTranslationAreSynonyms() throws {
    let found = try links(
      ("The wherry is here.", .english), ("The lighter is here.", .english),
      [glossary("wherry\t\u{219}lep\tnoun\nlighter\t\u{219}lep\tnoun")])
    #expect(found.contains("wherry=lighter glossary"))
  }

  @Test func resultsNameTheGlossaryFirst() throws {
    let comparator = try Comparator(
      image: Shipped.image.get(), glossaries: [glossary("boat\tnav\u{103}\tnoun")])
    func document(_ text: String) -> SourceDocument { SourceDocument(name: "x", text: text) }
    let comparison = try comparator.compare(
      document("The boat is here."), document("Nava este aici."), languageA: .english,
      languageB: .romanian)
    let first = try #require(comparison.provenance.glossaries.first)
    #expect(first.path == "mine.tsv")
    #expect(first.entries == 1)
    #expect(
      first.digest == FNV1a("en\tro\tpos\tstatus\nboat\tnav\u{103}\tnoun\n".utf8).hexadecimal)
  }

  /// What a check says of forms that cannot match is what linking does.
  @Test(arguments: [
    ("U.N", "The U.N agreed.", "Onuul a cedat.", "onuul", true),
    ("U.N.", "The U.N. agreed.", "Onuul a cedat.", "onuul", true),
    ("quay", "The quay is shut.", "Debarcaderul e \u{EE}nchis.", "debarcader", true),
    ("about", "It is about it.", "Debarcaderul e \u{EE}nchis.", "debarcader", false),
    ("UAT", "The UAT agreed.", "Debarcaderul e \u{EE}nchis.", "debarcader", true),
    ("uat", "The UAT agreed.", "Debarcaderul e \u{EE}nchis.", "debarcader", true),
    ("UAT", "The uat agreed.", "Debarcaderul e \u{EE}nchis.", "debarcader", false),
  ])
  func formsMatchAsTheCheckSays(
    form: String, english: String, romanian: String, target: String, expected: Bool
  ) throws {
    let found = try links(english, romanian, glossary("\(form)\t\(target)\tnoun"))
    #expect(found.contains { $0.hasSuffix(" glossary") } == expected)
  }
}
