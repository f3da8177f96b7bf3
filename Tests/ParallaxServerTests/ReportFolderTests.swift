import Foundation
import ParallaxIngest
import Testing

@testable import ParallaxServer

@Suite struct ReportFolderTests {
  private let feed = """
    <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>
    <entry><id>x:1</id><title>One</title><content>We will not sell the ferry.</content></entry>
    <entry><id>x:2</id><title>Two</title><content>The talks were open.</content></entry></feed>
    """

  private func filled() throws -> TemporaryFolder {
    let outside = try TemporaryFolder()
    try outside.file("secret.txt", "This must not be read by anybody.")
    let folder = try TemporaryFolder()
    try folder.file("b.txt", ServerFixture.romanian)
    try folder.file("a.txt", ServerFixture.english)
    try folder.file("a.json", #"{"title": "Told beside it"}"#)
    try folder.file("c#1.txt", ServerFixture.english)
    try folder.file("feed.xml", feed)
    try folder.file(".hidden.txt", ServerFixture.english)
    try folder.file("README.md", ServerFixture.english)
    try folder.file("binary.bin", "\u{0}\u{1}\u{2}")
    let manager = FileManager.default
    try manager.createDirectory(
      at: folder.url.appendingPathComponent("inner"), withIntermediateDirectories: true)
    try manager.createSymbolicLink(
      atPath: folder.path + "/link.txt", withDestinationPath: outside.path + "/secret.txt")
    #expect(mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
    return folder
  }

  @Test func listsReportsAndNothingElse() throws {
    let folder = try filled()
    let entries = try ReportFolder(path: folder.path).entries
    #expect(entries.map(\.name) == ["a.txt", "b.txt", "c#1.txt", "feed.xml#1", "feed.xml#2"])
    #expect(entries.map(\.title).contains("Two"))
  }

  @Test func readsWhatItLists() throws {
    let folder = try filled()
    let reports = try ReportFolder(path: folder.path)
    for entry in reports.entries {
      let document = try #require(try reports.document(named: entry.name))
      #expect(document.name == entry.name)
      #expect(!document.text.isEmpty)
    }
    #expect(try reports.document(named: "feed.xml#2")?.title == "Two")
  }

  @Test(arguments: [
    "", ".", "..", "../secret.txt", "./a.txt", "/etc/passwd", "inner", "inner/../a.txt",
    "link.txt", "pipe.txt", ".hidden.txt", "a.txt#1", "feed.xml", "feed.xml#3", "a.txt\u{0}",
    "binary.bin",
  ])
  func readsNothingElse(name: String) throws {
    let folder = try filled()
    #expect(try ReportFolder(path: folder.path).document(named: name) == nil)
  }

  @Test func aFileThatBecameALinkIsNotRead() throws {
    let folder = try filled()
    let reports = try ReportFolder(path: folder.path)
    try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a.txt", withDestinationPath: "b.txt")
    #expect(try reports.document(named: "a.txt") == nil)
    try FileManager.default.removeItem(atPath: folder.path + "/b.txt")
    #expect(try reports.document(named: "b.txt") == nil)
  }

  @Test func aFolderWithoutReportsIsRefused() throws {
    let empty = try TemporaryFolder()
    #expect(throws: InputError.self) { try ReportFolder(path: empty.path) }
    #expect(throws: InputError.self) { try ReportFolder(path: empty.path + "/no") }
  }

  @Test func comparesReportsOfTheFolder() async throws {
    let folder = try filled()
    let fixture = try ServerFixture(folder: ReportFolder(path: folder.path))
    let answer = try await fixture.send([
      (name: "listed-a", content: "a.txt", file: nil),
      (name: "listed-b", content: "b.txt", file: nil),
      (name: "language-a", content: "en", file: nil),
      (name: "language-b", content: "ro", file: nil),
    ])
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer.text.contains("a.txt") && !answer.text.contains(folder.path))
  }
}
