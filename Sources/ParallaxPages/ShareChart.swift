import ParallaxKit
import ParallaxRendering

/// Draws the shares that a comparison measured, as tables with a bar and its 95 % interval.
struct ShareChart {
  let model: PageModel

  var tables: [PageValues] {
    MeasureRows(model.comparison.measures, wording: model.wording).tables.map { table in
      [
        "title": table.title,
        "rows": table.rows.map { row in
          [
            "label": row.label,
            "cells": [
              cell(row.a, row.shares?.a, .a), cell(row.b, row.shares?.b, .b),
            ],
          ] as PageValues
        },
      ]
    }
  }

  private func cell(_ text: String, _ share: Share?, _ side: ReportSide) -> PageValues {
    [
      "text": text, "side": side.rawValue, "bar": share.map { bar($0) },
    ]
  }

  private func bar(_ share: Share) -> PageValues {
    [
      "width": CoveragePlot.percent(100 * share.value),
      "low": CoveragePlot.percent(100 * share.interval.lowerBound),
      "high": CoveragePlot.percent(100 * share.interval.upperBound),
    ]
  }
}
