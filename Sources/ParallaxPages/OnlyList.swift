import ICUKit
import ParallaxKit
import ParallaxRendering

/// Lists the quotes that one report alone has, and those that were not judged.
struct OnlyList {
  let model: PageModel
  let texts: [ReportSide: PageText]

  /// The quotes in no pair of which something could be said.
  static func judged(_ side: ReportSide, _ model: PageModel) -> [Quote] {
    model.unpaired(side).filter { model.unjudged($0, side) == nil }
  }

  var lists: [PageValues] {
    ReportSide.allCases.compactMap { side in
      let quotes = Self.judged(side, model)
      guard !quotes.isEmpty else { return nil }
      return [
        "letter": side.rawValue.uppercased(), "side": side.rawValue,
        "items": quotes.map { item($0, side) },
      ]
    }
  }

  /// What was not judged, and why: quotes in no pair and in one, and the outlets' own words.
  var unjudged: [PageValues] {
    var given: Set<String> = []
    return model.comparison.notJudged.map { entry in
      let quote = entry.quote.flatMap { model.quote($0, entry.side) }
      // A quote may be here for two reasons, and one that is in a pair has its place there.
      let anchor = quote.flatMap { quote in
        model.unjudged(quote, entry.side) == nil ? nil : model.onlyAnchor(quote, entry.side)
      }
      return [
        "id": anchor.flatMap { given.insert($0).inserted ? $0 : nil },
        "quote": quote.map { quoted($0, entry.side) },
        "letter": entry.side.rawValue.uppercased(), "side": entry.side.rawValue,
        "reason": model.wording.reason(entry),
      ]
    }
  }

  private func quoted(_ quote: Quote, _ side: ReportSide) -> PageValues {
    QuoteCard(model: model, texts: texts).values(quote, side, pair: nil)
  }

  private func item(_ quote: Quote, _ side: ReportSide) -> PageValues {
    [
      "id": model.onlyAnchor(quote, side),
      "quote": quoted(quote, side),
      "speakers": model.speakers.number(of: quote).map(String.init) ?? "",
    ]
  }
}
