import ArgumentParser
import ParallaxKit

/// A language named on the command line.
struct LanguageOption: ExpressibleByArgument {
  let language: Language

  init?(argument: String) {
    let language = Language(rawValue: argument.lowercased())
    guard Comparator.languages.contains(language) else { return nil }
    self.language = language
  }

  var defaultValueDescription: String { language.rawValue }

  static var allValueStrings: [String] { Comparator.languages.map(\.rawValue) }
}
