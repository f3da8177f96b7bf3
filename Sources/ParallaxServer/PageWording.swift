import ICUKit
import ParallaxKit

/// Finds the words of the pages in a language: the phrases `server/…`.
struct PageWording: Sendable {
  let phrases: ReportPhrases
  let language: Language

  /// Writes a phrase; its key where there is none.
  func text(_ key: String) -> String {
    guard let pattern = phrases.pattern("server/\(key)", in: language) else { return key }
    return (try? MessageFormat(pattern, locale: language.rawValue).text([])) ?? pattern
  }

  func title(_ kind: Problem.Kind) -> String { text("problem/\(kind.rawValue)") }
}
