import Testing

@testable import ParallaxKit

/// What is found in the outlets' own words, one report in English and one in Romanian, both with one
/// quote in common. The places and people are invented.
@Suite struct FramingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let english: String
    let romanian: String
    /// The rules of framing that must be found, and no other.
    let expected: Set<DivergenceRule>

    var testDescription: String { "\(english) | \(romanian)" }
  }

  static let cases = [
    Case(
      english: "Five years have passed since the annexation of the island.",
      romanian: "Au trecut cinci ani de la reunificarea insulei cu țara.",
      expected: [.termChoice]),
    Case(
      english: "Five years have passed since the annexation of the island.",
      romanian: "Au trecut cinci ani de la anexarea insulei.", expected: []),
    Case(
      english: "The town fears Russian interference in the vote.",
      romanian: "Orașul se teme de amestecul Rusiei la vot.", expected: [.termChoice]),
    Case(
      english: "The so-called referendum was counted in one night.",
      romanian: "Referendumul a fost numărat într-o singură noapte.", expected: [.distancing]),
    Case(
      english: "The so-called referendum was counted in one night.",
      romanian: "Așa-zisul referendum a fost numărat într-o singură noapte.", expected: []),
    Case(
      english: "The alleged thief left the country.",
      romanian: "Suspectul, care ar fi hoțul, a plecat din țară.", expected: []),
    Case(
      english: "Two students were beaten on Saturday in the square.",
      romanian: "Jandarmii au bătut sâmbătă doi studenți în piață.", expected: [.agency]),
    Case(
      english: "Two students were beaten by the gendarmes on Saturday in the square.",
      romanian: "Jandarmii au bătut sâmbătă doi studenți în piață.", expected: []),
    Case(
      english: "The workers were promised higher wages.",
      romanian: "Ministrul a promis un pod.", expected: []),
    Case(
      english: "The meeting ended in a shameful fiasco, a ridiculous farce and a pathetic "
        + "masquerade of the incompetent and arrogant council.",
      romanian: "Ședința s-a încheiat la ora nouă, după ce consiliul a votat bugetul și "
        + "programul de lucrări pentru anul viitor.", expected: [.loadedLanguage]),
    Case(
      english: "The meeting ended in a shameful fiasco, a ridiculous farce and a pathetic "
        + "masquerade of the incompetent and arrogant council.",
      romanian: "Ședința s-a încheiat cu un fiasco rușinos, o farsă ridicolă și o mascaradă "
        + "jalnică a consiliului incompetent și arogant.", expected: []),
  ]

  private func divergences(_ english: String, _ romanian: String) throws -> [Divergence] {
    try Shipped.comparator.get().compare(
      SourceDocument(
        name: "a.txt",
        text: "News from the island\n\n\(english)\n\n"
          + "\u{201C}The old ferry will sail again in spring,\u{201D} said Odile Farnaby.\n"),
      SourceDocument(
        name: "b.txt",
        text: "Vești de pe insulă\n\n\(romanian)\n\n"
          + "\u{201E}Vechiul feribot va naviga din nou la primăvară\u{201D}, a spus Odile Farnaby.\n"
      ), languageA: .english, languageB: .romanian
    ).divergences
  }

  @Test(arguments: cases)
  func findsWhatFrames(_ item: Case) throws {
    let found = try divergences(item.english, item.romanian).filter { $0.rule.family == "framing" }
    #expect(Set(found.map(\.rule)) == item.expected)
  }

  /// What stands in quotation marks is not the outlet's.
  @Test func aQuotedWordIsNobodysFrame() throws {
    let found = try divergences(
      "\u{201C}The annexation of the island was a shameful fiasco,\u{201D} said Ambrose Tull.",
      "\u{201E}Reunificarea insulei a fost un lucru bun\u{201D}, a spus Ambrose Tull.")
    #expect(found.filter { $0.rule.family == "framing" } == [])
  }

  @Test func anOutletAndWhomItQuotesNameOneThing() throws {
    let found = try divergences(
      "The annexation of the island brought the war.\n\n"
        + "\u{201C}The reunification of the island is a holiday,\u{201D} said Ambrose Tull.", "")
    let choice = try #require(found.first { $0.rule == .termChoice })
    #expect(choice.message.variant == "inside")
    #expect(choice.level == .note)
    #expect(choice.a.count == 2 && choice.b.isEmpty)
  }

  @Test func aReportAgainstItselfIsClean() throws {
    let text =
      "News from the island\n\nThe so-called reform was a shameful fiasco. Two students "
      + "were beaten. The regime denies the annexation.\n\n"
      + "\u{201C}The old ferry will sail again in spring,\u{201D} said Odile Farnaby.\n"
    let found = try Shipped.comparator.get().compare(
      SourceDocument(name: "a.txt", text: text), SourceDocument(name: "b.txt", text: text),
      languageA: .english, languageB: .english
    ).divergences
    #expect(found == [])
  }

  @Test func everyRuleHasItsSentencesInBothLanguages() throws {
    let phrases = try ReportPhrases(from: Shipped.resources)
    for language in ReportPhrases.languages {
      for rule in DivergenceRule.allCases {
        for key in ["", "rule/"].map({ $0 + rule.rawValue }) {
          let keys = key.hasPrefix("rule/") ? [key + "/meaning", key + "/example"] : [key]
          for key in keys {
            #expect(phrases.pattern(key, in: language) != nil, "\(key) \(language)")
          }
        }
      }
    }
  }
}
