import Foundation
import Testing

@testable import ParallaxEvaluation
@testable import ParallaxKit

@Suite struct GoldFileTests {
  private func message(_ old: String, _ new: String) throws -> String {
    let json = HandMadeComparison.gold
    // Only the first occurrence, so that one fault stands alone.
    let range = try #require(json.range(of: old))
    let error = #expect(throws: GoldError.self) {
      let gold = try GoldFile(
        json: Array(json.replacingCharacters(in: range, with: new).utf8), name: "x.gold.json")
      _ = try Evaluator().evaluate(
        try HandMadeComparison().comparison, words: [], gold: gold, name: "x")
    }
    return error?.description ?? ""
  }

  @Test(arguments: [
    ("{\"same", "{same", "is not valid JSON"),
    ("\"same_event\": true,", "", "lacks 'same_event'"),
    ("\"kind\": \"direct\", ", "", "reports[0].quotes[0] lacks 'kind'"),
    ("\"kind\": \"direct\"", "\"kind\": \"loud\"", "quote a1 has the unknown kind 'loud'"),
    ("\"id\": \"a2\"", "\"id\": \"a1\"", "quote a1 of a.txt is there twice"),
    ("the harbour was", "the harbor was", "quote a2: a.txt does not have its text"),
    ("\"a\": [\"a1\"]", "\"a\": [\"a9\"]", "a pair names 'a9', which is no quote of a.txt"),
    ("\"a\": [\"a1\"]", "\"a\": []", "a pair has no quote of a.txt"),
    ("\"a\": [\"a1\"]", "\"a\": [\"a3\"]", "a pair names the scare quote a3"),
    ("\"a\": [\"a1\"]", "\"a\": [\"a4\"]", "quote a4 stands in two pairs"),
    ("\"equivalent\"", "\"alike\"", "unknown relation 'alike'"),
    ("\"a.txt\"", "\"../a.txt\"", "report file '../a.txt' is not a name"),
    ("\"b.txt\"", "\"a.txt\"", "names a.txt twice"),
    ("\"text\": \"pirates\"", "\"text\": \"pirates\", \"occurrence\": 2", "occurrence 2"),
  ])
  func saysWhatIsWrong(old: String, new: String, expected: String) throws {
    let message = try message(old, new)
    #expect(message.hasPrefix("x.gold.json: "))
    #expect(message.contains(expected))
    #expect(!message.contains("\n"))
  }

  @Test func findsOccurrences() {
    let text = SourceText("șa șa șa")
    #expect(text.span(of: "șa", occurrence: 3) == TextSpan(8, 11))
    #expect(text.span(of: "șa", occurrence: 4) == nil)
    #expect(text.place(of: 8) == TextPlace(line: 1, column: 7))
  }
}

@Suite struct ThresholdsTests {
  private func thresholds(_ json: String) throws -> Thresholds {
    try Thresholds(json: Array(json.utf8), name: "thresholds.json")
  }

  @Test func namesWhatIsUnder() throws {
    var made = HandMadeComparison()
    made.pairs = [([0], [0])]
    let evaluation = Evaluation([try made.evaluated()])
    let unmet = evaluation.unmet(
      try thresholds(#"{"pairs.recall.lax": 0.6, "pairs.precision.lax": 1, "quotes.f1.lax": 0.9}"#))
    #expect(unmet == [.init(key: "pairs.recall.lax", least: 0.6, value: 0.5)])
  }

  @Test func whatWasNotMeasuredIsUnder() throws {
    #expect(Evaluation([]).unmet(try thresholds(#"{"kinds.lax": 0}"#)).count == 1)
  }

  @Test(arguments: ["[]", "{", #"{"pairs": 0.9}"#, #"{"kinds.lax": 90}"#, #"{"kinds.lax": "x"}"#])
  func refusesOthers(json: String) {
    #expect(throws: GoldError.self) { try thresholds(json) }
  }

  @Test func everyQuoteWeighsTheSame() throws {
    var made = HandMadeComparison()
    made.pairs = []
    let evaluation = Evaluation([try made.evaluated(), try HandMadeComparison().evaluated()])
    #expect(evaluation.total.lax.pairs.recall == 0.5)
    #expect(evaluation.total.lax.pairs.precision == 1)
  }
}
