import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct FeedReaderTests {
  private func reports(_ xml: String) throws(InputError) -> [FoundReport] {
    try FeedReader(name: "feed").reports(of: Array(xml.utf8)) ?? []
  }

  static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>The Packet</title><link>https://packet.example</link><language>en-GB</language>
    <item><title>Ferry &amp;amp; quay</title><link>https://packet.example/1</link>
    <guid isPermaLink="false">tag:1</guid><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>
    <dc:creator>Edda Voss</dc:creator><media:title>No</media:title><description>Short.</description>
    <content:encoded><![CDATA[<p>She said:</p><blockquote><p>Never.</p></blockquote><p>A b c d.</p>
    <p><a href="/2">Read this too</a></p>]]></content:encoded></item>
    <item><title>Second</title><description>Just text &#x219;i.</description></item>
    <item><title>Nothing</title></item></channel></rss>
    """

  @Test func readsRSSWithFullContent() throws {
    let found = try reports(Self.rss)
    #expect(found.count == 2)
    let first = try #require(found.first)
    #expect(
      first.document.text == "Ferry & quay\n\nShe said:\n\n\u{201C}Never.\u{201D}\n\nA b c d.\n")
    #expect(first.document.outlet == "The Packet")
    #expect(first.document.author == "Edda Voss")
    #expect(first.document.date == "2024-05-02")
    #expect(first.document.statedLanguage == .english)
    #expect(first.identifiers == ["https://packet.example/1", "tag:1"])
    #expect(found.last?.document.text == "Second\n\nJust text \u{219}i.\n")
  }

  @Test func readsAtom() throws {
    let found = try reports(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ro"><title>Gazeta</title><id>f</id>
      <link rel="self" href="https://gazeta.example/feed"/><updated>2024-01-01T00:00:00Z</updated>
      <entry><title type="html">Podul &amp;amp; r\u{E2}ul</title><id>urn:1</id>
      <link rel="edit" href="https://gazeta.example/edit"/><link href="https://gazeta.example/1"/>
      <author><name>Ilie Vornic</name><email>no@gazeta.example</email></author>
      <updated>2024-05-03T00:00:00Z</updated><published>2024-05-02T00:00:00Z</published>
      <summary>Scurt.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Unu &amp; <q>doi</q>.</p>
      <p>Trei <b>patru</b>.</p></div></content></entry>
      <entry><title>Alt\u{103}</title><id>urn:2</id><updated>2024-05-04T00:00:00Z</updated>
      <content type="html">&lt;p>Unu.&lt;/p>&lt;p>Doi.&lt;/p></content></entry></feed>
      """)
    #expect(
      found.map(\.document.text) == [
        "Podul & r\u{E2}ul\n\nUnu & \u{201E}doi\u{201D}.\n\nTrei patru.\n",
        "Alt\u{103}\n\nUnu.\n\nDoi.\n",
      ])
    #expect(found.map(\.document.author) == ["Ilie Vornic", nil])
    #expect(found.map(\.document.date) == ["2024-05-02", "2024-05-04"])
    #expect(found.map(\.document.outlet) == ["Gazeta", "Gazeta"])
    #expect(found.first?.identifiers == ["urn:1", "https://gazeta.example/1"])
  }

  @Test func aPageInXMLIsNoFeed() throws {
    let page = """
      <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>A b c</title></head>
      <body><article><p>\(String(repeating: "Words of a report. ", count: 20))</p></article></body></html>
      """
    let document = try DocumentReader().document(of: Array(page.utf8), path: "a")
    #expect(document.text.hasPrefix("A b c\n\nWords of a report."))
  }

  @Test(arguments: [
    ("<rss><channel><item><title>A</title>", "feed:1:37: is not well-formed XML"),
    (
      "<rss><channel><title>A</title></channel></rss>",
      "feed: is a feed without a text in its items"
    ),
    ("<?xml version='1.0'?><tmx/>", "feed:1: begins with <tmx>, so it is no feed"),
    (
      "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><rss>&b;</rss>",
      "feed:1:15: has declarations in its DOCTYPE, which may hide entities"
    ),
    (
      "<rss><channel>" + String(repeating: "<item>", count: 100_000),
      "feed:1:1539: has more than 256 elements one inside the other"
    ),
  ])
  func refuses(_ xml: String, _ message: String) {
    let error = #expect(throws: InputError.self) { try reports(xml) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    #expect(error?.exitCode == 65)
  }
}
