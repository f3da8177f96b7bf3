import ICUKit
import TestSupport
import Testing

@testable import ParallaxKit
@testable import ParallaxRendering

@Suite struct TerminalComparisonTests {
  @Test(arguments: [120, 80, 50], [false, true])
  func looksAsRecorded(width: Int, usesColour: Bool) throws {
    let text = TerminalComparison(
      ComparisonFixture.comparison, wording: ComparisonFixture.wording,
      style: Style(usesColour: usesColour), width: width
    ).text()
    try expectGolden(text, "comparison-\(width)\(usesColour ? "-colour" : "").txt")
  }

  @Test(arguments: [1, 20, 33, 59, 60, 61, 80, 99, 150, 400])
  func fitsTheWidth(width: Int) {
    let text = TerminalComparison(
      ComparisonFixture.comparison, wording: ComparisonFixture.wording, style: .plain, width: width
    ).text()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(DisplayWidth.columns(String(line)) <= max(20, width))
      #expect(!line.hasSuffix(" "))
    }
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test func coloursOnlyAdd() {
    let plain = TerminalComparison(
      ComparisonFixture.comparison, wording: ComparisonFixture.wording, style: .plain, width: 400
    ).text()
    let coloured = TerminalComparison(
      ComparisonFixture.comparison, wording: ComparisonFixture.wording, style: .coloured, width: 400
    )
    .text()
    // The asterisks of plain text stand for the bold type of coloured text and may move lines.
    func words(_ text: String) -> [String.SubSequence] {
      withoutEscapes(text).filter { $0 != "*" && $0 != "─" }.split { $0 == " " || $0 == "\n" }
    }
    #expect(words(plain).sorted() == words(coloured).sorted())
    #expect(!plain.contains("\u{1B}"))
  }

  @Test func doesNotSayThatAnUnjudgedQuoteIsMissing() throws {
    let text = TerminalComparison(
      ComparisonFixture.comparison, wording: ComparisonFixture.wording, style: .plain, width: 80
    ).text()
    let only = try #require(text.range(of: "Only in A"))
    let notJudged = try #require(text.range(of: "Not judged"))
    #expect(!text[only.lowerBound..<notJudged.lowerBound].contains("clinker"))
    #expect(text[notJudged.lowerBound...].contains("clinker"))
  }

  @Test func saysWhenNothingIsQuoted() {
    let report = ReportFixture("", prefix: "a", language: .english, source: "empty.txt").quoted
    let comparison = Comparison(
      a: report, b: report, pairs: [], considered: [], unpairedA: [], unpairedB: [],
      overlap: Overlap(score: 0, aCoverage: 0, bCoverage: 0), divergences: [], notJudged: [],
      measures: ComparisonMeasures(overlap: 0...0, voices: [], frames: [], actors: []),
      provenance: ComparisonFixture.comparison.provenance)
    let text = TerminalComparison(
      comparison, wording: ComparisonFixture.wording, style: .plain, width: 80
    ).text()
    #expect(text.contains("no quotes"))
    #expect(text.contains("no pairs"))
  }

  private func withoutEscapes(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }
}
