import Testing

@testable import ParallaxKit
@testable import ParallaxRendering

/// Text that tries to do something to a terminal.
@Suite struct HostileTextTests {
  static let hidden = [
    "\u{1B}[31m", "\u{1B}]0;title\u{07}", "\u{9B}2J", "\u{00}", "\u{08}", "\u{7F}", "\u{85}",
    "\u{202E}", "\u{2066}", "\u{061C}", "\u{200F}", "\u{E0041}", "\u{FFF9}",
  ]

  @Test(arguments: hidden)
  func isShownByNumber(_ hidden: String) {
    let shown = VisibleText.line("a\(hidden)b")
    #expect(shown.contains("<U+"))
    #expect(!shown.unicodeScalars.contains(where: VisibleText.isHidden))
  }

  @Test func whiteSpaceBecomesSingleSpaces() {
    #expect(VisibleText.line("\n a\r\n\t b\u{2028}c ") == "a b c")
  }

  @Test func breakHintsAreLeftOut() {
    #expect(VisibleText.line("\u{FEFF}con\u{AD}struc\u{200B}tiv") == "constructiv")
  }

  @Test func lettersAndEmojiStay() {
    #expect(VisibleText.line("ș e\u{301} 👩‍🚀 🇷🇴 \u{A0}x") == "ș e\u{301} 👩‍🚀 🇷🇴 \u{A0}x")
  }

  @Test(arguments: hidden)
  func neverReachesTheTerminal(_ hidden: String) {
    let comparison = comparison(with: hidden)
    for text in [
      TerminalComparison(comparison, wording: ComparisonFixture.wording, style: .plain, width: 80)
        .text(),
      TerminalComparison(comparison, wording: ComparisonFixture.wording, style: .plain, width: 40)
        .text(),
      TerminalQuotes(
        [comparison.a], wording: ComparisonFixture.wording, style: .plain, width: 80
      ).text(),
      ComparisonJSON(comparison, wording: ComparisonFixture.wording).text(),
      ComparisonMarkdown(comparison, wording: ComparisonFixture.wording, detail: .full).text(),
      ComparisonSARIF(comparison, wording: ComparisonFixture.wording).text(),
      ComparisonAnnotations(comparison, wording: ComparisonFixture.wording).text(),
    ] + tables(of: comparison) {
      let found = text.unicodeScalars.filter { $0 != "\n" && VisibleText.isHidden($0) }
      #expect(found.isEmpty)
    }
  }

  private func tables(of comparison: Comparison) -> [String] {
    ComparisonTable.Content.allCases.map { content in
      ComparisonTable(comparison, wording: ComparisonFixture.wording)
        .text(of: content, separator: .tab)
        .replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n").replacing("\t", with: " ")
    }
  }

  @Test(arguments: ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"])
  func isNoFormula(_ start: String) {
    #expect(SpreadsheetCell("\(start)cmd").text == "'\(start)cmd")
    #expect(SpreadsheetCell("a\(start)1").text == "a\(start)1")
    var table = CSVTable(header: ["text"])
    table.append(["\t\r\n\(start)1+\"1\",2"])
    #expect(table.text() == "\u{FEFF}text\r\n\"'\(start)1+\"\"1\"\",2\"\r\n")
  }

  /// Makes a comparison with the same text in every field that can hold foreign text.
  private func comparison(with hidden: String) -> Comparison {
    var report = ReportFixture(
      "“cue\(hidden) mention\(hidden) words\(hidden)”", prefix: "a", language: .english,
      source: "file\(hidden)", outlet: "outlet\(hidden)", title: "title\(hidden)",
      date: "date\(hidden)")
    report.add(
      "words\(hidden)", .direct, speaker: "name\(hidden)", mention: "mention\(hidden)",
      cue: ("cue\(hidden)", .neutral))
    let span = report.span("words\(hidden)")
    return Comparison(
      a: report.quoted, b: report.quoted,
      pairs: [
        Pair(
          a: ["a1"], b: ["a1"], score: 1, relation: .equivalent,
          evidence: [Evidence(a: span, b: span, source: .identical, weight: 1)])
      ],
      considered: [], unpairedA: ["a1"], unpairedB: ["a1"],
      overlap: Overlap(score: 1, aCoverage: 1, bCoverage: 1),
      divergences: [
        Divergence(
          .speakerChanged, .serious, confidence: 1,
          DivergenceMessage([
            "speakerA": .words("name\(hidden)"), "speakerB": .words("name\(hidden)"),
          ]), a: [span], b: [span], pair: 0)
      ],
      notJudged: [
        NotJudged(side: .b, quote: "a1", reason: .tooShort, missing: ["missing\(hidden)"])
      ],
      measures: ComparisonMeasures(
        overlap: 0...1,
        voices: [
          ComparisonMeasures.Voice(
            name: "name\(hidden)",
            shares: FacingShares(
              a: Share(value: 1, interval: 1...1), b: Share(value: 1, interval: 1...1)))
        ], frames: [], actors: []),
      provenance: Provenance(tool: "0", icu: "0", unicode: "0", glossaries: []))
  }
}
