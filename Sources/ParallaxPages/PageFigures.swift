import ICUKit
import ParallaxKit
import ParallaxRendering

/// The figures on top of a page.
struct PageFigures {
  let model: PageModel

  var values: PageValues {
    let comparison = model.comparison
    let wording = model.wording
    let interval = comparison.measures.overlap
    let isKnown = interval.lowerBound < interval.upperBound
    return [
      "headline": wording.text(
        "page/headline",
        [
          ("pairs", .number(Double(comparison.pairs.count))),
          ("divergences", .number(Double(comparison.divergences.count))),
        ]),
      "overlap": Wording.percent(comparison.overlap.score),
      "interval": isKnown
        ? wording.text(
          "page/interval",
          [("low", .number(interval.lowerBound)), ("high", .number(interval.upperBound))])
        : nil,
      "overlapBar": [
        "width": CoveragePlot.percent(100 * comparison.overlap.score),
        "low": CoveragePlot.percent(100 * interval.lowerBound),
        "high": CoveragePlot.percent(100 * interval.upperBound), "hasInterval": isKnown,
      ] as PageValues,
      "shareA": Wording.percent(comparison.overlap.aCoverage),
      "shareB": Wording.percent(comparison.overlap.bCoverage),
      "pairs": comparison.pairs.count,
      "onlyA": OnlyList.judged(.a, model).count, "onlyB": OnlyList.judged(.b, model).count,
      "levels": DivergenceLevel.allCases.reversed().map { level in
        [
          "level": level.rawValue, "levelName": wording.level(level),
          "count": comparison.divergences.count { $0.level == level },
        ] as PageValues
      },
    ]
  }
}
