import FoundationEssentials
import ParallaxIngest
import Testing

@testable import ParallaxKit

/// The language data as shipped and a comparator on it, read once for all tests.
enum TestKit {
  static let resources: DiskResourceFolder = {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return DiskResourceFolder(path: url.path + "/glossaries")
  }()

  static let comparator = Result { try Comparator(resources: resources) }

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

/// What the terms of a short text are.
enum TermReading {
  static func report(_ text: String, _ language: Language) throws -> Report {
    try ReportBuilder().report(
      of: SourceDocument(name: "test", text: text), profile: TestKit.profile(language))
  }

  static func terms(_ text: String, _ language: Language) throws -> [Term] {
    try TermExtractor(profile: TestKit.profile(language)).terms(of: report(text, language))
  }

  static func numbers(_ text: String, _ language: Language) throws -> [Double] {
    try terms(text, language).compactMap { term in
      if case .number(let value) = term.kind { value } else { nil }
    }
  }

  static func dates(_ text: String, _ language: Language) throws -> [DateValue] {
    try terms(text, language).compactMap { term in
      if case .date(let value) = term.kind { value } else { nil }
    }
  }
}
