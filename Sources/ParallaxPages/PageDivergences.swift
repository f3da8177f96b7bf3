import ParallaxKit
import ParallaxRendering

/// Lists the divergences of a comparison by family, each with links to its places.
struct PageDivergences {
  let model: PageModel
  let texts: [ReportSide: PageText]

  /// The families in the order of the page, and the keys of their headings.
  private static let families = [
    ("quote", "page/changes-heading"), ("coverage", "layout/coverage-heading"),
    ("framing", "layout/framing-heading"),
  ]

  /// The families that have divergences.
  var groups: [PageValues] {
    Self.families.compactMap { family, heading in
      let found = model.comparison.divergences.indices.filter {
        model.comparison.divergences[$0].rule.family == family
      }
      return found.isEmpty
        ? nil : ["heading": model.wording.text(heading), "items": found.map(item)]
    }
  }

  /// A divergence in short, as cards list it.
  static func short(_ index: Int, _ model: PageModel) -> PageValues {
    let divergence = model.comparison.divergences[index]
    return [
      "target": PageModel.divergenceAnchor(index), "number": index + 1,
      "level": divergence.level.rawValue, "levelName": model.wording.level(divergence.level),
      "sentence": model.sentences[index], "rule": divergence.rule.rawValue,
    ]
  }

  private func item(_ index: Int) -> PageValues {
    let divergence = model.comparison.divergences[index]
    var values = Self.short(index, model)
    values.set("id", PageModel.divergenceAnchor(index))
    values.set("meaning", model.wording.text("rule/\(divergence.rule.rawValue)/meaning"))
    values.set("confidence", Wording.probability(divergence.confidence))
    values.set("speakers", speakers(divergence).map(String.init).joined(separator: " "))
    values.set("pair", divergence.pair.map { PairCard.badge($0, model) })
    values.set("placesBySide", ReportSide.allCases.compactMap { places(index, $0) })
    return values
  }

  private func places(_ index: Int, _ side: ReportSide) -> PageValues? {
    let report = model.quoted(side).report
    let spans = model.spans(model.comparison.divergences[index], side)
    guard let text = texts[side], !spans.isEmpty else { return nil }
    let links: [PageValues] = spans.enumerated().compactMap { place, span in
      let anchor = PageModel.placeAnchor(index, side, place)
      guard text.anchors.contains(anchor) else { return nil }
      return [
        "target": anchor, "words": PlaceWords.short(text.words(span)),
        "lang": report.language.rawValue,
      ]
    }
    return links.isEmpty
      ? nil : ["letter": side.rawValue.uppercased(), "side": side.rawValue, "links": links]
  }

  /// The speakers of the quotes that it is about.
  private func speakers(_ divergence: Divergence) -> [Int] {
    var found: Set<Int> = []
    for side in ReportSide.allCases {
      let ids = divergence.pair.map { model.comparison.pairs[$0] }.map { side == .a ? $0.a : $0.b }
      for quote in model.quoted(side).quotes {
        let isMeant =
          ids?.contains(quote.id)
          ?? model.spans(divergence, side).contains { $0.overlaps(quote.span) }
        if isMeant, let number = model.speakers.number(of: quote) { found.insert(number) }
      }
    }
    return found.sorted()
  }
}
