import ParallaxKit
import ParallaxRendering

/// What the parts of a page know of a comparison: which quotes are paired with which, and by what
/// names the parts refer to each other.
struct PageModel {
  let comparison: Comparison
  let wording: ReportWording
  let speakers: PageSpeakers
  /// For each report and quote of it the numbers of its pairs.
  private var pairs: [ReportSide: [String: [Int]]] = [:]
  private var unjudged: [ReportSide: [String: NotJudged]] = [:]
  private var places: [ReportSide: [String: Int]] = [:]
  /// The sentence of each divergence.
  let sentences: [String]

  init(_ comparison: Comparison, wording: ReportWording) {
    self.comparison = comparison
    self.wording = wording
    speakers = PageSpeakers(comparison)
    sentences = comparison.divergences.map(wording.sentence)
    for (index, pair) in comparison.pairs.enumerated() {
      for id in pair.a { pairs[.a, default: [:]][id, default: []].append(index) }
      for id in pair.b { pairs[.b, default: [:]][id, default: []].append(index) }
    }
    for entry in comparison.notJudged {
      if let id = entry.quote { unjudged[entry.side, default: [:]][id] = entry }
    }
    for side in ReportSide.allCases {
      for (index, quote) in quoted(side).quotes.enumerated() {
        places[side, default: [:]][quote.id] = index
      }
    }
  }

  func quoted(_ side: ReportSide) -> QuotedReport { side == .a ? comparison.a : comparison.b }

  /// The pairs that a quote is in, by their places in the comparison.
  func pairs(of quote: Quote, _ side: ReportSide) -> [Int] { pairs[side]?[quote.id] ?? [] }

  /// Says why nothing could be said of a quote that is in no pair.
  func unjudged(_ quote: Quote, _ side: ReportSide) -> NotJudged? {
    pairs(of: quote, side).isEmpty ? unjudged[side]?[quote.id] : nil
  }

  /// Finds a quote by its id.
  func quote(_ id: String, _ side: ReportSide) -> Quote? {
    places[side]?[id].map { quoted(side).quotes[$0] }
  }

  /// The quotes that a pair has on one side.
  func quotes(_ pair: Pair, _ side: ReportSide) -> [Quote] {
    (side == .a ? pair.a : pair.b).compactMap { quote($0, side) }
  }

  /// The quotes that are in no pair, in the order of the text.
  func unpaired(_ side: ReportSide) -> [Quote] {
    (side == .a ? comparison.unpairedA : comparison.unpairedB).compactMap { quote($0, side) }
  }

  /// The spans of a divergence in one report.
  func spans(_ divergence: Divergence, _ side: ReportSide) -> [TextSpan] {
    side == .a ? divergence.a : divergence.b
  }

  /// The name of a report: its outlet, or its file where no outlet is known.
  func name(_ side: ReportSide) -> String {
    let report = quoted(side).report
    return VisibleText.line(report.outlet ?? report.source)
  }

  // MARK: Names of places in the page. Nothing of the input is in them.

  func quoteAnchor(_ quote: Quote, _ side: ReportSide) -> String {
    "quote-\(side.rawValue)-\((places[side]?[quote.id] ?? 0) + 1)"
  }

  func onlyAnchor(_ quote: Quote, _ side: ReportSide) -> String {
    "only-\(side.rawValue)-\((places[side]?[quote.id] ?? 0) + 1)"
  }

  static func pairAnchor(_ pair: Int) -> String { "pair-\(pair + 1)" }

  static func divergenceAnchor(_ index: Int) -> String { "divergence-\(index + 1)" }

  static func placeAnchor(_ divergence: Int, _ side: ReportSide, _ place: Int) -> String {
    "place-\(divergence + 1)-\(side.rawValue)-\(place + 1)"
  }

  /// The classes of a pair: a colour and a shape. Their counts have no common divisor, so that thirty
  /// pairs pass before both recur.
  static func look(_ pair: Int) -> String { "c\(pair % 6 + 1) s\(pair % 5 + 1)" }
}
