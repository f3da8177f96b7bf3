@testable import ParallaxKit

/// A comparison with the same text in every field that can hold foreign text.
enum HostileComparison {
  static func make(_ hostile: String) -> Comparison {
    var report = ReportFixture(
      "“cue\(hostile) mention\(hostile) words\(hostile)”", prefix: "a", language: .english,
      source: "file\(hostile)", outlet: "outlet\(hostile)", title: "title\(hostile)",
      date: "date\(hostile)")
    report.add(
      "words\(hostile)", .direct, speaker: "name\(hostile)", mention: "mention\(hostile)",
      cue: ("cue\(hostile)", .neutral))
    let span = report.span("words\(hostile)")
    return Comparison(
      a: report.quoted, b: report.quoted,
      pairs: [
        Pair(
          a: ["a1"], b: ["a1"], score: 1, confidence: 1, relation: .equivalent,
          evidence: [Evidence(a: span, b: span, source: .identical, weight: 1)])
      ],
      considered: [], unpairedA: ["a1"], unpairedB: ["a1"],
      overlap: Overlap(score: 1, aCoverage: 1, bCoverage: 1),
      divergences: [
        Divergence(
          .speakerChanged, .serious, confidence: 1,
          DivergenceMessage([
            "speakerA": .words("name\(hostile)"), "speakerB": .words("name\(hostile)"),
          ]), a: [span], b: [span], pair: 0)
      ],
      notJudged: [
        NotJudged(side: .b, quote: "a1", reason: .tooShort, missing: ["missing\(hostile)"])
      ],
      measures: ComparisonMeasures(
        overlap: 0...1,
        voices: [
          ComparisonMeasures.Voice(
            name: "name\(hostile)",
            shares: FacingShares(
              a: Share(value: 1, interval: 1...1), b: Share(value: 1, interval: 1...1)))
        ], frames: [], actors: []),
      provenance: Provenance(
        tool: "0", icu: "0", unicode: "0",
        glossaries: [Provenance.Source(path: "path\(hostile)", digest: "0", entries: 1)]))
  }
}
