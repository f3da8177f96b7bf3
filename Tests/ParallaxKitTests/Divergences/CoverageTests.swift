import Testing

@testable import ParallaxKit

/// What is found to stand in one report only. The reports are about a ferry that there is not.
@Suite struct CoverageTests {
  private static let shared = (
    english: "\u{201C}The old ferry will sail again in spring,\u{201D} said Odile Farnaby.",
    romanian:
      "\u{201E}Vechiul feribot va naviga din nou la primăvară\u{201D}, a spus Odile Farnaby."
  )
  private static let more =
    "\u{201C}The bridge over the river costs more money than the whole county has,\u{201D} "
    + "said Ambrose Tull."

  private func divergences(_ english: String, _ romanian: String) throws -> [Divergence] {
    try Shipped.comparator.get().compare(
      SourceDocument(name: "a.txt", text: "Ferry row\n\n\(english)\n"),
      SourceDocument(name: "b.txt", text: "Scandalul feribotului\n\n\(romanian)\n"),
      languageA: .english, languageB: .romanian
    ).divergences
  }

  @Test func aQuoteAndASpeakerOfOneReportOnly() throws {
    let found = try divergences("\(Self.shared.english)\n\n\(Self.more)", Self.shared.romanian)
    let omitted = try #require(found.first { $0.rule == .quoteOmitted })
    #expect(omitted.a.count == 1 && omitted.b.isEmpty)
    #expect(omitted.message.arguments["speaker"] == .words("Ambrose Tull"))
    let speaker = try #require(found.first { $0.rule == .speakerOmitted })
    #expect(speaker.message.arguments["side"] == .side(.a))
  }

  @Test func nothingIsMissingWhereBothHaveIt() throws {
    let found = try divergences(Self.shared.english, Self.shared.romanian)
    #expect(found.filter { $0.rule.family == "coverage" } == [])
  }

  /// Reports that share no quote need not be on one event, so nothing is missing.
  @Test func nothingIsMissingBetweenReportsThatShareNothing() throws {
    let found = try divergences(
      Self.more,
      "\u{201E}Elevii au plantat doi nuci în curtea școlii\u{201D}, a spus Vlad Pruteanu.")
    #expect(found.filter { $0.rule.family == "coverage" } == [])
  }

  @Test func whoSpeaksMoreInOneReport() throws {
    let facts = [
      ("The council bought four boats", "Consiliul a cumpărat patru bărci"),
      ("The fishermen sold the old nets", "Pescarii au vândut plasele vechi"),
      ("The doctors left the small hospital", "Medicii au plecat din spitalul mic"),
      ("The teachers wrote a long letter", "Profesorii au scris o scrisoare lungă"),
      ("The police closed the northern road", "Poliția a închis drumul din nord"),
      ("The farmers need water in summer", "Fermierii au nevoie de apă vara"),
    ]
    let english = facts.map { "\u{201C}\($0.0),\u{201D} said Odile Farnaby." }
    let romanian = facts.enumerated().map { place, fact in
      "\u{201E}\(fact.1)\u{201D}, a spus \(place == 0 ? "Odile Farnaby" : "Ambrose Tull")."
    }
    let found = try divergences(
      english.joined(separator: "\n\n"), romanian.joined(separator: "\n\n"))
    let shares = found.filter { $0.rule == .voiceShare }
    #expect(
      Set(shares.map { $0.message.arguments["speaker"] })
        == [.words("Odile Farnaby"), .words("Ambrose Tull")])
  }

  @Test func everyRuleBetweenReportsHasASentence() throws {
    let phrases = try ReportPhrases(from: Shipped.resources)
    for rule in [DivergenceRule.quoteOmitted, .speakerOmitted, .voiceShare] {
      for language in ReportPhrases.languages {
        #expect(phrases.pattern(rule.rawValue, in: language) != nil, "\(rule) \(language)")
      }
    }
  }
}
