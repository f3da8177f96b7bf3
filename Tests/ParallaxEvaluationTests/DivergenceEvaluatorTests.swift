import Testing

@testable import ParallaxEvaluation
@testable import ParallaxKit

@Suite struct DivergenceEvaluatorTests {
  private static let gold = #"""
    [{"rule": "quote/negation-flipped", "a": "will not sell", "b": "Nu vindem"},
     {"rule": "framing/distancing", "a": "pirates"},
     {"rule": "coverage/voice-share"}]
    """#

  private func evaluated(
    _ found: [(rule: DivergenceRule, a: String?, b: String?)]
  ) throws -> EvaluatedPair {
    var made = HandMadeComparison()
    made.goldDivergences = Self.gold
    made.divergences = found
    return try made.evaluated()
  }

  @Test func countsEachRuleByItself() throws {
    let evaluated = try evaluated([
      (.negationFlipped, "not", nil), (.negationFlipped, nil, "vindem feribotul"),
      (.distancing, "open", nil), (.voiceShare, nil, nil),
    ])
    let rules = evaluated.measures.rules
    // Both touch the words of the one that there is.
    #expect(rules[.negationFlipped]?.precision == 1)
    #expect(rules[.negationFlipped]?.recall == 1)
    #expect(rules[.distancing]?.precision == 0)
    #expect(rules[.distancing]?.recall == 0)
    #expect(rules[.voiceShare]?.recall == 1)
    #expect(rules[.truncated] == nil)
    #expect(evaluated.findings.map(\.kind) == [.missedDivergence, .falseDivergence])
    #expect(evaluated.findings.first?.places.first?.text == "pirates")
    #expect(evaluated.findings.allSatisfy { $0.detail == "framing/distancing" })
  }

  @Test func anotherRuleAtTheSamePlaceIsNoHit() throws {
    let rules = try evaluated([(.modalityShifted, "not", nil)]).measures.rules
    #expect(rules[.modalityShifted]?.precision == 0)
    #expect(rules[.negationFlipped]?.recall == 0)
  }

  @Test(arguments: [
    (#"[{"rule": "quote/nonsense"}]"#, "has the unknown rule 'quote/nonsense'"),
    (#"[{"rule": "quote/truncated", "a": ""}]"#, "has no text"),
    (#"[{"rule": "quote/truncated", "a": "not there"}]"#, "a.txt does not have 'not there'"),
    (
      #"[{"rule": "quote/truncated", "a": "ferry", "occurrence_a": 9}]"#,
      "a.txt does not have 'ferry'"
    ),
  ])
  func namesWhatIsWrong(gold: String, expected: String) throws {
    var made = HandMadeComparison()
    made.goldDivergences = gold
    let error = #expect(throws: GoldError.self) { try made.evaluated() }
    #expect(error?.description.contains(expected) ?? false)
  }
}
