/// The name behind a dash that ends a paragraph of nothing but a quote.
extension Attributor {
  /// In tokens.
  private static let longestCredit = 14
  private static let creditConfidence = 0.8

  /// Finds who a quote is credited to: `“…” — Maria Ionescu, the mayor`, as under a blockquote.
  func credit(after quote: Range<Int>) -> Attribution? {
    let dash = quote.upperBound
    guard dash + 1 < view.tokens.count, view.isMark(dash, "\u{2013}\u{2014}-\u{2015}"),
      view.tokens[dash].paragraph == view.tokens[dash - 1].paragraph,
      beginsParagraph(quote.lowerBound)
    else { return nil }
    let paragraph = view.tokens[dash].paragraph
    var end = dash + 1
    while end < view.tokens.count, view.tokens[end].paragraph == paragraph,
      view.isOutlet(end)
    {
      end += 1
      guard end - dash <= Self.longestCredit else { return nil }
    }
    let isLast = end == view.tokens.count || view.tokens[end].paragraph != paragraph
    guard isLast, dash + 1 < end, cueIndices(in: dash + 1..<end).isEmpty else { return nil }
    let mention = subjects.mentionOf[dash + 1]
    guard mention >= 0, resolver.mentions[mention].pronoun == nil,
      endsName(resolver.mentions[mention].tokens.upperBound, end),
      let resolution = resolver.resolve(.mention(mention), at: view.tokens[dash].span.start)
    else { return nil }
    return Attribution(
      resolution: resolution, cue: nil, stance: .neutral, confidence: Self.creditConfidence)
  }

  /// Behind a name that is all, a comma or a bracket may follow: a verb makes a sentence.
  private func endsName(_ next: Int, _ end: Int) -> Bool {
    next >= end || view.tokens[next].kind == .mark
  }

  private func beginsParagraph(_ token: Int) -> Bool {
    token == 0 || view.tokens[token - 1].paragraph != view.tokens[token].paragraph
  }
}
