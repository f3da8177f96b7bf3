import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct ReportStructureTests {
  private func report(
    _ text: String, _ language: Language = .english, bodyStart: Int = 0
  ) throws -> Report {
    try ReportBuilder().report(
      of: SourceDocument(name: "test", text: text, bodyStart: bodyStart),
      profile: Shipped.profile(language))
  }

  /// The role of each line.
  private func roles(_ lines: [String], _ language: Language) throws -> [Paragraph.Role] {
    try report(lines.joined(separator: "\n"), language).paragraphs.map(\.role)
  }

  @Test func tellsTheLinesOfAPage() throws {
    #expect(
      try roles(
        [
          "Bridge to be rebuilt this year", "By Mara Tolnay", "The council met on Monday.",
          "What comes next", "It will meet again in June.", "Image caption The old bridge",
          "Subscribe to our newsletter",
        ], .english)
        == [.title, .boilerplate, .body, .heading, .body, .caption, .boilerplate])
    #expect(
      try roles(
        [
          "Podul va fi reconstruit în acest an", "De Mara Tolnay", "Consiliul s-a întrunit luni.",
          "Ce urmează", "Se va întruni din nou în iunie.", "Sursa foto: primărie",
          "Abonează-te la newsletter",
        ], .romanian)
        == [.title, .boilerplate, .body, .heading, .body, .caption, .boilerplate])
  }

  /// Sentences that begin as by-lines and promotion do.
  @Test(arguments: [
    ("By then, nobody in the valley trusted the council.", Language.english),
    ("By Monday, the water had reached the school.", .english),
    ("Bystanders saw the bridge fall.", .english),
    ("Getting the money took the council two years.", .english),
    ("“We never gave them a date,” she told PA Media.", .english),
    (
      "Copyright law, the minister said, would be changed next year so that every library in the "
        + "valley could lend what it owns to the schools and to the hospitals.", .english
    ),
    ("De asemenea, primarul a cerut bani de la guvern.", .romanian),
    ("De luni, podul va fi închis.", .romanian),
    ("Decizia a fost luată luni.", .romanian),
    ("De Crăciun, podul a fost deschis din nou.", .romanian),
    (
      "Publicat în 2010, volumul a fost tradus apoi în opt limbi, iar autoarea lui a primit de "
        + "atunci premii în toate țările în care a fost citit și a vorbit la școli.", .romanian
    ),
  ])
  func leavesSentencesInTheBody(_ line: String, _ language: Language) throws {
    let first = language == .english ? "Bridge to be rebuilt" : "Podul va fi reconstruit"
    let last = language == .english ? "The council met on Monday." : "Consiliul s-a întrunit luni."
    #expect(try roles([first, line, last], language)[1] == .body)
  }

  @Test func takesNoByLineForTheTitle() throws {
    let report = try report("De Crăciun se deschide podul\nConsiliul s-a întrunit luni.", .romanian)
    #expect(report.title == "De Crăciun se deschide podul")
  }

  @Test(arguments: [
    ("Mr. Hale met Mrs. Tolnay. They spoke.", Language.english, 2),
    ("George W. Hale met J. R. Tolnay on Monday. They spoke.", .english, 2),
    ("He paid $3.5 million. She paid nothing.", .english, 2),
    ("The U.S. army left. It rained.", .english, 2),
    ("Dl. Popa a plecat. A plouat.", .romanian, 2),
    ("L-a văzut pe dl. Popa la nr. 5 din str. Lungă. A plouat.", .romanian, 2),
    ("Ș. Popa și I. Sava au plecat. A plouat.", .romanian, 2),
    ("Domnul I. Sava a plecat. A plouat.", .romanian, 2),
  ])
  func splitsSentences(_ text: String, _ language: Language, _ count: Int) throws {
    let report = try report(text, language)
    #expect(report.sentences.map { report.text[$0] }.count == count)
  }

  @Test func joinsHardWrappedLines() throws {
    let text = """
      Bridge to be rebuilt

      The council of the valley met on Monday for the third time,
      and decided that the bridge will be rebuilt before the winter
      comes. It will meet again in June.
      """
    for end in ["\n", "\r\n", "\r"] {
      let report = try report(text.replacing("\n", with: end))
      #expect(report.paragraphs.count == 2)
      #expect(report.sentences.count == 3)
      #expect(report.sentences.last.map { report.text[$0] } == "It will meet again in June.")
    }
  }

  @Test func startsBehindAHeaderBlock() throws {
    let header = "outlet: The Valley Post\n\n"
    let report = try report(
      header + "Bridge to be rebuilt\nThe council met.", bodyStart: header.utf8.count)
    #expect(report.title == "Bridge to be rebuilt")
    #expect(report.paragraphs.first?.span.start == header.utf8.count)
    #expect(report.tokens.first?.span.start == header.utf8.count)
  }

  /// Sentences lie in paragraphs, tokens in both, all in order.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func keepsOrder(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let report = try report(RandomQuotes.text(&random, pieces: 80))
    for (a, b) in zip(report.sentences, report.sentences.dropFirst()) { #expect(a.end <= b.start) }
    for (a, b) in zip(report.paragraphs, report.paragraphs.dropFirst()) {
      #expect(a.span.end <= b.span.start)
    }
    for sentence in report.sentences {
      #expect(report.paragraphs.contains { $0.span.contains(sentence) })
    }
    for token in report.tokens {
      #expect(report.paragraphs[token.paragraph].span.contains(token.span))
    }
  }
}
