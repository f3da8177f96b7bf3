import ParallaxKit

/// Gives a report and its quotes the shape that the JSON of all commands shares.
struct ReportJSON {
  let quoted: QuotedReport

  var value: JSONValue {
    let report = quoted.report
    return .members([
      "source": .string(report.source),
      "outlet": .optional(report.outlet),
      "language": .string(report.language.rawValue),
      "title": .optional(report.title),
      "date": .optional(report.date),
      "quotes": .array(quoted.quotes.map(quote)),
    ])
  }

  /// Gives a stretch of the report: its text and its place in Unicode code points.
  func stretch(_ span: TextSpan) -> JSONValue {
    .members([
      "text": .string(quoted.report.text[span]),
      "start": offset(span.start),
      "end": offset(span.end),
    ])
  }

  /// Gives a stretch with the number of the report that it is in.
  func location(_ span: TextSpan, report: Int) -> JSONValue {
    .members([
      "report": .integer(report),
      "text": .string(quoted.report.text[span]),
      "start": offset(span.start),
      "end": offset(span.end),
    ])
  }

  func quote(_ quote: Quote) -> JSONValue {
    .members([
      "id": .string(quote.id),
      "kind": .string(quote.kind.rawValue),
      "text": .string(quote.text),
      "start": offset(quote.span.start),
      "end": offset(quote.span.end),
      "speaker": quote.speaker.map(speaker) ?? .null,
      "cue": quote.cue.map(cue) ?? .null,
    ])
  }

  private func speaker(_ speaker: Speaker) -> JSONValue {
    .members([
      "name": .string(speaker.name),
      "mention": speaker.mention.map { stretch($0.text, $0.span) } ?? .null,
      "confidence": .score(speaker.confidence),
    ])
  }

  private func cue(_ cue: Cue) -> JSONValue {
    .members([
      "text": .string(cue.text),
      "start": offset(cue.span.start),
      "end": offset(cue.span.end),
      "stance": .string(cue.stance.rawValue),
    ])
  }

  private func stretch(_ text: String, _ span: TextSpan) -> JSONValue {
    .members(["text": .string(text), "start": offset(span.start), "end": offset(span.end)])
  }

  private func offset(_ utf8Offset: Int) -> JSONValue {
    .integer(quoted.report.text.codePointOffset(of: utf8Offset))
  }
}
