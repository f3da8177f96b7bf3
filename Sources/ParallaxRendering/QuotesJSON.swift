import ParallaxKit

/// Writes the quotes of reports as JSON of the schema `parallax.quotes/1`.
public struct QuotesJSON {
  private let reports: [QuotedReport]

  public init(_ reports: [QuotedReport]) {
    self.reports = reports
  }

  /// Writes the document, a line end behind it.
  public func text() -> String {
    JSONWriter.text(
      of: .members([
        "schema": .string("parallax.quotes/1"),
        "reports": .array(reports.map { ReportJSON(quoted: $0).value }),
      ]))
  }
}
