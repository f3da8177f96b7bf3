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

  @Test func annotationsLookAsRecorded() throws {
    try expectGolden(
      ComparisonAnnotations(
        ComparisonFixture.comparison, wording: ComparisonFixture.wording
      ).text(),
      "comparison.annotations.json")
  }

  @Test(arguments: ComparisonTable.Content.allCases)
  func tablesLookAsRecorded(content: ComparisonTable.Content) throws {
    let table = ComparisonTable(
      ComparisonFixture.comparison, wording: ComparisonFixture.wording)
    try expectGolden(table.text(of: content, separator: .comma), "comparison.\(content).csv")
    try expectGolden(table.text(of: content, separator: .tab), "comparison.\(content).tsv")
  }

  /// Each selector of an annotation finds its text, by the rules of the Web Annotation Data Model.
  @Test func annotationsPointIntoTheTexts() throws {
    let text = ComparisonAnnotations(
      ComparisonFixture.comparison, wording: ComparisonFixture.wording
    ).text()
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let items = try #require(root["items"] as? [[String: Any]])
    let sources = Dictionary(
      uniqueKeysWithValues: [ComparisonFixture.comparison.a, ComparisonFixture.comparison.b].map {
        (SourceURI.text($0.report.source), Array($0.report.text.string.unicodeScalars))
      })
    let ids = items.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == items.count)
    var found = 0
    for item in items {
      let bodies = try #require(item["body"] as? [[String: Any]])
      let targets = try #require(item["target"] as? [Any]).compactMap { $0 as? [String: Any] }
      for place in targets + bodies where place["selector"] != nil {
        let scalars = try #require(sources[place["source"] as? String ?? ""])
        let selectors = try #require(place["selector"] as? [[String: Any]])
        let exact = try #require(selectors[0]["exact"] as? String)
        let prefix = try #require(selectors[0]["prefix"] as? String)
        let suffix = try #require(selectors[0]["suffix"] as? String)
        let start = try #require(selectors[1]["start"] as? Int)
        let end = try #require(selectors[1]["end"] as? Int)
        let context = scalars[
          (start - prefix.unicodeScalars.count)..<(end + suffix.unicodeScalars.count)]
        #expect(String(String.UnicodeScalarView(context)) == prefix + exact + suffix)
        found += 1
      }
    }
    #expect(found >= ComparisonFixture.comparison.pairs.count * 2)
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
