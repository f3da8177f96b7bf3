import HTTPTypes
import Hummingbird
import ParallaxKit

/// Makes the pages around the report.
struct ServerPages: Sendable {
  let templates: ServerTemplates
  let phrases: ReportPhrases
  let folder: ReportFolder?

  /// The page with the form.
  func form(for request: Request) throws -> Response {
    let wording = wording(for: request)
    let listed = (folder?.entries ?? []).map { entry in
      ["name": entry.name, "label": entry.title.map { "\(entry.name): \($0)" } ?? entry.name]
    }
    let sides = ["a", "b"].map { side -> [String: Any] in
      ["side": side, "heading": wording.text("report-\(side)"), "listed": listed]
    }
    let html = try templates.render(
      .form, wording,
      [
        "sides": sides, "hasFolder": !listed.isEmpty,
        "otherLang": wording.language == .english ? "ro" : "en",
      ])
    var response = Response(RenderedPage(html: html, policy: SecurityHeaders.pagePolicy))
    // Without a referrer browsers name no origin when the form is sent.
    response.headers[SecurityHeaders.field("Referrer-Policy")] = "same-origin"
    return response
  }

  /// The page that says what went wrong.
  func problem(_ problem: Problem, to request: Request) throws -> Response {
    let wording = wording(for: request)
    let html = try templates.render(
      .problem, wording,
      [
        "heading": wording.title(problem.kind), "detail": problem.detail,
        "isForeign": wording.language != .english,
      ])
    return Response(
      RenderedPage(html: html, policy: SecurityHeaders.pagePolicy), status: problem.kind.status)
  }

  /// The language of the pages: that which the address names by `lang`, else the browser's.
  func locale(for request: Request) -> Language {
    if let named = request.uri.queryParameters["lang"] {
      let language = Language(rawValue: String(named))
      if ReportPhrases.languages.contains(language) { return language }
    }
    let accepted = (request.headers[.acceptLanguage] ?? "").lowercased().split(separator: ",")
    for range in accepted {
      let code = range.drop { $0 == " " }.prefix { $0.isLetter }
      let language = Language(rawValue: String(code))
      if ReportPhrases.languages.contains(language) { return language }
    }
    return .english
  }

  private func wording(for request: Request) -> PageWording {
    PageWording(phrases: phrases, language: locale(for: request))
  }
}
