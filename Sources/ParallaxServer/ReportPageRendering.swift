import ParallaxKit
import ParallaxRendering

/// A page of HTML and what a browser may do for it.
struct RenderedPage: Hashable, Sendable {
  let html: String
  /// The value of `Content-Security-Policy`.
  let policy: String
}

/// Makes the page that shows a comparison.
protocol ReportPageRendering: Sendable {
  func page(of comparison: Comparison, in locale: Language) throws -> RenderedPage
}

/// Shows the report as it stands in a terminal, on a page.
struct PlainReportPage: ReportPageRendering {
  let templates: PageTemplates
  let phrases: ReportPhrases

  private static let columns = 100

  func page(of comparison: Comparison, in locale: Language) throws -> RenderedPage {
    let report = TerminalComparison(
      comparison, wording: ReportWording(phrases, in: locale), detail: .full, style: .plain,
      width: Self.columns
    ).text()
    let html = try templates.render(
      .result, PageWording(phrases: phrases, language: locale), ["report": report])
    return RenderedPage(html: html, policy: SecurityHeaders.pagePolicy)
  }
}
