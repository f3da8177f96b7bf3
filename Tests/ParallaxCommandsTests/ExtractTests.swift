import FoundationEssentials
import Testing

@testable import ParallaxCommands

@Suite struct ExtractTests {
  private static let page = """
    <html lang="ro"><head><title>Cearta feribotului | Gazeta</title></head><body><article>
    <h1>Cearta feribotului</h1><p>Consiliul portului s-a întrunit luni și a discutat trei ore despre \
    feribotul care leagă insula de oraș, iar la sfârșit a votat păstrarea lui.</p>
    <blockquote><p>Nu vom vinde feribotul.</p><cite>Odile Farnaby, șefa consiliului</cite>\
    </blockquote></article></body></html>
    """

  private static let text = """
    Cearta feribotului

    Consiliul portului s-a întrunit luni și a discutat trei ore despre feribotul care leagă insula de \
    oraș, iar la sfârșit a votat păstrarea lui.

    „Nu vom vinde feribotul.” — Odile Farnaby, șefa consiliului

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func printsTheTextThatOffsetsPointInto() throws {
    let path = try folder.file("a.html", Self.page)
    let extracted = CommandRun.run("extract", path)
    #expect(extracted.output == Self.text)
    let quotes = CommandRun.run("quotes", path, "--format", "json").output
    struct Result: Decodable {
      struct Report: Decodable {
        struct Quote: Decodable {
          struct Speaker: Decodable { let name: String }
          let text: String
          let start: Int
          let end: Int
          let speaker: Speaker?
        }
        let quotes: [Quote]
      }
      let reports: [Report]
    }
    let result = try JSONDecoder().decode(Result.self, from: Data(quotes.utf8))
    let quote = try #require(result.reports.first?.quotes.first)
    let scalars = Array(extracted.output.unicodeScalars)
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: scalars[quote.start..<quote.end])
    #expect(String(slice) == quote.text)
    #expect(quote.text == "Nu vom vinde feribotul.")
    #expect(quote.speaker?.name == "Odile Farnaby")
  }

  @Test func plainTextComesOutByteForByte() throws {
    let text = "Outlet: Packet\r\n\r\n  The \u{AD}ferry\u{A0}row \n\n\n> It is not over."
    #expect(CommandRun.run("extract", try folder.file("a.txt", text)).output == text)
  }

  @Test func linesOfJSONAreReadAgain() throws {
    let page = try folder.file("a.html", Self.page)
    let plain = try folder.file("b.txt", "One.\n")
    let lines = CommandRun.run("extract", page, plain, "--format", "json").output
    #expect(lines.count { $0 == "\n" } == 2)
    let path = try folder.file("c.jsonl", lines)
    let again = CommandRun.run("extract", path)
    #expect(again.output == CommandRun.run("extract", page, plain).output)
    #expect(again.output == Self.text + "\u{C}\nOne.\n")
  }

  @Test func comparesAPageWithAReportOfAFeed() throws {
    let page = try folder.file("a.html", Self.page)
    let feed = try folder.file(
      "feed.xml",
      """
      <rss version="2.0"><channel><title>Packet</title><item><title>Ferry row</title><guid>x</guid>
      <description>&lt;p>“We will not sell the ferry,” said Odile Farnaby, who chairs the harbour \
      council.&lt;/p></description></item><item><description>Other.</description></item></channel></rss>
      """)
    let both = CommandRun.run("compare", page, feed)
    #expect(both.exitCode == ExitStatus.data)
    #expect(
      both.error
        == "parallax: \(feed): has 2 reports; name one by its number or id, such as \(feed)#1\n")
    let result = CommandRun.run("compare", page, "\(feed)#x", "--lang-b", "en")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("1 pair"))
    #expect(result.output.contains("Packet"))
  }

  @Test func saysWhatOfAFolderWasPassedOver() throws {
    _ = try folder.file("a.html", Self.page)
    _ = try folder.file("b.css", "\u{0}")
    let result = CommandRun.run("quotes", folder.path(""))
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Odile Farnaby"))
    let path = folder.path("b.css")
    #expect(
      result.error == "parallax: passed over: \(path) (see why with parallax extract \(path))\n")
  }
}
