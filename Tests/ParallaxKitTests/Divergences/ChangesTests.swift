import Testing

@testable import ParallaxKit

/// What is found changed inside a pair of quotes, one report in English and one in Romanian.
@Suite struct ChangesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let english: String
    let romanian: String
    /// The rules that must be found, and no other of those that are looked at.
    let expected: Set<DivergenceRule>
    /// Whom each report names.
    var speakers = ("Odile Farnaby", "Odile Farnaby")

    var testDescription: String { "\(english) | \(romanian)" }
  }

  static let cases = [
    Case(
      english: "The harbour lost 42 boats in the storm and the council will pay for new ones.",
      romanian: "Portul a pierdut 47 de bărci în furtună, iar consiliul va plăti altele noi.",
      expected: [.numberChanged]),
    Case(
      english: "The harbour lost 42 boats in the storm and the council will pay for new ones.",
      romanian: "Portul a pierdut 42 de bărci în furtună, iar consiliul va plăti altele noi.",
      expected: []),
    Case(
      english: "The region needs 240,000 doctors and teachers in the next five years.",
      romanian: "Regiunea are nevoie de 240 000 de medici și profesori în următorii cinci ani.",
      expected: []),
    Case(
      english: "The village lies 10 miles from the old hospital and the school.",
      romanian: "Satul se află la 16 km de vechiul spital și de școală.",
      expected: []),
    Case(
      english: "We have not signed the treaty with the neighbouring government this week.",
      romanian: "Am semnat tratatul cu guvernul vecin săptămâna aceasta.",
      expected: [.negationFlipped]),
    Case(
      english: "We have not signed the treaty with the neighbouring government this week.",
      romanian: "Nu am semnat tratatul cu guvernul vecin săptămâna aceasta.",
      expected: []),
    Case(
      english: "The police failed to find the stolen car near the station.",
      romanian: "Poliția nu a găsit mașina furată lângă gară.",
      expected: []),
    Case(
      english: "The budget is not only a promise to the farmers but a duty of the parliament.",
      romanian: "Bugetul este o promisiune făcută fermierilor și o datorie a parlamentului.",
      expected: []),
    Case(
      english: "The teachers will return to the schools on Monday, although the union still "
        + "asks the minister for higher wages and smaller classes.",
      romanian: "Profesorii se vor întoarce în școli luni.",
      expected: [.truncated]),
    Case(
      english: "The teachers will return to the schools on Monday.",
      romanian: "Profesorii se vor întoarce în școli luni, deși sindicatul cere în continuare "
        + "ministrului salarii mai mari și clase mai mici.",
      expected: [.expanded]),
    Case(
      english: "The hospital will open in autumn with new doctors and nurses.",
      romanian: "Spitalul se va deschide la toamnă cu medici și asistente noi.",
      expected: []),
    Case(
      english: "The hospital will open in autumn with new doctors and nurses.",
      romanian: "Spitalul se va deschide la toamnă cu medici și asistente noi.",
      expected: [.speakerChanged], speakers: ("Maria Farnaby", "Ioan Tulbure")),
  ]

  private static let looked: Set<DivergenceRule> = [
    .numberChanged, .negationFlipped, .truncated, .expanded, .speakerChanged,
  ]

  @Test(arguments: cases)
  func findsWhatWasChanged(_ item: Case) throws {
    let comparison = try compare(item)
    #expect(comparison.pairs.count == 1)
    let found = Set(comparison.divergences.map(\.rule)).intersection(Self.looked)
    #expect(found == item.expected)
    for divergence in comparison.divergences where divergence.pair != nil {
      #expect(!divergence.a.isEmpty && !divergence.b.isEmpty)
      #expect(divergence.level <= .most(at: divergence.confidence))
    }
  }

  @Test(arguments: cases)
  func exchangingTheReportsMirrorsTheFindings(_ item: Case) throws {
    let mirrored = try compare(item).divergences.map { $0.mirrored(pairs: [0]) }
    #expect(Set(try compare(item, isSwapped: true).divergences) == Set(mirrored))
  }

  @Test func everyRuleInsideAPairHasASentence() throws {
    let phrases = try ReportPhrases(from: Shipped.resources)
    for rule in DivergenceRule.allCases where rule.family == "quote" {
      for language in ReportPhrases.languages {
        #expect(phrases.pattern(rule.rawValue, in: language) != nil, "\(rule) \(language)")
      }
    }
  }

  private func compare(_ item: Case, isSwapped: Bool = false) throws -> Comparison {
    let english = SourceDocument(
      name: "a.txt",
      text: "The council of the harbour met\n\n\u{201C}\(item.english)\u{201D} "
        + "\(item.speakers.0) said.\n")
    let romanian = SourceDocument(
      name: "b.txt",
      text: "Consiliul portului s-a întrunit\n\n\u{201E}\(item.romanian)\u{201D}, "
        + "a declarat \(item.speakers.1).\n")
    let comparator = try Shipped.comparator.get()
    return isSwapped
      ? try comparator.compare(romanian, english, languageA: .romanian, languageB: .english)
      : try comparator.compare(english, romanian, languageA: .english, languageB: .romanian)
  }
}
