import Testing

@testable import ParallaxEvaluation
@testable import ParallaxKit

/// Two tiny reports, their right answers, and comparisons of them made by hand.
struct HandMadeComparison {
  static let textA = """
    Harbour row

    “We will not sell the ferry,” said Odile Farnaby. She denied that the harbour was empty. The \
    “pirates” laughed.
    “The talks were open.”
    """
  static let textB = """
    Cearta

    „Nu vindem feribotul”, a spus Odile Farnaby. „Discuțiile au fost deschise.”
    """

  static let gold = #"""
    {"same_event": true,
     "reports": [
      {"file": "a.txt", "language": "en", "quotes": [
       {"id": "a1", "kind": "direct", "speaker": "Odile Farnaby", "text": "We will not sell the ferry,"},
       {"id": "a2", "kind": "indirect", "speaker": "Odile Farnaby", "text": "the harbour was empty"},
       {"id": "a3", "kind": "scare", "speaker": null, "text": "pirates"},
       {"id": "a4", "kind": "direct", "speaker": "Odile Farnaby", "text": "The talks were open."}]},
      {"file": "b.txt", "language": "ro", "quotes": [
       {"id": "b1", "kind": "direct", "speaker": "Odile Farnaby", "text": "Nu vindem feribotul"},
       {"id": "b2", "kind": "direct", "speaker": "Odile Farnaby", "text": "Discuțiile au fost deschise."}]}],
     "pairs": [
      {"a": ["a1"], "b": ["b1"], "relation": "equivalent"},
      {"a": ["a4"], "b": ["b2"], "relation": "equivalent"}]}
    """#

  var a = [
    Found("We will not sell the ferry,", .direct),
    Found("the harbour was empty", .indirect),
    Found("pirates", .scare, speaker: nil),
    Found("The talks were open.", .direct),
  ]
  var b = [
    Found("Nu vindem feribotul", .direct), Found("Discuțiile au fost deschise.", .direct),
  ]
  /// Indices of quotes that are paired.
  var pairs = [([0], [0]), ([3], [1])]
  /// Indices of quotes that were thought of as a pair, with the confidence and the score.
  var considered: [(a: Int, b: Int, confidence: Double, score: Double)] = []
  /// The words of each report that a found divergence touches.
  var divergences: [(rule: DivergenceRule, a: String?, b: String?)] = []
  /// What the gold says of divergences, as JSON; nothing where nil.
  var goldDivergences: String?

  /// A quote as a comparison finds it.
  struct Found {
    var text: String
    var kind: QuoteKind
    var speaker: String?

    init(_ text: String, _ kind: QuoteKind, speaker: String? = "Odile Farnaby") {
      self.text = text
      self.kind = kind
      self.speaker = speaker
    }
  }

  var comparison: Comparison {
    get throws {
      Comparison(
        a: try report("a.txt", Self.textA, .english, a, "a"),
        b: try report("b.txt", Self.textB, .romanian, b, "b"),
        pairs: pairs.map { a, b in
          Pair(
            a: a.map { "a\($0 + 1)" }, b: b.map { "b\($0 + 1)" }, score: 0.8, confidence: 0.9,
            relation: .equivalent, evidence: [])
        },
        considered: considered.map {
          ConsideredPair(
            a: "a\($0.a + 1)", b: "b\($0.b + 1)", confidence: $0.confidence,
            features: PairFeatures(PairObservation()))
        }, unpairedA: [], unpairedB: [],
        overlap: Overlap(score: 1, aCoverage: 1, bCoverage: 1),
        divergences: try divergences.map { found in
          Divergence(
            found.rule, .warning, confidence: 0.7, DivergenceMessage([:]),
            a: try span(found.a, Self.textA), b: try span(found.b, Self.textB))
        }, notJudged: [],
        measures: ComparisonMeasures(overlap: 0...0, voices: [], frames: [], actors: []),
        provenance: Provenance(tool: "", icu: "", unicode: "", glossaries: []))
    }
  }

  /// What the words of the considered quotes say.
  var words: [LineMatch] {
    let nothing = LineCover(links: [], coverA: 0, coverB: 0, weightA: 0, weightB: 0)
    return considered.enumerated().map { place, candidate in
      LineMatch(
        a: place, b: place, score: candidate.score, features: LineFeatures(nothing), evidence: [])
    }
  }

  func evaluated() throws -> EvaluatedPair {
    var json = Self.gold
    if let goldDivergences { json = json.dropLast() + ", \"divergences\": \(goldDivergences)}" }
    let gold = try GoldFile(json: Array(json.utf8), name: "x.gold.json")
    return try Evaluator().evaluate(try comparison, words: words, gold: gold, name: "x")
  }

  private func span(_ words: String?, _ text: String) throws -> [TextSpan] {
    guard let words else { return [] }
    return [try #require(SourceText(text).span(of: words, occurrence: 1))]
  }

  private func report(
    _ name: String, _ text: String, _ language: Language, _ quotes: [Found], _ prefix: String
  ) throws -> QuotedReport {
    let source = SourceText(text)
    return QuotedReport(
      report: Report(
        source: name, text: source, language: language, title: nil, outlet: nil, date: nil,
        paragraphs: [], sentences: [], tokens: []),
      quotes: try quotes.enumerated().map { index, found in
        Quote(
          id: "\(prefix)\(index + 1)", kind: found.kind, text: found.text,
          span: try #require(source.span(of: found.text, occurrence: 1)),
          speaker: found.speaker.map {
            Speaker(
              name: $0, mention: nil, confidence: 1, key: SpeakerKey(words: [$0], isName: true))
          },
          cue: nil)
      })
  }
}
