import ParallaxKit
import ParallaxRendering

/// Sets a matrix as one HTML page: for each event a heatmap and what is quoted, each statement once.
///
/// The same matrix, templates and language give the same bytes.
public struct MatrixPage {
  private let templates: MatrixTemplates
  private let matrix: ReportMatrix
  private let hasPairPages: Bool

  /// - Parameter hasPairPages: whether the page of each pair lies beside this one, by the name that
  ///   `fileName(_:_:)` gives.
  public init(templates: MatrixTemplates, matrix: ReportMatrix, hasPairPages: Bool) {
    self.templates = templates
    self.matrix = matrix
    self.hasPairPages = hasPairPages
  }

  /// The name of the page of two reports, whichever is named first.
  public static func fileName(_ a: Int, _ b: Int) -> String {
    "pair-\(min(a, b) + 1)-\(max(a, b) + 1).html"
  }

  /// Writes the page.
  /// - Parameter wording: the words of the interface, in the language of the page.
  public func html(wording: ReportWording) -> String {
    let labels = MatrixLabels(matrix: matrix, wording: wording)
    return templates.render(
      [
        "language": wording.language.rawValue, "ui": MatrixPhrases(wording),
        "style": templates.style.text, "styleHash": templates.style.hash,
        "matrixStyle": templates.matrixStyle.text, "matrixStyleHash": templates.matrixStyle.hash,
        "summary": labels.summary,
        "events": matrix.events.enumerated().map { event($1, at: $0, labels) },
        "outliers": matrix.outliers.map { outlier in
          [
            "anchor": matrix.event(of: outlier.report) == nil ? anchor(outlier.report) : nil,
            "number": labels.number(outlier.report), "line": labels.line(outlier.report),
            "reason": labels.outlier(outlier),
          ] as PageValues
        },
        "hasOutliers": !matrix.outliers.isEmpty,
        "tool": matrix.provenance.tool, "icu": matrix.provenance.icu,
        "unicode": matrix.provenance.unicode,
      ])
  }

  private func anchor(_ report: Int) -> String { "report-\(report + 1)" }

  private func event(_ event: Event, at place: Int, _ labels: MatrixLabels) -> PageValues {
    let common = event.statements.filter { $0.carriers.count > 1 }
    return [
      "id": "event-\(place + 1)", "heading": labels.heading(event, at: place),
      "shared": labels.shared(event),
      "reports": event.reports.map { row($0, in: event, labels) },
      "statements": common.map { statement($0, in: event, labels) },
      "hasStatements": !common.isEmpty, "exclusive": labels.exclusive(event),
    ]
  }

  private func row(_ report: Int, in event: Event, _ labels: MatrixLabels) -> PageValues {
    let item = matrix.reports[report].report
    return [
      "anchor": anchor(report), "number": labels.number(report), "name": labels.name(report),
      "code": item.language.rawValue, "headline": item.title.map { VisibleText.line($0) },
      "cells": event.reports.map { cell(report, $0, in: event, labels) },
    ]
  }

  private func cell(
    _ report: Int, _ other: Int, in event: Event, _ labels: MatrixLabels
  ) -> PageValues {
    guard report != other else { return ["figure": "·", "heat": false, "href": false] }
    let overlap = labels.overlap(report, other, in: event)
    let figure = overlap.map(Wording.percent) ?? "–"
    return [
      "figure": figure, "heat": overlap.map { String(MatrixLabels.heat($0)) },
      "href": hasPairPages ? Self.fileName(report, other) : nil,
      "label": "\(labels.number(report)), \(labels.number(other)): \(figure)",
    ]
  }

  private func statement(
    _ statement: Statement, in event: Event, _ labels: MatrixLabels
  ) -> PageValues {
    [
      "speaker": labels.speaker(statement), "carriers": labels.carriers(statement, in: event),
      "rows": statement.carriers.map { carrier in
        [
          "anchor": anchor(carrier.report), "number": labels.number(carrier.report),
          "name": labels.name(carrier.report),
          "code": matrix.reports[carrier.report].report.language.rawValue,
          "words": labels.words(carrier), "notes": labels.notes(statement, of: carrier.report),
        ] as PageValues
      },
    ]
  }
}
