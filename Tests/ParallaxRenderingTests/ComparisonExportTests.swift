import Foundation
import TestSupport
import Testing

@testable import ParallaxKit
@testable import ParallaxRendering

/// The forms of a comparison that other programs and pages read.
@Suite struct ComparisonExportTests {
  @Test func markdownLooksAsRecorded() throws {
    try expectGolden(
      ComparisonMarkdown(
        ComparisonFixture.comparison, wording: ComparisonFixture.wording, detail: .full
      ).text(),
      "comparison.md")
  }

  @Test func sarifLooksAsRecorded() throws {
    try expectGolden(
      ComparisonSARIF(ComparisonFixture.comparison, wording: ComparisonFixture.wording).text(),
      "comparison.sarif")
  }

  /// The places of results, by the rules of SARIF 2.1.0: lines and columns count from 1.
  @Test func sarifPointsIntoTheTexts() throws {
    let text = ComparisonSARIF(
      ComparisonFixture.comparison, wording: ComparisonFixture.wording
    ).text()
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == ComparisonFixture.comparison.divergences.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      let places = try #require(result["locations"] as? [[String: Any]])
      for place in places {
        let physical = try #require(place["physicalLocation"] as? [String: Any])
        let region = try #require(physical["region"] as? [String: Any])
        let line = try #require(region["startLine"] as? Int)
        let column = try #require(region["startColumn"] as? Int)
        let snippet = try #require((region["snippet"] as? [String: Any])?["text"] as? String)
        let lines = ComparisonFixture.english.report.text.string.split(
          separator: "\n", omittingEmptySubsequences: false)
        let scalars = Array(lines[line - 1].unicodeScalars)
        let found = scalars[(column - 1)..<(column - 1 + snippet.unicodeScalars.count)]
        #expect(String(String.UnicodeScalarView(found)) == snippet)
      }
    }
  }

  @Test func theSummaryIsShort() {
    for language in ReportPhrases.languages {
      let lines = ComparisonSummary(
        ComparisonFixture.comparison, wording: ComparisonFixture.wording.in(language)
      ).lines
      #expect((1...ComparisonSummary.mostLines).contains(lines.count))
      for line in lines { #expect(!line.contains("{") && !line.contains("\n")) }
    }
  }
}
