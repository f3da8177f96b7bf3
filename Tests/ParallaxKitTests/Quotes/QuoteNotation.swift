import FoundationEssentials
import ParallaxIngest
import Testing

@testable import ParallaxKit

/// A text in which the expected quotes and speakers are marked.
///
/// `⟦…⟧` is a quote, `⟦kind|…⟧` one of that kind (`d`, `f`, `i`, `s` for direct, fragment, indirect
/// and scare), `⟨…⟩` the words by which the attribution names the speaker, `⟪…⟫` the cue. Without
/// the marks it is the text that is read.
struct QuoteNotation {
  struct Expected: Hashable {
    var kind: QuoteKind?
    var start: Int
    var end: Int
  }

  private(set) var text = ""
  private(set) var quotes: [Expected] = []
  private(set) var mentions: [Range<Int>] = []
  private(set) var cues: [Range<Int>] = []

  private static let kinds: [String: QuoteKind] = [
    "d": .direct, "f": .fragment, "i": .indirect, "s": .scare,
  ]

  /// Reads the marks.
  init(_ marked: String) {
    var open: [Int] = []
    var kinds: [QuoteKind?] = []
    var mention = 0
    var cue = 0
    var rest = Substring(marked)
    while let character = rest.popFirst() {
      switch character {
      case "⟦":
        let code = rest.prefix(2)
        if code.last == "|", let kind = Self.kinds[String(code.prefix(1))] {
          kinds.append(kind)
          rest = rest.dropFirst(2)
        } else {
          kinds.append(nil)
        }
        open.append(text.utf8.count)
      case "⟧":
        guard let start = open.popLast(), let kind = kinds.popLast() else { break }
        quotes.append(Expected(kind: kind, start: start, end: text.utf8.count))
      case "⟨": mention = text.utf8.count
      case "⟩": mentions.append(mention..<text.utf8.count)
      case "⟪": cue = text.utf8.count
      case "⟫": cues.append(cue..<text.utf8.count)
      default: text.append(character)
      }
    }
    quotes.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

/// Reads quotes as every test does.
func quotes(
  in text: String, _ language: Language, bodyStart: Int = 0
) throws -> QuotedReport {
  let profile = try Shipped.profile(language)
  let report = try ReportBuilder().report(
    of: SourceDocument(name: "test", text: text, bodyStart: bodyStart), profile: profile)
  let extractor = try QuoteExtractor(profile: profile, names: try Shipped.names.get())
  return QuotedReport(report: report, quotes: extractor.quotes(in: report, idPrefix: "q"))
}

/// Checks that a marked text has exactly the quotes marked in it, and the speakers.
/// - Parameters:
///   - names: of the speakers, quote by quote; nil where only the marks are to be checked, an
///     empty name where nobody is to be named.
///   - kinds: of the quotes that are compared; the others may be there or not.
func check(
  _ marked: String, _ language: Language, names: [String]? = nil,
  kinds: Set<QuoteKind> = Set(QuoteKind.allCases),
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let expected = QuoteNotation(marked)
  let report = try quotes(in: expected.text, language)
  let found = report.quotes.filter { kinds.contains($0.kind) }
  let slices = { (start: Int, end: Int) in
    String(decoding: Array(expected.text.utf8)[start..<end], as: UTF8.self)
  }
  #expect(
    found.map { $0.text } == expected.quotes.map { slices($0.start, $0.end) },
    sourceLocation: sourceLocation)
  #expect(
    found.map { $0.span.start } == expected.quotes.map(\.start), sourceLocation: sourceLocation)
  guard found.count == expected.quotes.count else { return }
  for (quote, wanted) in zip(found, expected.quotes) {
    if let kind = wanted.kind {
      #expect(quote.kind == kind, "\(quote.text)", sourceLocation: sourceLocation)
    }
  }
  let mentions = Set(found.compactMap { $0.speaker?.mention?.span }.map { $0.start..<$0.end })
  for mention in expected.mentions {
    #expect(
      mentions.contains { $0.overlaps(mention) },
      "no mention at \(slices(mention.lowerBound, mention.upperBound))",
      sourceLocation: sourceLocation)
  }
  let cues = Set(found.compactMap { $0.cue?.span }.map { $0.start..<$0.end })
  for cue in expected.cues {
    #expect(
      cues.contains { $0.overlaps(cue) },
      "no cue at \(slices(cue.lowerBound, cue.upperBound))", sourceLocation: sourceLocation)
  }
  if let names {
    #expect(
      found.map { $0.speaker?.name ?? "" } == names, sourceLocation: sourceLocation)
  }
}
