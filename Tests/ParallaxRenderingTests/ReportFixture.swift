import Testing

@testable import ParallaxKit

/// Builds a report with quotes by hand, each found in the text by its words.
struct ReportFixture {
  private(set) var report: Report
  private(set) var quotes: [Quote] = []
  private let prefix: String

  init(
    _ text: String, prefix: String, language: Language, source: String, outlet: String? = nil,
    title: String? = nil, date: String? = nil
  ) {
    report = Report(
      source: source, text: SourceText(text), language: language, title: title, outlet: outlet,
      date: date, paragraphs: [], sentences: [], tokens: [])
    self.prefix = prefix
  }

  var quoted: QuotedReport { QuotedReport(report: report, quotes: quotes) }

  /// Finds the first place of some words, at or after another place.
  func span(_ words: String, after start: Int = 0) -> TextSpan {
    let wanted = Array(words.utf8)
    let text = report.text.utf8
    for place in start...(text.count - wanted.count)
    where text[place..<(place + wanted.count)].elementsEqual(wanted) {
      return TextSpan(place, place + wanted.count)
    }
    fatalError("the fixture has no \(words)")
  }

  mutating func add(
    _ words: String, _ kind: QuoteKind, speaker: String? = nil, mention: String? = nil,
    confidence: Double = 0.9, cue: (words: String, stance: Stance)? = nil
  ) {
    let found = span(words)
    quotes.append(
      Quote(
        id: "\(prefix)\(quotes.count + 1)", kind: kind, text: words, span: found,
        speaker: speaker.map {
          Speaker(
            name: $0, mention: mention.map { MentionSpan(text: $0, span: span($0)) },
            confidence: confidence, key: SpeakerKey(words: [$0], isName: true))
        },
        cue: cue.map { Cue(text: $0.words, span: span($0.words), stance: $0.stance) }))
  }
}
