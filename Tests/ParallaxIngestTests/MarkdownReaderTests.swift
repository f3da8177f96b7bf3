import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct MarkdownReaderTests {
  private func document(_ text: String) throws -> SourceDocument {
    try DocumentReader().document(of: Array(text.utf8), path: "a.txt")
  }

  @Test func readsFrontMatterAndRemovesMarks() throws {
    let document = try document(
      """
      ---
      title: "Ferry row"
      outlet: The Packet
      author: Edda Voss
      date: 2024-05-02
      lang: en
      tags:
        - ferry
      ---

      The **council** met on [Tuesday](https://packet.example) &amp; voted.
      It was late.

      > We will *not* sell.

      - one
      - two
      """)
    #expect(
      document.text == """
        Ferry row

        The council met on Tuesday & voted. It was late.

        \u{201C}We will not sell.\u{201D}

        one

        two

        """)
    #expect(document.title == "Ferry row")
    #expect(document.outlet == "The Packet")
    #expect(document.author == "Edda Voss")
    #expect(document.date == "2024-05-02")
    #expect(document.statedLanguage == .english)
  }

  @Test func takesTheFirstHeadingForTheTitle() throws {
    let document = try document("# Ferry row\n\nA *b* c.\n\n## Why\n\nD.\n")
    #expect(document.title == "Ferry row")
    #expect(document.text == "Ferry row\n\nA b c.\n\nWhy\n\nD.\n")
  }

  @Test(arguments: [
    "Ferry row\n\nThe *council* met.", "#ferry is what they wrote.\n\nThe council met.",
    "Title\n\n> quoted as in a letter\n\nThe end.", "- He said.\n- She said.",
    "---\n\nA.\n\n---\n\nB.",
    "Outlet: The Packet\n\n# Ferry row\n\n> A\n", "A [b](c) d.", "1. One\n2. Two",
    "Title\n=====\n\nA.",
    "*** Ferry ***\n\nHe paid 2 ** 3.",
  ])
  func leavesPlainTextAsItIs(_ text: String) throws {
    #expect(try document(text).text == text)
  }

  @Test func quotesWithinQuotesDoNotPileUp() throws {
    let text = "# A\n\n" + String(repeating: ">", count: 20_000) + " x"
    // It may be refused, but it has to end.
    _ = try? document(text)
  }
}
