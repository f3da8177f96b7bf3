import Foundation
import ParallaxKit
import Testing

@testable import ParallaxIngest

/// Saved pages of many makes, each with the text that a reader would take for the report.
@Suite struct PageFixtureTests {
  /// A page and what it says of itself.
  struct Page: CustomTestStringConvertible, Sendable {
    let name: String
    var outlet: String?
    var author: String?
    var date: String?
    var language: String?

    var testDescription: String { name }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pages").path

  static let pages = [
    Page(
      name: "wordpress-en", outlet: "The Saltmere Packet", author: "Ines Calloway",
      date: "2024-11-13", language: "en"),
    Page(name: "amp-ro", outlet: "Gazeta Zârnei", date: "2023-03-06", language: "ro"),
    Page(
      name: "blogger-en", outlet: "quarrylane.example", author: "Maud Ferris", date: nil,
      language: nil),
    Page(
      name: "semantic-en", outlet: "Northline News", author: "Reva Lund", date: "2021-07-22",
      language: "en"),
    Page(name: "drupal-ro", outlet: "Ziarul Codrului", date: "2022-01-19", language: "ro"),
    Page(
      name: "react-jsonld-en", outlet: "The Ovenden Mail", author: "Joss Arkwell",
      date: "2020-02-17", language: "en"),
    Page(name: "table-1250-ro", outlet: "Ecoul Jil\u{163}ului"),
    Page(name: "latin2-lying-ro", outlet: "Curierul de Râmna"),
    Page(
      name: "cedilla-blockquote-ro", outlet: "Vocea \u{15E}urei", author: "Lucia Mocanu",
      language: "ro"),
    Page(name: "liveblog-en", outlet: "Mirren Gazette", date: "2023-10-31", language: "en"),
    Page(name: "article-comments-en", outlet: "Arden Observer", language: "en"),
    Page(name: "comments-en", outlet: "Tarrow Times", language: "en"),
    Page(name: "paywall-ro", outlet: "Cronica Luncii", date: "2024-05-02", language: "ro"),
    Page(name: "clutter-en", outlet: "Tamsin Valley Post", language: "en"),
    Page(name: "jsonld-shown-ro", outlet: "Jurnalul de Arvad", date: "2025-01-10", language: "en"),
  ]

  @Test func everyPageIsTried() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      .filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }
    #expect(Set(names) == Set(Self.pages.map(\.name)))
  }

  @Test(arguments: pages)
  func findsTheText(of page: Page) throws {
    let document = try DocumentReader().read(path: "\(Self.folder)/\(page.name).html")
    let expected = try String(
      decoding: Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(page.name).txt")),
      as: UTF8.self)
    let found = Self.counts(document.text)
    let wanted = Self.counts(expected)
    let common = wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
    let precision = Double(common) / Double(max(1, found.values.reduce(0, +)))
    let recall = Double(common) / Double(wanted.values.reduce(0, +))
    print("\(page.name): precision \(precision), recall \(recall)")
    #expect(precision >= 0.95)
    #expect(recall >= 0.95)
  }

  @Test(arguments: pages)
  func keepsParagraphsAndMetadata(of page: Page) throws {
    let document = try DocumentReader().read(path: "\(Self.folder)/\(page.name).html")
    let expected = try String(
      decoding: Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(page.name).txt")),
      as: UTF8.self)
    let paragraphs = expected.components(separatedBy: "\n\n").map {
      $0.trimmingCharacters(in: .newlines)
    }
    let found = Set(
      document.text.components(separatedBy: "\n\n").map { $0.trimmingCharacters(in: .newlines) })
    #expect(paragraphs.filter { !found.contains($0) } == [])
    #expect(document.title == paragraphs.first)
    #expect(document.outlet == page.outlet)
    #expect(document.author == page.author)
    #expect(document.date == page.date)
    #expect(document.statedLanguage?.rawValue == page.language)
  }

  private static func counts(_ text: String) -> [Substring: Int] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) {
      $0[$1, default: 0] += 1
    }
  }
}
