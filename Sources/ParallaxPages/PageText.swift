import ParallaxKit
import ParallaxRendering

/// Marks a report's text for the page: its quotes, the terms that pairs rest on, and the places of
/// divergences.
struct PageText {
  private let model: PageModel
  private let side: ReportSide
  private let report: Report
  private let quotes: [Quote]
  private var marks = PageMarks()
  /// For each pair its matched terms.
  private var termsByPair: [[PageMark]] = []
  /// What the indices of marks for places and terms mean.
  private var places: [(divergence: Int, place: Int)] = []
  private var terms: [(pair: Int, number: Int)] = []
  /// The anchors that stand in the text.
  private(set) var anchors: Set<String> = []
  /// The paragraphs as the template sees them.
  private(set) var blocks: [PageValues] = []

  init(_ side: ReportSide, _ model: PageModel) {
    self.model = model
    self.side = side
    report = model.quoted(side).report
    quotes = model.quoted(side).quotes
    termsByPair = termMarks()
    marks = PageMarks(quoteMarks() + placeMarks() + termsByPair.joined())
    blocks = PageBlock.blocks(of: report).compactMap { block in
      let pieces = pieces(in: block.span)
      return pieces.isEmpty
        ? nil
        : [
          "pieces": pieces, "role": block.role.rawValue,
          "level": block.headingLevel,
        ]
    }
  }

  /// The pieces of a quote outside its text, with the terms of one pair marked.
  func quoted(_ quote: Quote, pair: Int?) -> [TextPiece] {
    var copy = self
    copy.marks = PageMarks(pair.map { termsByPair[$0] } ?? [])
    return copy.pieces(in: quote.span)
  }

  /// The words of a stretch.
  func words(_ span: TextSpan) -> String { VisibleText.line(report.text[span]) }

  // MARK: Marks

  private func quoteMarks() -> [PageMark] {
    quotes.enumerated().map { index, quote in
      PageMark(kind: .quote, span: QuotationSpan.around(quote, in: report.text), index: index)
    }
  }

  private mutating func placeMarks() -> [PageMark] {
    var marks: [PageMark] = []
    for (index, divergence) in model.comparison.divergences.enumerated() {
      for (place, span) in model.spans(divergence, side).enumerated() where !span.isEmpty {
        marks.append(PageMark(kind: .place, span: span, index: places.count))
        places.append((index, place))
      }
    }
    return marks
  }

  private mutating func termMarks() -> [[PageMark]] {
    model.comparison.pairs.enumerated().map { index, pair in
      pair.evidence.enumerated().compactMap { number, evidence in
        let span = side == .a ? evidence.a : evidence.b
        guard !span.isEmpty else { return nil }
        terms.append((index, number))
        return PageMark(kind: .term, span: span, index: terms.count - 1)
      }
    }
  }

  // MARK: Pieces

  private mutating func pieces(in span: TextSpan) -> [TextPiece] {
    var result: [TextPiece] = []
    var piece = TextPiece()
    var endsInSpace = true
    var hasWords = false
    // The pairs of the quotes that are open.
    var open: [[Int]] = []
    // Behind which mark a note stands that waits for its end.
    var notes: [Int: PageValues] = [:]
    var position = span.start
    for event in MarkedRun(span, marks: marks.overlapping(span)).events {
      switch event {
      case .words(let part):
        position = part.end
        VisibleText.append(report.text[part], to: &piece.words, endsInSpace: &endsInSpace)
        hasWords = hasWords || piece.words.utf8.contains { $0 != UInt8(ascii: " ") }
      case .opening(let mark):
        if piece.opening != nil || !piece.words.isEmpty {
          result.append(piece)
          piece = TextPiece()
        }
        switch mark.kind {
        case .quote:
          // A quote inside another of the same pairs needs no number of its own.
          let pairs = model.pairs(of: quotes[mark.index], side)
          piece.opening = .quote(quoteValues(quotes[mark.index], hasBadges: !open.contains(pairs)))
          open.append(pairs)
        case .term: piece.opening = .term(termValues(mark.index))
        case .place:
          let (divergence, place) = places[mark.index]
          if place == 0, !anchors.contains(PageModel.placeAnchor(divergence, side, place)) {
            notes[mark.index] = noteValues(divergence)
          }
          piece.opening = .place(placeValues(mark))
        }
      case .closing(let mark):
        switch mark.kind {
        case .quote:
          open.removeLast()
          piece.end = "mark"
        case .term: piece.end = "span"
        case .place:
          if position >= min(mark.span.end, span.end),
            let note = notes.removeValue(forKey: mark.index)
          {
            piece.notes = [note]
          }
          piece.end = "span"
        }
        result.append(piece)
        piece = TextPiece()
      }
    }
    if !piece.words.isEmpty { result.append(piece) }
    return hasWords ? result : []
  }

  /// Gives out an anchor once.
  private mutating func anchor(_ name: String) -> String? {
    anchors.insert(name).inserted ? name : nil
  }

  private mutating func quoteValues(_ quote: Quote, hasBadges: Bool) -> PageValues {
    let pairs = model.pairs(of: quote, side)
    let id = anchor(model.quoteAnchor(quote, side))
    let isFirst = id != nil && hasBadges
    var values: PageValues = [
      "id": id, "kind": quote.kind.rawValue,
      "look": pairs.first.map { PageModel.look($0) + " paired" } ?? "only",
      "pairs": pairs.map { String($0 + 1) }.joined(separator: " "),
      "speaker": model.speakers.number(of: quote).map(String.init) ?? "",
      "badges": isFirst ? pairs.map(badge) : [], "single": false,
    ]
    if isFirst, pairs.isEmpty {
      let key = model.unjudged(quote, side) == nil ? "page/only-label" : "page/unjudged-label"
      let badge: PageValues = [
        "target": model.onlyAnchor(quote, side), "letter": side.rawValue.uppercased(),
        "unjudged": model.unjudged(quote, side) != nil,
        "label": model.wording.text(key, [("side", .text(side.rawValue.uppercased()))]),
      ]
      values.set("single", badge)
    }
    return values
  }

  private func badge(_ pair: Int) -> PageValues { PairCard.badge(pair, model) }

  private mutating func placeValues(_ mark: PageMark) -> PageValues {
    let (index, place) = places[mark.index]
    let divergence = model.comparison.divergences[index]
    let isWhole = quotes.contains { mark.span.contains($0.span) }
    return [
      "id": anchor(PageModel.placeAnchor(index, side, place)), "number": index + 1,
      "look": "level-\(divergence.level.rawValue)\(isWhole ? " whole" : "")",
    ]
  }

  private func noteValues(_ index: Int) -> PageValues {
    let divergence = model.comparison.divergences[index]
    return [
      "target": PageModel.divergenceAnchor(index), "number": index + 1,
      "level": divergence.level.rawValue, "levelName": model.wording.level(divergence.level),
      "sentence": model.sentences[index],
    ]
  }

  private func termValues(_ index: Int) -> PageValues {
    let (pair, number) = terms[index]
    return ["term": "\(pair + 1)-\(number + 1)", "number": number + 1]
  }
}
