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

  var lists: [[String: Any]] {
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
  var unjudged: [[String: Any]] {
    var given: Set<String> = []
    return model.comparison.notJudged.map { entry in
      let quote = entry.quote.flatMap(model.quoted(entry.side).quote)
      var values = quote.map { item($0, entry.side) } ?? ["id": false, "quote": false]
      // A quote may be there for two reasons, and one in a pair has no place of its own here.
      let isNew = (values["id"] as? String).map { given.insert($0).inserted } ?? false
      if let quote, model.unjudged(quote, entry.side) == nil || !isNew { values["id"] = false }
      values["letter"] = entry.side.rawValue.uppercased()
      values["side"] = entry.side.rawValue
      values["reason"] = model.wording.reason(entry)
      return values
    }
  }

  private func item(_ quote: Quote, _ side: ReportSide) -> [String: Any] {
    [
      "id": model.onlyAnchor(quote, side),
      "quote": QuoteCard(model: model, texts: texts).values(quote, side, pair: nil),
      "speakers": model.speakers.number(of: quote).map(String.init) ?? "",
    ]
  }
}
