import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct ReportCollectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [
    ("#2", "Second\n\nJust text \u{219}i.\n"), ("#tag:1", "Ferry & quay"),
    ("#https://packet.example/1", "Ferry & quay"),
  ])
  func choosesByNumberOrId(_ choice: String, _ beginning: String) throws {
    let path = try folder.write(FeedReaderTests.rss, to: "feed.xml")
    let document = try DocumentReader().read(path: path + choice)
    #expect(document.text.hasPrefix(beginning))
    #expect(document.name.hasPrefix(path + "#"))
  }

  @Test func asksForOneOfSeveral() throws {
    let path = try folder.write(FeedReaderTests.rss, to: "feed.xml")
    expect(
      .several, 65, "\(path): has 2 reports; name one by its number or id, such as \(path)#1"
    ) { () throws(InputError) in try DocumentReader().read(path: path) }
    expect(
      .notFound, 66, "\(path): has no report '3'; name one of its 2 by number or id"
    ) { () throws(InputError) in try DocumentReader().read(path: path + "#3") }
  }

  @Test func aNameWithASignIsAName() throws {
    let path = try folder.write("One.", to: "a#1.txt")
    #expect(try DocumentReader().read(path: path).text == "One.")
    let missing = folder.path + "/b#1.txt"
    expect(.notFound, 66, "\(missing): does not exist; check the path") {
      () throws(InputError) in try DocumentReader().read(path: missing)
    }
  }

  @Test func readsTheReportsOfAFolder() throws {
    try folder.write("Two.", to: "b.txt")
    try folder.write("Outlet: Packet\n\nOne.", to: "a.txt")
    try folder.write(#"{"title": "Beside b"}"#, to: "b.json")
    try folder.write(FeedReaderTests.rss, to: "c.xml")
    try folder.write(#"{"quotes": []}"#, to: "d.gold.json")
    try folder.write([0, 1, 2], to: "e.png")
    try folder.write("# About", to: "README.md")
    try folder.write("no", to: ".hidden")
    try folder.write("no", to: "page_files/x.txt")
    let collection = try DocumentReader().reports(at: [folder.path])
    let path = folder.path
    #expect(
      collection.documents.map(\.name) == [
        "\(path)/a.txt", "\(path)/b.txt", "\(path)/c.xml#1", "\(path)/c.xml#2",
      ])
    #expect(collection.documents[1].title == "Beside b")
    #expect(collection.passedOver.map(\.name) == ["\(path)/d.gold.json", "\(path)/e.png"])
  }

  @Test func aFolderWithoutReportsIsAnError() {
    expect(.notFound, 66, "\(folder.path): has no report in it; name a folder with reports") {
      () throws(InputError) in try DocumentReader().reports(at: [folder.path])
    }
  }

  @Test func whatIsExtractedIsReadAgainAsItIs() throws {
    let page = PageFixtureTests.folder + "/cedilla-blockquote-ro.html"
    let document = try DocumentReader().read(path: page)
    let path = try folder.write(document.text, to: "a.txt")
    #expect(try DocumentReader().read(path: path).text == document.text)
  }
}
