/// Finds what one outlet keeps its distance from ("so-called", words in quotation marks) and the other
/// says without reserve.
struct DistancingFinder: DivergenceFinder {
  private static let byWord = 0.7
  /// Marks alone may show a name, a term or somebody's words.
  private static let byMarks = 0.55
  /// What a marker is about has no more words than this.
  private static let reach = 3
  /// A marker this near before or behind a counterpart is an answer.
  private static let near = 6

  func divergences(in judgement: Judgement) -> [Divergence] {
    return ReportSide.allCases.flatMap { side in
      var answered: Set<[Int]> = []
      return markers(judgement.report(side)).compactMap { marker in
        divergence(marker, side, judgement, &answered)
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
    for found in report.framing.distances where found.voice == .outlet && found.value != .hedge {
      let about = wordsNear(found.tokens, in: report)
      guard let first = about.first, let last = about.last else { continue }
      let marked = report.span(tokens: found.tokens)
      markers.append(
        Marker(
          span: TextSpan(
            min(marked.start, report.terms[first].span.start),
            max(marked.end, report.terms[last].span.end)),
          terms: about, confidence: Self.byWord))
    }
    for quote in report.quotes where quote.kind == .scare {
      let terms = report.side.run(in: quote.span).filter { report.terms[$0].isContent }
      // A long stretch in marks is a title or a slogan, capitals show a name.
      guard !terms.isEmpty, terms.count <= Self.reach,
        !terms.allSatisfy({ report.report.tokens[report.terms[$0].tokens.lowerBound].isCapitalised }
        )
      else { continue }
      markers.append(Marker(span: quote.span, terms: Array(terms), confidence: Self.byMarks))
    }
    return markers.sorted {
      (-$0.confidence, $0.span.start, $0.span.end) < (-$1.confidence, $1.span.start, $1.span.end)
    }
  }

  /// The words of weight that follow a marker without any other between, else the one before it:
  /// which of them the marker is about, the order of words does not tell in both languages alike.
  private func wordsNear(_ marker: Range<Int>, in report: JudgedReport) -> [Int] {
    var terms: [Int] = []
    var token = marker.upperBound
    while terms.count < Self.reach, let term = word(at: token, in: report) {
      terms.append(term)
      token = report.terms[term].tokens.upperBound
    }
    if terms.isEmpty, let term = word(at: marker.lowerBound - 1, in: report) { terms = [term] }
    return terms
  }

  private func word(at token: Int, in report: JudgedReport) -> Int? {
    guard report.report.tokens.indices.contains(token), report.voices[token] == .outlet else {
      return nil
    }
    let term = report.side.termOfToken[token]
    guard term >= 0 else { return nil }
    switch report.terms[term].kind {
    case .word, .name: return term
    // "Alleged Sunday" keeps no distance from the day.
    case .function, .negation, .number, .date: return nil
    }
  }

  private func divergence(
    _ marker: Marker, _ side: ReportSide, _ judgement: Judgement, _ answered: inout Set<[Int]>
  ) -> Divergence? {
    let other = judgement.report(side.other)
    let counterparts = judgement.counterparts
    // All of the words must be said over there at one place.
    guard let head = marker.terms.last else { return nil }
    let places = counterparts.firm(of: head, side).filter { place in
      marker.terms.allSatisfy { term in
        counterparts.firm(of: term, side).contains { abs($0 - place) <= Self.reach }
      }
    }
    // Without reserve is what an outlet says itself and nowhere keeps a distance from.
    guard
      let place = places.first(where: {
        other.voices[other.terms[$0].tokens.lowerBound] == .outlet
      }), !places.contains(where: { isDistant($0, other) }),
      // One finding for each choice of words, however often it is made.
      answered.insert(places).inserted
    else { return nil }
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
