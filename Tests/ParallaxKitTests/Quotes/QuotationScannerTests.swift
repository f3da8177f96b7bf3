import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct QuotationScannerTests {
  /// The contents of the spans between marks, in order, with no word list at hand.
  private func contents(_ text: String, outletWords: (TextSpan) -> Int? = { _ in nil }) -> [String]
  {
    spans(text, outletWords: outletWords).map { SourceText(text)[$0.content] }
  }

  private func spans(
    _ text: String, outletWords: (TextSpan) -> Int? = { _ in nil }
  ) -> [QuotedSpan] {
    let source = SourceText(text)
    return withoutActuallyEscaping(outletWords) { outletWords in
      QuotationScanner(
        text: source,
        paragraphs: Array(
          ParagraphSplitter.paragraphs(of: source, from: 0).enumerated().map { ($0, $1) }),
        elisions: { ["tis", "em", "til"].contains($0) }, outletWords: outletWords
      ).spans()
    }
  }

  @Test(arguments: [
    ("\u{201C}", "\u{201D}"), ("\"", "\""), ("\u{201E}", "\u{201D}"), ("\u{201E}", "\u{201C}"),
    ("\u{AB}", "\u{BB}"), ("\u{2018}", "\u{2019}"), ("'", "'"), ("''", "''"), (",,", "''"),
    ("\u{2039}", "\u{203A}"), ("\u{201A}", "\u{2018}"), ("\u{201E}", "\""), ("\u{201C}", "\""),
    ("\u{FF02}", "\u{FF02}"), ("\u{2018}\u{2018}", "\u{2019}\u{2019}"),
  ])
  func pairsMarks(_ open: String, _ close: String) throws {
    let text = "Mara Tolnay said \(open)the bridge is safe\(close) on Monday."
    let span = try #require(spans(text).first)
    #expect(SourceText(text)[span.content] == "the bridge is safe")
    #expect(SourceText(text)[span.outer] == "\(open)the bridge is safe\(close)")
    #expect(spans(text).count == 1)
    #expect(span.closing == .matched)
    #expect(span.depth == 0)
  }

  @Test(arguments: [
    // Apostrophes are no marks.
    ("They don't know, it isn't theirs, and the workers' rights aren't at stake.", []),
    ("The 'tis of old and the '90s and rock 'n' roll.", ["n"]),
    ("He is 6'2\" tall and weighs 90 kilos.", []),
    ("‘They don't want it,’ she said. ‘It isn't.’", ["They don't want it,", "It isn't."]),
    ("‘They don’t want it,’ she said. ‘It isn’t.’", ["They don’t want it,", "It isn’t."]),
    ("'They don't want it,' she said. 'It isn't.'", ["They don't want it,", "It isn't."]),
    ("‘The workers’ rights come first,’ she said.", ["The workers’ rights come first,"]),
    ("''Da, am vrut'', a spus ea.", ["Da, am vrut"]),
    // Nested.
    ("“He told us ‘run’ and we ran,” she said.", ["He told us ‘run’ and we ran,", "run"]),
    ("„A zis «fugiți» și am fugit”, a spus ea.", ["A zis «fugiți» și am fugit", "fugiți"]),
    ("\"He said \"run\" twice,\" she said.", ["He said \"run\" twice,", "run"]),
    ("‘He told us “run” and we ran,’ she said.", ["He told us “run” and we ran,", "run"]),
    // Brackets, ellipses, white space.
    ("“We [the council] will … wait,” she said.", ["We [the council] will … wait,"]),
    ("« Nous attendons », she said.", ["Nous attendons"]),
    ("(“wait”)", ["wait"]), ("—“wait”—", ["wait"]), ("“wait”/“go”", ["wait", "go"]),
    // Nothing between the marks.
    ("“” and \"\" and «»", []),
    // Left-over markup is no quote.
    ("<time datetime=\"2018-01-01\">", []),
  ])
  func tellsMarksFromApostrophes(_ text: String, _ expected: [String]) {
    #expect(contents(text) == expected)
  }

  @Test func closesAtTheEndOfAParagraph() throws {
    let text = "“We will wait.\nThe council met on Monday."
    let span = try #require(spans(text).first)
    #expect(SourceText(text)[span.content] == "We will wait.")
    #expect(span.closing == .missing)
  }

  @Test func goesOnWhereAParagraphReopens() {
    let text = "“We will wait.\n“We will not wait long.”\nThe council met."
    #expect(contents(text) == ["We will wait.\n“We will not wait long."])
  }

  @Test func goesOnToAParagraphThatOnlyCloses() {
    let text = "“We will wait.\nWe will not wait long.”\nThe council met."
    #expect(contents(text) == ["We will wait.\nWe will not wait long."])
  }

  @Test func closesWithAnotherMark() throws {
    let text = "''We will wait for them', she said.\nThe council met."
    let span = try #require(spans(text).first)
    #expect(SourceText(text)[span.content] == "We will wait for them")
    #expect(span.closing == .otherMark)
  }

  @Test func endsWhereTheOutletGoesOn() throws {
    let text = "“We will wait, said Mara Tolnay."
    let span = try #require(spans(text) { $0.start <= 3 ? 16 : nil }.first)
    #expect(SourceText(text)[span.content] == "We will wait,")
    #expect(span.closing == .missing)
  }

  @Test func beginsAParagraphWithAMissingMark() throws {
    let text = "The council met.\nWe will wait,” she said."
    let span = try #require(spans(text).first)
    #expect(SourceText(text)[span.content] == "We will wait,")
    #expect(span.opening == .missing)
  }

  @Test func countsDepth() {
    let found = spans("“a ‘b’ c “d e” f,” she said. “g”")
    #expect(found.map(\.depth) == [0, 1, 1, 0])
  }

  @Test func capsTheDepthOfNesting() {
    let text = String(repeating: "“a ", count: 500) + String(repeating: "b” ", count: 500)
    #expect((spans(text).map(\.depth).max() ?? 0) <= 8)
  }

  /// Spans nest or lie apart, contents lie between their marks, in the order of the text.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func nestsWhateverItReads(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let text = RandomQuotes.text(&random, pieces: 60)
    let found = spans(text)
    for (index, span) in found.enumerated() {
      #expect(span.outer.contains(span.content))
      #expect(!span.content.isEmpty)
      for other in found[(index + 1)...].prefix(20) {
        #expect(span.outer.start <= other.outer.start)
        if span.isDouble, other.isDouble { continue }
        #expect(
          !span.outer.overlaps(other.outer) || span.content.contains(other.outer)
            || other.content.contains(span.outer))
      }
    }
  }
}
