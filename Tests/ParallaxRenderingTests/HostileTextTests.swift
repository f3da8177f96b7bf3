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
    let comparison = HostileComparison.make(hidden)
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
}
