import ICUKit
import ParallaxKit
import ParallaxRendering

/// Gives a quote outside its text the shape that the templates want.
struct QuoteCard {
  let model: PageModel
  let texts: [ReportSide: PageText]

  /// Under this confidence the speaker is said to be uncertain.
  private static let uncertain = 0.6

  /// - Parameter pair: the pair whose matched terms are marked.
  func values(_ quote: Quote, _ side: ReportSide, pair: Int?) -> PageValues {
    let wording = model.wording
    let report = model.quoted(side).report
    let marks = QuotationMarks(in: report.language.rawValue)
    let anchor = model.quoteAnchor(quote, side)
    let text = texts[side]
    let isInText = text?.anchors.contains(anchor) ?? false
    let isQuoted = quote.kind != .indirect
    return [
      "pieces": text?.quoted(quote, pair: pair) ?? [], "lang": report.language.rawValue,
      "opening": isQuoted ? marks.start : "", "closing": isQuoted ? marks.end : "",
      "speaker": quote.speaker.map { VisibleText.line($0.name) }
        ?? wording.text("layout/no-speaker"),
      "speakerLang": quote.speaker == nil ? wording.language.rawValue : report.language.rawValue,
      "sure": quote.speaker.map { sure($0) },
      "kind": wording.kind(quote.kind),
      "cue": quote.cue.map { cue($0, report) },
      "target": isInText ? anchor : nil,
    ]
  }

  private func sure(_ speaker: Speaker) -> String {
    let sure = model.wording.text(
      "layout/sure", [("share", .text(Wording.probability(speaker.confidence)))])
    return speaker.confidence < Self.uncertain
      ? "\(sure) \(model.wording.text("layout/uncertain"))" : sure
  }

  private func cue(_ cue: Cue, _ report: Report) -> PageValues {
    [
      "cueWords": VisibleText.line(cue.text), "cueLang": report.language.rawValue,
      "stance": model.wording.stance(cue.stance),
    ]
  }
}
