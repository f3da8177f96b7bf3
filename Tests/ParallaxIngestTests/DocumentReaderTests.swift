import FoundationEssentials
import Testing

@testable import ParallaxIngest

@Suite struct DocumentReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func readsAFile() throws {
    let path = try folder.write("Podul s-a redeschis.\n", to: "a.txt")
    let document = try DocumentReader().read(path: path)
    #expect(document.name == path)
    #expect(document.text == "Podul s-a redeschis.\n")
    #expect(document.bodyStart == 0)
    #expect(document.outlet == nil)
  }

  @Test func saysThatAFileIsMissing() {
    let path = folder.path + "/none.txt"
    expect(.notFound, 66, "\(path): does not exist; check the path") { () throws(InputError) in
      try DocumentReader().read(path: path)
    }
  }

  @Test func refusesAFolder() {
    let path = folder.path
    expect(.directory, 66, "\(path): is a directory; name a file in it") {
      () throws(InputError) in try DocumentReader().read(path: path)
    }
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    // A name longer than any file system takes fails for the administrator too.
    let path = folder.path + "/" + String(repeating: "n", count: 300)
    expect(
      .unreadable, 66, "\(path): cannot be read: File name too long; check its permissions"
    ) { () throws(InputError) in try DocumentReader().read(path: path) }
  }

  @Test(arguments: [
    ("", "is empty; give a file with a report in it"),
    ("\u{FEFF}", "has only white space; give a file with a report in it"),
    (" \r\n\t\n", "has only white space; give a file with a report in it"),
    ("\u{A0}\u{2003}\n", "has only white space; give a file with a report in it"),
  ])
  func refusesAFileWithoutText(_ text: String, _ reason: String) throws {
    let path = try folder.write(text, to: "a.txt")
    expect(.empty, 65, "\(path): \(reason)") { () throws(InputError) in
      try DocumentReader().read(path: path)
    }
  }

  @Test(arguments: [
    ([0x61, 0x62, 0x00, 0xFF, 0x63] as [UInt8], "a NUL byte at byte offset 2"),
    ([0x61, 0x62, 0x00, 0x63], "a NUL character at offset 2 of its text"),
    (
      [0x61, 0x01, 0x02, 0x03, 0x04, 0x62],
      "4 control characters, the first at offset 1 of its text"
    ),
  ])
  func refusesBinaryFiles(_ bytes: [UInt8], _ reason: String) throws {
    let path = try folder.write(bytes, to: "a.bin")
    expect(.binary, 65, "\(path): is not text: \(reason); give a plain text file") {
      () throws(InputError) in try DocumentReader().read(path: path)
    }
  }

  @Test func letsAStrayControlCharacterPass() throws {
    let path = try folder.write("Page one.\u{C}Page two.\u{8}", to: "a.txt")
    #expect(try DocumentReader().read(path: path).text == "Page one.\u{C}Page two.\u{8}")
  }

  @Test func refusesAFileOverTheLimit() throws {
    let path = try folder.write(String(repeating: "a", count: 11), to: "a.txt")
    let reader = DocumentReader(options: .init(sizeLimit: 10))
    expect(
      .tooLarge, 65,
      "\(path): has 11 bytes, more than the limit of 10; split it, or raise the limit (--max-size)"
    ) { () throws(InputError) in try reader.read(path: path) }
  }

  @Test func takesAFileOfTheLimit() throws {
    let path = try folder.write(String(repeating: "a", count: 10), to: "a.txt")
    let reader = DocumentReader(options: .init(sizeLimit: 10))
    #expect(try reader.read(path: path).text.utf8.count == 10)
  }

  @Test func stopsAtTheLimitWhereNoSizeIsTold() {
    let reader = DocumentReader(options: .init(sizeLimit: 1_000))
    expect(
      .tooLarge, 65,
      "/dev/zero: has more bytes than the limit of 1000; split it, or raise the limit (--max-size)"
    ) { () throws(InputError) in try reader.read(path: "/dev/zero") }
  }

  @Test func keepsTheMessageInOneLine() {
    let error = InputError(kind: .notFound, name: "a\nb\u{1B}[31m", reason: "does not exist")
    #expect(error.description == "a\\nb\\u{1B}[31m: does not exist")
  }
}
