import ParallaxKit

/// Judges the quotes of one report.
struct ReportEvaluator {
  let name: String
  let text: SourceText
  /// All gold quotes, and those that somebody is said to have said.
  let gold: [GoldQuote]
  let said: [GoldQuote]
  /// All found quotes, and those that count: neither scare nor in the place of a gold scare quote.
  let found: [Quote]
  let counted: [Quote]
  let names: NameComparison

  init(name: String, quoted: QuotedReport, gold: [GoldQuote], names: NameComparison) {
    self.name = name
    text = quoted.report.text
    self.gold = gold
    self.names = names
    found = quoted.quotes
    said = gold.filter { !$0.isScare }
    let scare = gold.filter(\.isScare)
    counted = quoted.quotes.filter { quote in
      quote.kind != .scare && !scare.contains { Strictness.lax.accepts($0, quote.span) }
    }
  }

  func measures(_ strictness: Strictness) -> Measures {
    var measures = Measures()
    measures.quotes = SpanMatching(said, counted, strictness).tally
    measures.quoted = tally(strictness) { $0 != .indirect }
    measures.indirect = tally(strictness) { $0 == .indirect }
    for (quote, other) in matches(gold, found, strictness) {
      measures.kinds.total += 1
      if quote.quote.kind == other.kind { measures.kinds.right += 1 }
    }
    for (quote, other) in matches(said, counted, strictness) where quote.quote.speaker != nil {
      measures.speakers.total += 1
      if isSpeakerRight(quote, other, strictness) { measures.speakers.right += 1 }
    }
    return measures
  }

  /// Lists the errors at the lax measure.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    func add(_ kind: Finding.Kind, _ span: TextSpan, _ detail: String) {
      findings.append(Finding(kind: kind, places: [place(span)], detail: detail))
    }
    let matching = SpanMatching(said, counted, .lax)
    for (quote, match) in zip(said, matching.foundForGold) where match == nil {
      add(.missedQuote, quote.span, quote.quote.kind.rawValue)
    }
    for (quote, match) in zip(counted, matching.goldForFound) where match == nil {
      add(.falseQuote, quote.span, quote.kind.rawValue)
    }
    for (quote, other) in matches(gold, found, .lax) where quote.quote.kind != other.kind {
      add(.wrongKind, quote.span, "\(quote.quote.kind.rawValue), not \(other.kind.rawValue)")
    }
    for (quote, other) in matches(said, counted, .lax) {
      guard let speaker = quote.quote.speaker, !isSpeakerRight(quote, other, .lax) else { continue }
      add(.wrongSpeaker, quote.span, "\(speaker), not \(other.speaker?.name ?? "nobody")")
    }
    return findings
  }

  /// Places a span for a reader.
  func place(_ span: TextSpan) -> Finding.Place {
    Finding.Place(span, of: text, file: name)
  }

  private func tally(_ strictness: Strictness, where isWanted: (QuoteKind) -> Bool) -> Tally {
    SpanMatching(
      said.filter { isWanted($0.quote.kind) }, counted.filter { isWanted($0.kind) }, strictness
    ).tally
  }

  private func matches(
    _ gold: [GoldQuote], _ found: [Quote], _ strictness: Strictness
  ) -> [(GoldQuote, Quote)] {
    zip(gold, SpanMatching(gold, found, strictness).foundForGold).compactMap { quote, match in
      match.map { (quote, found[$0]) }
    }
  }

  private func isSpeakerRight(
    _ quote: GoldQuote, _ other: Quote, _ strictness: Strictness
  ) -> Bool {
    guard let wanted = quote.quote.speaker, let speaker = other.speaker else { return false }
    return names.agree(wanted, speaker.name, strictness)
  }
}
