import Algorithms

/// A sentence as the outlet writes it, with the quotes in it.
struct OutletSentence: Hashable, Sendable {
  var span: TextSpan
  var tokens: Range<Int>
  let paragraph: Int
  /// Indices of the outermost quoted spans that start in it.
  var quotes: [Int]
}

/// Joins the sentences that a quote runs through, and a quote with the cue after it.
enum OutletSentences {
  static func find(
    in report: Report, quotes: [QuotedSpan], quoted: [Int]
  ) -> [OutletSentence] {
    let outer = quotes.indices.filter { quotes[$0].depth == 0 }
    var result: [OutletSentence] = []
    var next = 0
    for sentence in report.sentences {
      let tokens = report.tokens(in: sentence)
      guard !tokens.isEmpty else { continue }
      let paragraph = report.tokens[tokens.lowerBound].paragraph
      var inside: [Int] = []
      while next < outer.count, quotes[outer[next]].outer.start < sentence.end {
        inside.append(outer[next])
        next += 1
      }
      if let before = result.last?.tokens,
        joins(before, tokens.lowerBound, report: report, quotes: quotes, quoted: quoted)
      {
        result[result.count - 1].span.end = sentence.end
        result[result.count - 1].tokens = before.lowerBound..<tokens.upperBound
        result[result.count - 1].quotes += inside
      } else {
        result.append(
          OutletSentence(span: sentence, tokens: tokens, paragraph: paragraph, quotes: inside))
      }
    }
    return result
  }

  /// Decides whether the sentence that starts at `first` goes on with the one before it.
  private static func joins(
    _ previous: Range<Int>, _ first: Int, report: Report, quotes: [QuotedSpan], quoted: [Int]
  ) -> Bool {
    let last = previous.upperBound - 1
    if quoted[first] >= 0, quoted[first] == quoted[last] { return true }
    guard report.tokens[first].paragraph == report.tokens[last].paragraph else { return false }
    guard quoted[last] >= 0, quoted[first] < 0 else { return false }
    // "Is it so?" she asked. — the quote's own full stop ends the sentence only where a new one
    // begins, and never before a comma.
    let token = report.tokens[first]
    if token.kind == .mark { return token.folded != "(" }
    if !token.isCapitalised { return true }
    let content = quotes[quoted[last]].content
    let end = report.text.scalar(before: content.end)
    return end == "," || end == "?" || end == "!"
  }
}
