import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct ArticleReaderTests {
  /// A JSON article and what is read of it.
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let json: String
    var text = "Ferry row\n\nFirst.\n\nSecond.\n"
    var title: String? = "Ferry row"
    var outlet: String? = "Packet"
    var author: String? = "Edda Voss"
    var date: String? = "2024-05-02"
    var language: String? = "en"
  }

  static let examples = [
    Example(
      testDescription: "trafilatura",
      json: """
        {"title": "Ferry row", "author": "Edda Voss", "hostname": "packet.example",
         "date": "2024-05-02", "source-hostname": "Packet", "source": "https://packet.example/a",
         "language": "en", "comments": "No.", "raw_text": "No.", "text": "First.\\nSecond."}
        """),
    Example(
      testDescription: "news-please",
      json: """
        {"authors": ["Edda Voss", "Bram Oduya"], "date_publish": "2024-05-02 10:00:00",
         "description": "No.", "language": "en", "maintext": "First.\\nSecond.",
         "source_domain": "packet.example", "title": "Ferry row", "url": "https://packet.example/a"}
        """, outlet: "packet.example", author: "Edda Voss, Bram Oduya"),
    Example(
      testDescription: "schema.org",
      json: """
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry row",
         "articleBody": "First.\\n\\nSecond.", "datePublished": "2024-05-02T10:00:00+03:00",
         "inLanguage": "en-GB", "author": [{"@type": "Person", "name": "Edda Voss"}],
         "publisher": {"@type": "Organization", "name": "Packet"}}
        """),
    Example(
      testDescription: "schema.org graph",
      json: """
        {"@graph": [{"@type": "WebSite", "name": "No"}, {"@type": "Article", "headline": "Ferry row",
         "articleBody": "First.\\n\\nSecond.", "datePublished": "2024-05-02", "inLanguage": "en",
         "author": {"name": "Edda Voss"}, "publisher": "Packet"}]}
        """),
    Example(
      testDescription: "ninjs 1",
      json: """
        {"uri": "tag:packet.example,2024:a", "type": "text", "headline": "Ferry row",
         "body_text": "No.", "body_html": "<p>First.</p><p>Second.</p>", "byline": "Edda Voss", "language": "en",
         "versioncreated": "2024-05-02T10:00:00Z", "copyrightholder": "Packet"}
        """),
    Example(
      testDescription: "ninjs 2",
      json: """
        {"uri": "a", "headlines": [{"role": "main", "value": "Ferry row"}], "by": "Edda Voss",
         "bodies": [{"role": "main", "contenttype": "text/html",
         "value": "<p>First.</p><p>Second.</p>"}], "language": "en",
         "versioncreated": "2024-05-02T10:00:00Z", "copyrightholder": "Packet"}
        """),
    Example(
      testDescription: "JSON Feed",
      json: """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Packet", "items": [{"id": "1",
         "title": "Ferry row", "content_html": "<p>First.</p><p>Second.</p>", "language": "en",
         "date_published": "2024-05-02T10:00:00Z", "authors": [{"name": "Edda Voss"}]}]}
        """, outlet: nil),
    Example(
      testDescription: "references and marks in a text",
      json: #"{"text": "She said: &quot;No&quot; &amp; left. 1 < 2", "headline": "A &amp; b"}"#,
      text: "A & b\n\nShe said: \"No\" & left. 1 < 2\n", title: "A & b", outlet: nil, author: nil,
      date: nil, language: nil),
    Example(
      testDescription: "blockquotes",
      json: #"{"body_html": "<p>A.</p><blockquote>B.</blockquote><p>C d e f.</p>", "lang": "ro"}"#,
      text: "A.\n\n\u{201E}B.\u{201D}\n\nC d e f.\n", title: nil, outlet: nil, author: nil,
      date: nil, language: "ro"),
  ]

  @Test(arguments: examples)
  func reads(_ example: Example) throws {
    let document = try DocumentReader().document(of: Array(example.json.utf8), path: "a.txt")
    #expect(document.text == example.text)
    #expect(document.title == example.title)
    #expect(document.outlet == example.outlet)
    #expect(document.author == example.author)
    #expect(document.date == example.date)
    #expect(document.statedLanguage?.rawValue == example.language)
  }

  @Test func readsLinesOfJSON() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      #"{"title": "A", "text": "One."}"# + "\r\n\n" + #"{"title": "B", "text": "Two.", "id": "x"}"#
        + "\n", to: "a.jsonl")
    let reports = try DocumentReader().reports(at: [path]).documents
    #expect(reports.map(\.name) == ["\(path)#1", "\(path)#2"])
    #expect(reports.map(\.text) == ["A\n\nOne.\n", "B\n\nTwo.\n"])
    #expect(try DocumentReader().read(path: path + "#x").text == "B\n\nTwo.\n")
  }

  @Test(arguments: [
    (#"{"title": "A", "text": "One."#, "a: is not valid JSON, or breaks off"),
    (
      "{\"text\": \"One.\"}\n{\"text\": ", "a:2: is not valid JSON, or breaks off"
    ),
    (#"{"title": "A"}"#, "a: is JSON without a report: no object in it has a text as"),
    (#"{"quotes": [], "pairs": [{"a": "x"}]}"#, "a: is JSON without a report"),
    ("{}", "a: is JSON without a report"), ("[]", "a: is JSON without a report"),
    (
      #"{"a": "# + String(repeating: "[", count: 100_000), "a: is not valid JSON, or breaks off"
    ),
    (
      #"{"a": "# + String(repeating: #"{"a": "#, count: 1_000) + "1"
        + String(repeating: "}", count: 1_001), "a: is not valid JSON, or breaks off"
    ),
  ])
  func refuses(_ json: String, _ message: String) {
    let error = #expect(throws: InputError.self) {
      try DocumentReader().document(of: Array(json.utf8), path: "a")
    }
    #expect(error?.description.hasPrefix(message) == true)
    #expect(error?.exitCode == 65)
  }
}
