import ParallaxEvaluation
import ParallaxKit

/// Writes an evaluation as JSON of the schema `parallax.evaluation/1`.
///
/// A figure for which there was nothing to measure is null.
public struct EvaluationJSON {
  private let evaluation: Evaluation
  private let showsFindings: Bool

  /// Makes the document.
  /// - Parameter showsFindings: Whether every error and every candidate is listed.
  public init(_ evaluation: Evaluation, showsFindings: Bool) {
    self.evaluation = evaluation
    self.showsFindings = showsFindings
  }

  /// Writes the document, a line end behind it.
  public func text() -> String {
    JSONWriter.text(
      of: .members([
        "schema": .string("parallax.evaluation/1"),
        "figures": figures(evaluation.total),
        "reliability": .members([
          "confidence": bins(evaluation.total.confidences),
          "score": bins(evaluation.total.scores),
        ]),
        "pairs": .array(evaluation.pairs.map(pair)),
      ]))
  }

  private func bins(_ reliability: Reliability) -> JSONValue {
    .array(
      reliability.bins.map { bin in
        .members([
          "count": .integer(bin.count), "right": .integer(bin.right),
          "mean": bin.mean.map(JSONValue.score) ?? .null,
          "share_right": bin.share.map(JSONValue.score) ?? .null,
        ])
      })
  }

  private func pair(_ pair: EvaluatedPair) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("name", .string(pair.name)),
      ("same_event", .boolean(pair.isSameEvent)),
      (
        "overlap",
        .members([
          "score": .score(pair.overlap.score),
          "a_coverage": .score(pair.overlap.aCoverage),
          "b_coverage": .score(pair.overlap.bCoverage),
        ])
      ),
      ("figures", figures(pair.measures)),
    ]
    if showsFindings {
      members.append(("findings", .array(pair.findings.map(finding))))
      members.append(("candidates", .array(pair.candidates.map(candidate))))
    }
    return .object(members)
  }

  private func candidate(_ candidate: JudgedCandidate) -> JSONValue {
    let considered = candidate.considered
    return .members([
      "a": .string(considered.a), "b": .string(considered.b),
      "right": .boolean(candidate.isRight),
      "confidence": .score(considered.confidence),
      "features": .scores(PairFeatures.names, considered.features.values),
      "score": .score(candidate.words.score),
      "score_features": .scores(LineFeatures.names, candidate.words.features.values),
    ])
  }

  private func figures(_ measures: MeasureSet) -> JSONValue {
    .object(measures.figures.map { ($0.key, $0.value.map(JSONValue.score) ?? .null) })
  }

  private func finding(_ finding: Finding) -> JSONValue {
    .members([
      "kind": .string(finding.kind.rawValue),
      "detail": .string(finding.detail),
      "places": .array(
        finding.places.map { place in
          .members([
            "file": .string(place.file),
            "line": .integer(place.line),
            "column": .integer(place.column),
            "text": .string(place.text),
          ])
        }),
    ])
  }
}
