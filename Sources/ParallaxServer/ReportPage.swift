import ParallaxKit
import ParallaxPages
import ParallaxRendering

/// A page of HTML and what a browser may do for it.
struct RenderedPage: Hashable, Sendable {
  let html: String
  /// The value of `Content-Security-Policy`.
  let policy: String
}

/// Makes the page that shows a comparison.
struct ReportPage: Sendable {
  let templates: PageTemplates
  let phrases: ReportPhrases

  func page(of comparison: Comparison, in locale: Language) -> RenderedPage {
    RenderedPage(
      html: ComparisonPage(templates: templates, comparison: comparison)
        .html(wording: ReportWording(phrases, in: locale)),
      policy: templates.policy + "; frame-ancestors 'none'")
  }
}
