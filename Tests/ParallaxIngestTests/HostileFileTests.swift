import Foundation
import ParallaxKit
import TestSupport
import Testing

@testable import ParallaxIngest

/// Files that are cut off, damaged or made to hurt: each is read, or ends with one line.
@Suite struct HostileFileTests {
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    /// What the one line says behind the file's name.
    let reason: String

    init(_ name: String, _ bytes: [UInt8], _ reason: String) {
      (testDescription, self.bytes, self.reason) = (name, bytes, reason)
    }

    init(_ name: String, _ text: String, _ reason: String) {
      self.init(name, Array(text.utf8), reason)
    }
  }

  static let files = [
    Hostile(
      "deep page", String(repeating: "<div>", count: 100_000), "has elements nested too deep, up to"
    ),
    Hostile(
      "deep JSON", #"{"text": "# + String(repeating: "[", count: 1_000_000),
      "is not valid JSON, or breaks off"),
    Hostile(
      "deep feed", "<rss>" + String(repeating: "<channel>", count: 100_000),
      "has more than 256 elements"),
    Hostile(
      "deep Markdown", "# A\n\n" + String(repeating: ">", count: 100_000),
      "is Markdown that has elements nested too deep"),
    Hostile(
      "long Markdown", "# A\n\n" + String(repeating: "[", count: 1_000_000),
      "is Markdown of 1000005 bytes, more than the limit"),
    Hostile(
      "entities", "<!DOCTYPE rss [<!ENTITY a 'x'>]><rss><channel>&a;</channel></rss>",
      "has declarations in its DOCTYPE"),
    Hostile("NUL in a page", "<p>a\0b</p>", "is not text: a NUL character at offset 4"),
    Hostile("NUL in JSON", "{\"text\": \"a\0b\"}", "is not text: a NUL character"),
    Hostile(
      "NUL in a broken page", Array("<p>a".utf8) + [0, 0xFF, 0x61], "is not text: a NUL byte"),
    Hostile("cut JSON", #"{"text": "One. Tw"#, "is not valid JSON, or breaks off"),
    Hostile("cut feed", "<rss><channel><item><title>A", "is not well-formed XML"),
    Hostile(
      "JSON that is no UTF-8", Array(#"{"text": "şi şi "#.utf8) + [0xFF, 0x22, 0x7D],
      "is UTF-8 that breaks off"),
    Hostile(
      "controls", Array("<p>".utf8) + Array(repeating: 1, count: 100), "is not text: 100 control"),
    Hostile("empty page", "<html></html>", "is a page without a text"),
    Hostile(
      "large", [UInt8](repeating: 0x61, count: 10_000_001),
      "has 10000001 bytes, more than the limit"),
  ]

  @Test(arguments: files)
  func endsWithOneLine(_ file: Hostile) {
    do {
      let document = try DocumentReader().document(of: file.bytes, path: "a")
      Issue.record("was read: \(document.text.prefix(40))")
    } catch {
      #expect(error.exitCode == 65)
      #expect(!error.description.contains { $0.isNewline })
      // The name may have a line and a column behind it.
      let message = error.description.drop { $0 != " " }.dropFirst()
      #expect(message.hasPrefix(file.reason), "\(error.description)")
    }
  }

  @Test func anUnknownCharsetIsNamed() {
    let reader = DocumentReader(options: .init(charset: "klingon"))
    let error = #expect(throws: InputError.self) {
      try reader.document(of: Array("<p>a</p>".utf8), path: "a")
    }
    #expect(error?.reason.hasPrefix("no charset is called 'klingon'") == true)
  }

  @Test(arguments: PageFixtureTests.pages)
  func takesPagesThatAreCutOrDamaged(_ page: PageFixtureTests.Page) throws {
    let path = "\(PageFixtureTests.folder)/\(page.name).html"
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var random = SeededGenerator(11)
    for round in 0..<20 {
      var bytes = Array(whole.prefix(Int.random(in: 1...whole.count, using: &random)))
      if round.isMultiple(of: 2) {
        for _ in 0..<20 {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] =
            Array("<>\"'/= a&;!-".utf8)[Int.random(in: 0..<12, using: &random)]
        }
      }
      do {
        let document = try DocumentReader().document(of: bytes, path: "a")
        #expect(document.text.contains { !$0.isWhitespace })
        #expect(try DocumentReader().document(of: bytes, path: "a").text == document.text)
      } catch {
        #expect(!error.description.contains { $0.isNewline })
      }
    }
  }
}
