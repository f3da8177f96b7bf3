import ICUKit
import ParallaxKit
import ParallaxRendering

/// Sets a comparison as one HTML page that needs nothing beside itself: both reports in full with their
/// quotes paired, what was changed, and what the scores rest on.
///
/// The same comparison, templates and language give the same bytes.
public struct ComparisonPage: Sendable {
  private let templates: PageTemplates
  private let comparison: Comparison

  /// Makes a page.
  /// - Parameters:
  ///   - templates: what the page is made by.
  ///   - comparison: what it shows.
  public init(templates: PageTemplates, comparison: Comparison) {
    self.templates = templates
    self.comparison = comparison
  }

  /// Writes the page.
  /// - Parameter wording: the words of the interface, in the language of the page.
  public func html(wording: ReportWording) -> String {
    let model = PageModel(comparison, wording: wording)
    let texts: [ReportSide: PageText] = [
      .a: PageText(.a, model), .b: PageText(.b, model),
    ]
    let cards = PairCard(model: model, texts: texts)
    let only = OnlyList(model: model, texts: texts)
    let divergences = PageDivergences(model: model, texts: texts).groups
    let tables = ShareChart(model: model).tables
    return templates.render([
      "language": wording.language.rawValue, "ui": PagePhrases(wording),
      "policy": templates.policy, "style": templates.style.text, "script": templates.script.text,
      "heads": ReportSide.allCases.map { head($0, model, texts) },
      "figures": PageFigures(model: model).values,
      "summary": ComparisonSummary(comparison, wording: wording).lines,
      "plot": CoveragePlot(model: model).values,
      "tables": tables, "hasTables": !tables.isEmpty,
      "filters": PageFilters(model: model).values,
      "groups": divergences, "hasDivergences": !divergences.isEmpty,
      "cards": comparison.pairs.indices.map(cards.values), "hasCards": !comparison.pairs.isEmpty,
      "onlyLists": only.lists, "hasOnly": !only.lists.isEmpty,
      "unjudged": only.unjudged, "hasUnjudged": !only.unjudged.isEmpty,
      "provenance": provenance,
    ])
  }

  private func head(
    _ side: ReportSide, _ model: PageModel, _ texts: [ReportSide: PageText]
  ) -> PageValues {
    let wording = model.wording
    let report = model.quoted(side).report
    let facts = [
      wording.language(report.language), report.date.map(VisibleText.line),
      report.outlet == nil ? nil : VisibleText.line(report.source),
    ]
    return [
      "letter": side.rawValue.uppercased(), "side": side.rawValue, "outlet": model.name(side),
      "headline": report.title.map { VisibleText.line($0) },
      "lang": report.language.rawValue,
      "facts": facts.compactMap { $0 }.joined(separator: " · "),
      "kinds": wording.kinds(of: model.quoted(side).quotes),
      "blocks": texts[side]?.blocks ?? [],
    ]
  }

  private var provenance: PageValues {
    let provenance = comparison.provenance
    return [
      "tool": provenance.tool, "icu": provenance.icu, "unicode": provenance.unicode,
      "files": provenance.glossaries.map { source in
        "\(VisibleText.line(source.path))  \(source.digest)  \(source.entries)"
      }.joined(separator: "\n"),
      "hasFiles": !provenance.glossaries.isEmpty,
    ]
  }
}
