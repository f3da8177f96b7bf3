import FoundationEssentials
import ParallaxIngest
import Testing

@testable import ParallaxKit

/// The language data as shipped, read once for all tests.
enum Shipped {
  static let resources: DiskResourceFolder = {
    var url = URL(filePath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return DiskResourceFolder(path: url.path + "/glossaries")
  }()

  /// The files beside these tests.
  static let fixtures = DiskResourceFolder(
    path: URL(filePath: #filePath).deletingLastPathComponent().path)

  static let comparator = Result { try Comparator(resources: resources) }

  static let names = Result { try NameLexicon(resources, languages: Comparator.languages) }

  private static let profiles = Result {
    [
      Language.english: try LanguageProfile(.english, from: resources),
      .romanian: try LanguageProfile(.romanian, from: resources),
    ]
  }

  static func profile(_ language: Language) throws -> LanguageProfile {
    try #require(try profiles.get()[language])
  }
}
