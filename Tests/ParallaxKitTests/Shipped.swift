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

  static let image = Result { try LanguageImage(of: resources) }

  static let comparator = Result { try Comparator(image: image.get()) }

  static let names = Result { NameLexicon(try image.get().reader) }

  private static let profiles = Result {
    [
      Language.english: LanguageProfile(.english, try image.get().reader),
      .romanian: LanguageProfile(.romanian, try image.get().reader),
    ]
  }

  static func profile(_ language: Language) throws -> LanguageProfile {
    try #require(try profiles.get()[language])
  }
}
