import Foundation
import TestSupport
import Testing

@testable import ParallaxKit
@testable import ParallaxRendering

@Suite struct ComparisonJSONTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func looksAsRecorded() throws {
    try expectGolden(
      ComparisonJSON(ComparisonFixture.comparison, wording: ComparisonFixture.wording).text(),
      "comparison.json")
    try expectGolden(
      QuotesJSON([ComparisonFixture.english.quoted, ComparisonFixture.romanian.quoted]).text(),
      "quotes.json")
  }

  @Test func hasEveryKeyOfTheContract() throws {
    let root = try object(
      ComparisonJSON(ComparisonFixture.comparison, wording: ComparisonFixture.wording).text())
    #expect(root["schema"] as? String == "parallax.comparison/1")
    #expect(
      Set(root.keys) == [
        "schema", "reports", "pairs", "unpaired", "overlap", "divergences", "not_judged",
        "summary", "measures", "provenance",
      ])
    let report = try #require((root["reports"] as? [[String: Any]])?.last)
    #expect(Set(report.keys) == ["source", "outlet", "language", "title", "date", "quotes"])
    #expect(report["outlet"] is NSNull)
    let quotes = try #require(report["quotes"] as? [[String: Any]])
    for quote in quotes {
      #expect(Set(quote.keys) == ["id", "kind", "text", "start", "end", "speaker", "cue"])
    }
    #expect(quotes[1]["cue"] is NSNull)
    let pair = try #require((root["pairs"] as? [[String: Any]])?.first)
    #expect(
      Set(pair.keys) == ["a", "b", "score", "confidence", "relation", "evidence", "changes"])
    #expect(pair["score"] as? Double == 0.8123)
    #expect(pair["confidence"] as? Double == 0.9413)
  }

  @Test func offsetsCountCodePoints() throws {
    let root = try object(
      ComparisonJSON(ComparisonFixture.comparison, wording: ComparisonFixture.wording).text())
    let reports = try #require(root["reports"] as? [[String: Any]])
    let texts = [ComparisonFixture.english, ComparisonFixture.romanian].map {
      Array($0.report.text.string.unicodeScalars)
    }
    var checked = 0
    func check(_ value: Any, in scalars: [Unicode.Scalar]) {
      if let list = value as? [Any] { for item in list { check(item, in: scalars) } }
      guard let object = value as? [String: Any] else { return }
      if let text = object["text"] as? String, let start = object["start"] as? Int,
        let end = object["end"] as? Int
      {
        var slice = String.UnicodeScalarView()
        slice.append(contentsOf: scalars[start..<end])
        #expect(String(slice) == text)
        checked += 1
      }
      for item in object.values { check(item, in: scalars) }
    }
    for (report, scalars) in zip(reports, texts) { check(report, in: scalars) }
    for pair in try #require(root["pairs"] as? [[String: Any]]) {
      for item in try #require(pair["evidence"] as? [[String: Any]]) {
        check(try #require(item["a"]), in: texts[0])
        check(try #require(item["b"]), in: texts[1])
      }
    }
    #expect(checked > 25)
  }

  @Test func countsAnEmojiOnce() throws {
    var report = ReportFixture("😀😀 “so 🇷🇴 it is”", prefix: "q", language: .english, source: "-")
    report.add("so 🇷🇴 it is", .direct)
    let root = try object(QuotesJSON([report.quoted]).text())
    let reports = try #require(root["reports"] as? [[String: Any]])
    let quote = try #require((reports[0]["quotes"] as? [[String: Any]])?.first)
    #expect(quote["start"] as? Int == 4)
    #expect(quote["end"] as? Int == 15)
    #expect(quote["speaker"] is NSNull)
  }

  @Test func escapesOnlyWhatMustBe() {
    let text = JSONWriter.text(of: .string("a/b \"c\" \\ \n\t\r \u{1} ș 😀 \u{202E}"))
    #expect(text == "\"a/b \\\"c\\\" \\\\ \\n\\t\\r \\u0001 ș 😀 \\u202E\"\n")
  }

  @Test func writesNumbers() {
    #expect(JSONWriter.text(of: .score(0.123456)) == "0.1235\n")
    #expect(JSONWriter.text(of: .score(1)) == "1.0\n")
    #expect(JSONWriter.text(of: .score(0.00004)) == "0.0\n")
    #expect(JSONWriter.text(of: .score(.nan)) == "null\n")
  }

  @Test func isTheSameEveryTime() {
    let first = ComparisonJSON(ComparisonFixture.comparison, wording: ComparisonFixture.wording)
      .text()
    for _ in 0..<5 {
      #expect(
        ComparisonJSON(ComparisonFixture.comparison, wording: ComparisonFixture.wording).text()
          == first)
    }
  }
}
