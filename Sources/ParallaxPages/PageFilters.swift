import ParallaxKit
import ParallaxRendering

/// What a reader can choose by: speakers, rules and levels that are there.
struct PageFilters {
  let model: PageModel

  var values: PageValues {
    let found = Set(model.comparison.divergences.map(\.rule))
    let rules = DivergenceRule.allCases.filter(found.contains)
    return [
      "speakers": model.speakers.names.enumerated().map { index, name in
        ["value": index, "name": VisibleText.line(name)] as PageValues
      },
      "rules": rules.map { ["value": $0.rawValue] as PageValues },
      "levels": DivergenceLevel.allCases.map { level in
        ["value": level.rawValue, "name": model.wording.level(level)] as PageValues
      },
    ]
  }
}
