import ParallaxKit
import ParallaxRendering

/// What a reader can choose by: speakers, rules and levels that are there.
struct PageFilters {
  let model: PageModel

  var values: [String: Any] {
    let found = Set(model.comparison.divergences.map(\.rule))
    let rules = DivergenceRule.allCases.filter(found.contains)
    return [
      "speakers": model.speakers.names.enumerated().map { index, name in
        ["value": index, "name": VisibleText.line(name)] as [String: Any]
      },
      "rules": rules.map { ["value": $0.rawValue] },
      "levels": DivergenceLevel.allCases.map { level in
        ["value": level.rawValue, "name": model.wording.level(level)]
      },
    ]
  }
}
