import ParallaxKit

/// Writes a comparison as JSON of the schema `parallax.comparison/1`.
///
/// Offsets count Unicode code points of the decoded text, end exclusive (W3C
/// TextPositionSelector). What is unknown is null; no key is ever left out.
public struct ComparisonJSON {
  private let comparison: Comparison

  public init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// Writes the document, a line end behind it.
  public func text() -> String { JSONWriter.text(of: value) }

  private var value: JSONValue {
    let a = ReportJSON(quoted: comparison.a)
    let b = ReportJSON(quoted: comparison.b)
    return .members([
      "schema": .string("parallax.comparison/1"),
      "reports": .array([a.value, b.value]),
      "pairs": .array(comparison.pairs.map { pair($0, a, b) }),
      "unpaired": .members([
        "a": .strings(comparison.unpairedA), "b": .strings(comparison.unpairedB),
      ]),
      "overlap": .members([
        "score": .score(comparison.overlap.score),
        "a_coverage": .score(comparison.overlap.aCoverage),
        "b_coverage": .score(comparison.overlap.bCoverage),
      ]),
      "divergences": .array([]),
      "not_judged": .array(comparison.notJudged.map(notJudged)),
      "provenance": provenance,
    ])
  }

  private func pair(_ pair: Pair, _ a: ReportJSON, _ b: ReportJSON) -> JSONValue {
    .members([
      "a": .strings(pair.a),
      "b": .strings(pair.b),
      "score": .score(pair.score),
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
      "changes": .array([]),
    ])
  }

  private func notJudged(_ entry: NotJudged) -> JSONValue {
    .members([
      "side": .string(entry.side.rawValue),
      "quote": .string(entry.quote),
      "reason": .string(entry.reason.rawValue),
      "missing": .strings(entry.missing),
    ])
  }

  private var provenance: JSONValue {
    .members([
      "tool": .string(comparison.provenance.tool),
      "icu": .string(comparison.provenance.icu),
      "unicode": .string(comparison.provenance.unicode),
      "glossaries": .array(
        comparison.provenance.glossaries.map { source in
          .members([
            "path": .string(source.path),
            "digest": .string(source.digest),
            "entries": .integer(source.entries),
          ])
        }),
    ])
  }
}
