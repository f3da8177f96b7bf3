import ParallaxKit

/// Writes a comparison as a page of annotations in JSON-LD (W3C Web Annotation Data Model, 2017).
///
/// Each quote is an annotation that describes it, each pair one that links its quotes, and each
/// divergence one that comments on its places. A target has its text with what stands around it
/// (TextQuoteSelector) and its place (TextPositionSelector, in Unicode code points).
public struct ComparisonAnnotations {
  private let comparison: Comparison
  private let wording: ReportWording

  /// How much is given of the text before and behind a target, in Unicode code points.
  private static let contextLength = 32

  /// - Parameter wording: writes the bodies.
  public init(_ comparison: Comparison, wording: ReportWording) {
    self.comparison = comparison
    self.wording = wording
  }

  /// Writes the document, a line end behind it.
  public func text() -> String {
    let quotes = ReportSide.allCases.flatMap { side in
      quoted(side).quotes.map { quote($0, side) }
    }
    let pairs = comparison.pairs.enumerated().map { pair($1, number: $0 + 1) }
    let divergences = comparison.divergences.enumerated().map { divergence($1, number: $0 + 1) }
    return JSONWriter.text(
      of: .members([
        "@context": .string("http://www.w3.org/ns/anno.jsonld"),
        "id": .string("#annotations"),
        "type": .string("AnnotationPage"),
        "generator": .members([
          "type": .string("Software"),
          "name": .string("Parallax \(comparison.provenance.tool)"),
        ]),
        "items": .array(quotes + pairs + divergences),
      ]))
  }

  private func quoted(_ side: ReportSide) -> QuotedReport {
    side == .a ? comparison.a : comparison.b
  }

  private func quote(_ quote: Quote, _ side: ReportSide) -> JSONValue {
    var bodies = [body(wording.kind(quote.kind), purpose: "tagging")]
    if let speaker = quote.speaker {
      bodies.append(body(VisibleText.line(speaker.name), purpose: "identifying"))
    }
    if let cue = quote.cue {
      bodies.append(body(wording.stance(cue.stance), purpose: "classifying"))
    }
    return annotation(
      "quote-\(quote.id)", motivation: "describing", bodies: bodies,
      targets: [target(quote.span, side)])
  }

  private func pair(_ pair: Pair, number: Int) -> JSONValue {
    let a = pair.a.compactMap(comparison.a.quote).map { target($0.span, .a) }
    let b = pair.b.compactMap(comparison.b.quote).map { target($0.span, .b) }
    return annotation(
      "pair-\(number)", motivation: "linking",
      bodies: b + [body(wording.heading(of: pair), purpose: "describing")], targets: a)
  }

  private func divergence(_ item: Divergence, number: Int) -> JSONValue {
    let targets = item.a.map { target($0, .a) } + item.b.map { target($0, .b) }
    let reports = ReportSide.allCases.map {
      JSONValue.string(SourceURI.text(quoted($0).report.source))
    }
    return annotation(
      "divergence-\(number)", motivation: "commenting",
      bodies: [
        body(wording.sentence(item), purpose: "commenting"),
        body(item.rule.rawValue, purpose: "tagging", language: nil),
        body(wording.level(item.level), purpose: "assessing"),
      ],
      // What has no place is about the reports as wholes.
      targets: targets.isEmpty ? reports : targets)
  }

  private func annotation(
    _ name: String, motivation: String, bodies: [JSONValue], targets: [JSONValue]
  ) -> JSONValue {
    .members([
      "id": .string("#\(name)"),
      "type": .string("Annotation"),
      "motivation": .string(motivation),
      "body": .array(bodies),
      "target": .array(targets),
    ])
  }

  private func body(_ text: String, purpose: String) -> JSONValue {
    body(text, purpose: purpose, language: wording.language)
  }

  private func body(_ text: String, purpose: String, language: Language?) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("type", .string("TextualBody")), ("purpose", .string(purpose)),
      ("value", .string(text)), ("format", .string("text/plain")),
    ]
    if let language { members.append(("language", .string(language.rawValue))) }
    return .object(members)
  }

  private func target(_ span: TextSpan, _ side: ReportSide) -> JSONValue {
    let report = quoted(side).report
    let text = report.text
    let before = text[TextSpan(0, span.start)].unicodeScalars.suffix(Self.contextLength)
    let behind = text[TextSpan(span.end, text.utf8.count)].unicodeScalars
      .prefix(Self.contextLength)
    return .members([
      "source": .string(SourceURI.text(report.source)),
      "selector": .array([
        .members([
          "type": .string("TextQuoteSelector"), "exact": .string(text[span]),
          "prefix": .string(String(before)), "suffix": .string(String(behind)),
        ]),
        .members([
          "type": .string("TextPositionSelector"),
          "start": .integer(text.codePointOffset(of: span.start)),
          "end": .integer(text.codePointOffset(of: span.end)),
        ]),
      ]),
    ])
  }
}
