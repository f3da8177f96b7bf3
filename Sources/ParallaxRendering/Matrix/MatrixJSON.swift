import ParallaxKit

/// Writes a matrix as JSON of the schema `parallax.matrix/1`.
///
/// Reports, events and statements are named by ids. Offsets count Unicode code points of the decoded
/// text, end exclusive. What is unknown is null; no key is ever left out.
public struct MatrixJSON {
  private let matrix: ReportMatrix

  public init(_ matrix: ReportMatrix) { self.matrix = matrix }

  /// Writes the document, a line end behind it.
  public func text() -> String { JSONWriter.text(of: value) }

  private var value: JSONValue {
    .members([
      "schema": .string("parallax.matrix/1"),
      "reports": .array(matrix.reports.indices.map(report)),
      "events": .array(matrix.events.enumerated().map { event($1, at: $0) }),
      "outliers": .array(
        matrix.outliers.map { outlier in
          .members([
            "report": .string(id(outlier.report)),
            "reason": .string(outlier.reason.rawValue),
            "nearest": outlier.nearest.map { .string(id($0)) } ?? .null,
            "likeness": .score(outlier.likeness),
          ])
        }),
      "not_read": .array(
        matrix.unread.map {
          .members(["source": .string($0.source), "reason": .string($0.reason)])
        }),
      "provenance": matrix.provenance.json,
    ])
  }

  private func id(_ report: Int) -> String { "r\(report + 1)" }

  private func report(_ number: Int) -> JSONValue {
    let quoted = matrix.reports[number]
    let report = quoted.report
    return .members([
      "id": .string(id(number)),
      "source": .string(report.source),
      "outlet": .optional(report.outlet),
      "language": .string(report.language.rawValue),
      "title": .optional(report.title),
      "date": .optional(report.date),
      "event": matrix.event(of: number).map { .string("e\($0 + 1)") } ?? .null,
      "quotes": .integer(quoted.quotes.count),
    ])
  }

  private func event(_ event: Event, at place: Int) -> JSONValue {
    .members([
      "id": .string("e\(place + 1)"),
      "reports": .strings(event.reports.map(id)),
      "likeness": .score(event.likeness),
      "shared": .array(
        event.shared.map { term in
          .members([
            "kind": .string(term.kind.rawValue), "words": .string(term.words),
            "reports": .integer(term.reports),
          ])
        }),
      "pairs": .array(event.pairs.map(pair)),
      "statements": .array(
        event.statements.enumerated().map { statement($1, id: "e\(place + 1)s\($0 + 1)") }),
    ])
  }

  private func pair(_ pair: ReportPair) -> JSONValue {
    .members([
      "a": .string(id(pair.a)),
      "b": .string(id(pair.b)),
      "likeness": .score(pair.likeness),
      "overlap": .members([
        "score": .score(pair.overlap.score),
        "a_coverage": .score(pair.overlap.aCoverage),
        "b_coverage": .score(pair.overlap.bCoverage),
        "interval": .array([.score(pair.interval.lowerBound), .score(pair.interval.upperBound)]),
      ]),
      "quote_pairs": .integer(pair.quotePairs),
      "divergences": .object(
        DivergenceLevel.allCases.map { ($0.rawValue, .integer(pair.divergences[$0] ?? 0)) }),
    ])
  }

  private func statement(_ statement: Statement, id statementID: String) -> JSONValue {
    .members([
      "id": .string(statementID),
      "speaker": .optional(statement.speaker?.name),
      "fullest": .string(id(statement.carriers[statement.fullest].report)),
      "carriers": .array(
        statement.carriers.map { carrier in
          .members([
            "report": .string(id(carrier.report)),
            "quotes": .array(
              carrier.quotes.map(ReportJSON(quoted: matrix.reports[carrier.report]).quote)),
          ])
        }),
      "cuts": .array(
        statement.cuts.map { cut in
          .members([
            "report": .string(id(cut.report)),
            "from": .string(id(cut.from)),
            "words": ReportJSON(quoted: matrix.reports[cut.from]).stretch(cut.span),
            "level": .string(cut.level.rawValue),
            "confidence": .score(cut.confidence),
          ])
        }),
      "parts": .array(
        statement.parts.map {
          .members(["report": .string(id($0.report)), "of": .string(id($0.whole))])
        }),
      "changes": .array(
        statement.changes.map { change in
          .members([
            "rule": .string(change.rule.rawValue),
            "level": .string(change.level.rawValue),
            "confidence": .score(change.confidence),
            "a": .members(["report": .string(id(change.a)), "words": .string(change.wordsA)]),
            "b": .members(["report": .string(id(change.b)), "words": .string(change.wordsB)]),
          ])
        }),
    ])
  }
}
