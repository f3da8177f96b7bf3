import ParallaxKit

/// Writes a comparison as JSON of the schema `parallax.comparison/1`.
///
/// Offsets count Unicode code points of the decoded text, end exclusive (W3C
/// TextPositionSelector). What is unknown is null; no key is ever left out.
public struct ComparisonJSON {
  private let comparison: Comparison
  private let wording: ReportWording

  /// - Parameter wording: writes the messages.
  public init(_ comparison: Comparison, wording: ReportWording) {
    self.comparison = comparison
    self.wording = wording
  }

  /// Writes the document, a line end behind it.
  public func text() -> String { JSONWriter.text(of: value) }

  private var value: JSONValue {
    let a = ReportJSON(quoted: comparison.a)
    let b = ReportJSON(quoted: comparison.b)
    return .members([
      "schema": .string("parallax.comparison/1"),
      "reports": .array([a.value, b.value]),
      "pairs": .array(comparison.pairs.enumerated().map { pair($1, at: $0, a, b) }),
      "unpaired": .members([
        "a": .strings(comparison.unpairedA), "b": .strings(comparison.unpairedB),
      ]),
      "overlap": .members([
        "score": .score(comparison.overlap.score),
        "a_coverage": .score(comparison.overlap.aCoverage),
        "b_coverage": .score(comparison.overlap.bCoverage),
        "interval": interval(comparison.measures.overlap),
      ]),
      "divergences": .array(comparison.divergences.map { divergence($0, a, b) }),
      "not_judged": .array(comparison.notJudged.map(notJudged)),
      "summary": .strings(ComparisonSummary(comparison, wording: wording).lines),
      "measures": measures,
      "provenance": comparison.provenance.json,
    ])
  }

  private func pair(_ pair: Pair, at index: Int, _ a: ReportJSON, _ b: ReportJSON) -> JSONValue {
    .members([
      "a": .strings(pair.a),
      "b": .strings(pair.b),
      "score": .score(pair.score),
      "confidence": .score(pair.confidence),
      "relation": .string(pair.relation.rawValue),
      "evidence": .array(
        pair.evidence.map { evidence in
          .members([
            "a": a.stretch(evidence.a),
            "b": b.stretch(evidence.b),
            "source": .string(evidence.source.rawValue),
            "weight": .score(evidence.weight),
          ])
        }),
      "changes": .array(
        comparison.divergences.filter { $0.pair == index && $0.rule.family == "quote" }.map {
          change in
          .members([
            "rule": .string(change.rule.rawValue),
            "level": .string(change.level.rawValue),
            "confidence": .score(change.confidence),
            "message": .string(wording.sentence(change)),
            "a": change.a.first.map(a.stretch) ?? .null,
            "b": change.b.first.map(b.stretch) ?? .null,
            "locations": locations(change, a, b),
          ])
        }),
    ])
  }

  private func divergence(_ item: Divergence, _ a: ReportJSON, _ b: ReportJSON) -> JSONValue {
    .members([
      "rule": .string(item.rule.rawValue),
      "level": .string(item.level.rawValue),
      "confidence": .score(item.confidence),
      "message": .string(wording.sentence(item)),
      "pair": item.pair.map { .integer($0) } ?? .null,
      "locations": locations(item, a, b),
    ])
  }

  private func locations(_ item: Divergence, _ a: ReportJSON, _ b: ReportJSON) -> JSONValue {
    .array(item.a.map { a.location($0, report: 0) } + item.b.map { b.location($0, report: 1) })
  }

  private func notJudged(_ entry: NotJudged) -> JSONValue {
    .members([
      "side": .string(entry.side.rawValue),
      "quote": entry.quote.map(JSONValue.string) ?? .null,
      "reason": .string(entry.reason.rawValue),
      "missing": .strings(entry.missing),
    ])
  }

  private var measures: JSONValue {
    let measures = comparison.measures
    return .members([
      "voices": .array(
        measures.voices.map { voice in
          .members([
            "name": .string(voice.name), "a": share(voice.shares.a), "b": share(voice.shares.b),
          ])
        }),
      "frames": .array(
        measures.frames.map { frame in
          .members([
            "frame": .string(frame.id), "name": .string(frame.names[wording.language] ?? frame.id),
            "a": share(frame.shares.a), "b": share(frame.shares.b),
          ])
        }),
      "actors": .array(
        measures.actors.map { actor in
          .members([
            "name": .string(actor.name),
            "outlet": .members(["a": tone(actor.outletA), "b": tone(actor.outletB)]),
            "quoted": .members(["a": tone(actor.quotedA), "b": tone(actor.quotedB)]),
          ])
        }),
    ])
  }

  private func share(_ share: Share) -> JSONValue {
    .members(["share": .score(share.value), "interval": interval(share.interval)])
  }

  private func interval(_ interval: ClosedRange<Double>) -> JSONValue {
    .array([.score(interval.lowerBound), .score(interval.upperBound)])
  }

  private func tone(_ tone: ComparisonMeasures.ActorTone.Tone) -> JSONValue {
    .members(["words": .integer(tone.words), "sum": .integer(tone.sum)])
  }
}
