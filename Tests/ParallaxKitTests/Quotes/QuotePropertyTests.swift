import TestSupport
import Testing

@testable import ParallaxKit

/// Properties of quotes on generated reports.
@Suite struct QuotePropertyTests {
  /// A report of some paragraphs about invented people.
  private func report(_ seed: UInt64, romanian: Bool) -> String {
    var random = SeededGenerator(seed)
    let words =
      romanian
      ? ["podul", "va", "fi", "reconstruit", "în", "acest", "an", "și", "țara", "stă"]
      : ["the", "bridge", "will", "be", "rebuilt", "this", "year", "and", "nobody", "waits"]
    let names = ["Mara Tolnay", "Radu Breban", "Ilinca Sava"]
    let marks = [
      ("\u{201C}", "\u{201D}"), ("\"", "\""), ("\u{201E}", "\u{201D}"), ("\u{AB}", "\u{BB}"),
    ]
    var lines: [String] = []
    for _ in 0..<Int.random(in: 2...6, using: &random) {
      let clause = (0..<Int.random(in: 3...12, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let name = names.randomElement(using: &random) ?? ""
      let (open, close) = marks.randomElement(using: &random) ?? ("\"", "\"")
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        lines.append(
          romanian
            ? "\(open)\(clause)\(close), a declarat \(name)."
            : "\(open)\(clause),\(close) said \(name).")
      case 1: lines.append("\(name) \(romanian ? "a spus" : "said"): \(open)\(clause).\(close)")
      case 2: lines.append("\(name) \(romanian ? "a declarat că" : "said that") \(clause).")
      default: lines.append("\(clause.capitalized).")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func language(_ romanian: Bool) -> Language { romanian ? .romanian : .english }

  @Test(arguments: 0..<40 as Range<UInt64>, [false, true])
  func slicesTheText(_ seed: UInt64, romanian: Bool) throws {
    let text = report(seed, romanian: romanian)
    let found = try quotes(in: text, language(romanian))
    let bytes = Array(text.utf8)
    var before = (0, 0)
    for quote in found.quotes {
      let slice = bytes[quote.span.start..<quote.span.end]
      #expect(String(decoding: slice, as: UTF8.self) == quote.text)
      #expect(before <= (quote.span.start, quote.span.end))
      before = (quote.span.start, quote.span.end)
      #expect(
        found.report.paragraphs.contains { $0.span.contains(quote.span) }
          || quote.text.contains("\n"))
      let ends = [quote.text.unicodeScalars.first, quote.text.unicodeScalars.last]
      if quote.kind == .direct {
        #expect(ends.allSatisfy { $0.map { QuotationGlyph($0) == nil } ?? false })
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [false, true])
  func readsTheSameTwice(_ seed: UInt64, romanian: Bool) throws {
    let text = report(seed, romanian: romanian)
    let first = try quotes(in: text, language(romanian)).quotes
    #expect(try quotes(in: text, language(romanian)).quotes == first)
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [false, true])
  func keepsQuotesWhenASentenceFollows(_ seed: UInt64, romanian: Bool) throws {
    let text = report(seed, romanian: romanian)
    let more = romanian ? "Ploaia a căzut toată ziua.\n" : "Rain fell on the valley all day.\n"
    let first = try quotes(in: text, language(romanian)).quotes.filter { $0.kind != .indirect }
    let second = try quotes(in: text + more, language(romanian)).quotes
      .filter { $0.kind != .indirect }
    #expect(first.map(\.span) == second.map(\.span))
  }

  @Test(arguments: 0..<30 as Range<UInt64>, [false, true])
  func readsAnyLineEnds(_ seed: UInt64, romanian: Bool) throws {
    let text = report(seed, romanian: romanian)
    let first = try quotes(in: text, language(romanian)).quotes
    for end in ["\r\n", "\r"] {
      let other = try quotes(in: text.replacing("\n", with: end), language(romanian)).quotes
      #expect(other.map(\.text) == first.map(\.text))
      #expect(other.map { $0.speaker?.name } == first.map { $0.speaker?.name })
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func readsAnySpelling(_ seed: UInt64) throws {
    let text = report(seed, romanian: true)
    let full = try quotes(in: text, .romanian).quotes
    for spelling in Spelling.allCases {
      let other = try quotes(in: spelling.apply(to: text), .romanian).quotes
      #expect(other.map(\.kind) == full.map(\.kind))
      #expect(other.map(\.text) == full.map { spelling.apply(to: $0.text) })
    }
  }
}
