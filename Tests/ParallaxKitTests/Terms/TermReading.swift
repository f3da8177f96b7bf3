import FoundationEssentials
import ParallaxIngest
import Testing

@testable import ParallaxKit

/// What the terms of a short text are.
enum TermReading {
  static func report(_ text: String, _ language: Language) throws -> Report {
    try ReportBuilder().report(
      of: SourceDocument(name: "test", text: text), profile: Shipped.profile(language))
  }

  static func terms(_ text: String, _ language: Language) throws -> [Term] {
    try TermExtractor(profile: Shipped.profile(language)).terms(of: report(text, language))
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
