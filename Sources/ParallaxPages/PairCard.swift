import ICUKit
import ParallaxKit
import ParallaxRendering

/// Gives a pair the shape that the template for cards wants: both sides, the evidence, the changes.
struct PairCard {
  let model: PageModel
  let texts: [ReportSide: PageText]

  func values(_ index: Int) -> PageValues {
    let pair = model.comparison.pairs[index]
    let speakers = Set(
      ReportSide.allCases.flatMap { model.quotes(pair, $0) }.compactMap(model.speakers.number))
    let changes = model.comparison.divergences.indices.filter {
      model.comparison.divergences[$0].pair == index
    }
    return [
      "id": PageModel.pairAnchor(index), "number": index + 1, "look": PageModel.look(index),
      "relation": model.wording.relation(pair.relation),
      "confidence": Wording.probability(pair.confidence),
      "score": Wording.probability(pair.score),
      "speakers": speakers.sorted().map(String.init).joined(separator: " "),
      "sides": ReportSide.allCases.map { side in
        [
          "letter": side.rawValue.uppercased(), "side": side.rawValue,
          "outlet": model.name(side),
          "quotes": model.quotes(pair, side).map {
            QuoteCard(model: model, texts: texts).values($0, side, pair: index)
          },
        ] as PageValues
      },
      "evidence": pair.evidence.enumerated().map { evidence($1, at: $0, pair: index) },
      "hasEvidence": !pair.evidence.isEmpty,
      "sources": sources(pair),
      "changes": changes.map { PageDivergences.short($0, model) },
      "hasChanges": !changes.isEmpty,
    ]
  }

  /// The reference to a pair that stands before its quotes.
  static func badge(_ pair: Int, _ model: PageModel) -> PageValues {
    let item = model.comparison.pairs[pair]
    return [
      "target": PageModel.pairAnchor(pair), "number": pair + 1, "badgeLook": PageModel.look(pair),
      "label": model.wording.text(
        "page/pair-label",
        [
          ("number", .number(Double(pair + 1))),
          ("heading", .text(model.wording.heading(of: item))),
        ]),
    ]
  }

  private func evidence(_ item: Evidence, at index: Int, pair: Int) -> PageValues {
    [
      "number": index + 1, "term": "\(pair + 1)-\(index + 1)",
      "wordsA": texts[.a]?.words(item.a) ?? "", "wordsB": texts[.b]?.words(item.b) ?? "",
      "langA": model.comparison.a.report.language.rawValue,
      "langB": model.comparison.b.report.language.rawValue,
      "source": model.wording.source(item.source), "weight": Wording.percent(item.weight),
    ]
  }

  /// Which sources the score rests on, and how far, the weightiest first.
  private func sources(_ pair: Pair) -> String {
    Evidence.Source.allCases.map { source in
      (source, pair.evidence.reduce(0) { $0 + ($1.source == source ? $1.weight : 0) })
    }
    .filter { $0.1 > 0 }
    .sorted { $0.1 > $1.1 }
    .map { "\(model.wording.source($0.0)) \(Wording.percent($0.1))" }
    .joined(separator: " · ")
  }
}
