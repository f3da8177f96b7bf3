/// Finds what one outlet keeps its distance from ("so-called", words in quotation marks) and the other
/// says without reserve.
struct DistancingFinder: DivergenceFinder {
  private static let byWord = 0.7
  private static let byMarks = 0.65
  /// What a marker is about has no more words than this.
  private static let reach = 3
  /// A marker this near before or behind a counterpart is an answer.
  private static let near = 6

  func divergences(in judgement: Judgement) -> [Divergence] {
    let counterparts = Counterparts(judgement)
    return ReportSide.allCases.flatMap { side in
      markers(judgement.report(side)).compactMap { marker in
        divergence(marker, side, judgement, counterparts)
      }
    }
  }

  /// Words that are kept at a distance.
  private struct Marker {
    /// Of the marker with what it is about.
    let span: TextSpan
    let terms: [Int]
    let confidence: Double
  }

  private func markers(_ report: JudgedReport) -> [Marker] {
    var markers: [Marker] = []
    for found in report.framing.distances where found.voice == .outlet {
      let about = wordsRight(after: found.tokens.upperBound, in: report)
      guard let last = about.last else { continue }
      markers.append(
        Marker(
          span: TextSpan(report.span(tokens: found.tokens).start, report.terms[last].span.end),
          terms: about, confidence: Self.byWord))
    }
    for quote in report.quotes where quote.kind == .scare {
      let terms = report.side.run(in: quote.span).filter { report.terms[$0].isContent }
      // A long stretch in marks is a title or a slogan.
      guard !terms.isEmpty, terms.count <= Self.reach else { continue }
      markers.append(Marker(span: quote.span, terms: Array(terms), confidence: Self.byMarks))
    }
    return markers.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// The words of weight that follow a place without any other between: which of them the marker is
  /// about, the order of words does not tell in both languages alike.
  private func wordsRight(after token: Int, in report: JudgedReport) -> [Int] {
    var terms: [Int] = []
    var token = token
    while token < report.report.tokens.count, terms.count < Self.reach {
      let term = report.side.termOfToken[token]
      guard term >= 0, report.terms[term].isContent, report.voices[token] == .outlet else { break }
      terms.append(term)
      token = report.terms[term].tokens.upperBound
    }
    return terms
  }

  private func divergence(
    _ marker: Marker, _ side: ReportSide, _ judgement: Judgement, _ counterparts: Counterparts
  ) -> Divergence? {
    let other = judgement.report(side.other)
    // All of the words must be said over there, at one place, in the outlet's own voice.
    guard let head = marker.terms.last else { return nil }
    let places = counterparts.firm(of: head, side).filter { place in
      other.voices[other.terms[place].tokens.lowerBound] == .outlet
        && marker.terms.allSatisfy { term in
          counterparts.firm(of: term, side).contains { abs($0 - place) <= Self.reach }
        }
    }
    guard let place = places.first, !places.contains(where: { isDistant($0, other) }) else {
      return nil
    }
    let own = judgement.report(side)
    let there = other.terms[place].span
    return Divergence(
      .distancing, .warning, confidence: marker.confidence,
      DivergenceMessage([
        "side": .side(side), "other": .side(side.other),
        "words": .words(own.report.text[marker.span]), "answer": .words(other.report.text[there]),
      ]), a: side == .a ? [marker.span] : [there], b: side == .b ? [marker.span] : [there])
  }

  private func isDistant(_ term: Int, _ report: JudgedReport) -> Bool {
    let token = report.terms[term].tokens.lowerBound
    let offset = report.terms[term].span.start
    return report.framing.distances.contains { found in
      abs(found.tokens.lowerBound - token) <= Self.near
    } || report.quotes.contains { $0.kind == .scare && $0.span.contains(offset) }
  }
}
