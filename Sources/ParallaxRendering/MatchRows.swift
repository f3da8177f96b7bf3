import ParallaxKit

/// Writes the matches of two lists of statements, a line each.
///
/// Lines count from 1. Offsets count Unicode code points within a statement, end exclusive.
public struct MatchRows {
  public enum Form: String, Sendable, CaseIterable {
    case tsv, json
  }

  private let form: Form
  private let a: StatementList
  private let b: StatementList

  public init(_ form: Form, _ a: StatementList, _ b: StatementList) {
    self.form = form
    self.a = a
    self.b = b
  }

  /// Writes what a statement of the first list was matched with.
  /// - Parameter match: nil where nothing answers it.
  public func row(_ statement: Int, _ match: LineMatch?) -> String {
    switch form {
    case .tsv:
      let other = match.map { String($0.b + 1) } ?? ""
      return "\(statement + 1)\t\(other)\t\(Self.decimals(match?.score ?? 0))\n"
    case .json:
      return JSONWriter.line(
        of: .members([
          "a_line": .integer(statement + 1),
          "b_line": match.map { .integer($0.b + 1) } ?? .null,
          "score": .score(match?.score ?? 0),
          "features": match.map { .scores(LineFeatures.names, $0.features.values) } ?? .null,
          "evidence": .array(match.map { evidence($0) } ?? []),
        ]))
    }
  }

  private func evidence(_ match: LineMatch) -> [JSONValue] {
    let (first, second) = (
      SourceText(a.statements[match.a]), SourceText(b.statements[match.b])
    )
    return match.evidence.map { item in
      .members([
        "a": Self.stretch(item.a, of: first),
        "b": Self.stretch(item.b, of: second),
        "source": .string(item.source.rawValue),
        "weight": .score(item.weight),
      ])
    }
  }

  private static func stretch(_ span: TextSpan, of text: SourceText) -> JSONValue {
    .members([
      "text": .string(text[span]),
      "start": .integer(text.codePointOffset(of: span.start)),
      "end": .integer(text.codePointOffset(of: span.end)),
    ])
  }

  /// A score with four decimals, the same everywhere.
  private static func decimals(_ score: Double) -> String {
    let digits = String(Int((score * 10_000).rounded()))
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return "\(padded.dropLast(4)).\(padded.suffix(4))"
  }
}
