import ParallaxKit

/// Writes the divergences of a comparison as SARIF 2.1.0 (OASIS), which code review tools show.
///
/// A result stands where the divergence is in the first report; its places in the second one are
/// related locations. Columns and offsets count Unicode code points.
public struct ComparisonSARIF {
  private let comparison: Comparison
  private let wording: ReportWording

  public init(_ comparison: Comparison, wording: ReportWording) {
    self.comparison = comparison
    self.wording = wording
  }

  /// Writes the document, a line end behind it.
  public func text() -> String {
    JSONWriter.text(
      of: .members([
        "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
        "version": .string("2.1.0"),
        "runs": .array([run]),
      ]))
  }

  private var run: JSONValue {
    .members([
      "tool": .members([
        "driver": .members([
          "name": .string("Parallax"),
          "version": .string(comparison.provenance.tool),
          "language": .string(wording.language.rawValue),
          "rules": .array(RuleCatalogue(wording).rules.map(rule)),
        ])
      ]),
      "columnKind": .string("unicodeCodePoints"),
      "language": .string(wording.language.rawValue),
      "artifacts": .array([artifact(comparison.a.report), artifact(comparison.b.report)]),
      "results": .array(comparison.divergences.map(result)),
    ])
  }

  private func rule(_ rule: RuleCatalogue.Entry) -> JSONValue {
    .members([
      "id": .string(rule.rule.rawValue),
      "shortDescription": .members(["text": .string(rule.meaning)]),
      "defaultConfiguration": .members(["level": .string(Self.level(rule.rule.highestLevel))]),
    ])
  }

  private func artifact(_ report: Report) -> JSONValue {
    .members([
      "location": .members(["uri": .string(SourceURI.text(report.source))]),
      "sourceLanguage": .string(report.language.rawValue),
    ])
  }

  private func result(_ item: Divergence) -> JSONValue {
    let a = item.a.map { location($0, comparison.a.report, 0) }
    let b = item.b.map { location($0, comparison.b.report, 1) }
    return .members([
      "ruleId": .string(item.rule.rawValue),
      "ruleIndex": .integer(DivergenceRule.allCases.firstIndex(of: item.rule) ?? 0),
      "level": .string(Self.level(item.level)),
      "message": .members(["text": .string(wording.sentence(item))]),
      "locations": .array(a.isEmpty ? b : a),
      "relatedLocations": .array(a.isEmpty ? [] : b),
      "rank": .number((item.confidence * 1000).rounded() / 10),
      "properties": .members(["pair": item.pair.map { .integer($0) } ?? .null]),
    ])
  }

  private func location(_ span: TextSpan, _ report: Report, _ index: Int) -> JSONValue {
    let (start, end) = (report.text.place(of: span.start), report.text.place(of: span.end))
    let offset = report.text.codePointOffset(of: span.start)
    return .members([
      "physicalLocation": .members([
        "artifactLocation": .members([
          "uri": .string(SourceURI.text(report.source)), "index": .integer(index),
        ]),
        "region": .members([
          "startLine": .integer(start.line), "startColumn": .integer(start.column),
          "endLine": .integer(end.line), "endColumn": .integer(end.column),
          "charOffset": .integer(offset),
          "charLength": .integer(report.text.codePointOffset(of: span.end) - offset),
          "snippet": .members(["text": .string(report.text[span])]),
        ]),
      ])
    ])
  }

  private static func level(_ level: DivergenceLevel) -> String {
    switch level {
    case .note: "note"
    case .warning: "warning"
    case .serious: "error"
    }
  }
}
