import ICUKit
import ParallaxKit
import Synchronization

/// Puts divergences into sentences of a language.
public struct ReportWording: Sendable {
  private let phrases: ReportPhrases
  package let language: Language
  private let formats = Formats()

  /// The patterns that were read, by their keys: tables have one sentence in each row, and reading
  /// a pattern takes ICU longer than filling it in. The lock is held while one is filled in, since
  /// some of its parts are made only then.
  private final class Formats: Sendable {
    let known = Mutex<[String: MessageFormat]>([:])
  }

  public init(_ phrases: ReportPhrases, in language: Language) {
    self.phrases = phrases
    self.language = language
  }

  /// The same phrases in another language.
  func `in`(_ language: Language) -> Self { Self(phrases, in: language) }

  /// Writes the sentence of a divergence.
  public func sentence(_ divergence: Divergence) -> String {
    text(
      ReportPhrases.key(divergence.rule, divergence.message),
      divergence.message.arguments.sorted { $0.key < $1.key }.map { ($0.key, argument($0.value)) })
  }

  /// Writes a phrase; its key where the language has none.
  package func text(
    _ key: String, _ arguments: [(name: String, value: MessageFormat.Argument)] = []
  ) -> String {
    guard let pattern = phrases.pattern(key, in: language) else { return key }
    // Without arguments or quoted marks a pattern is its own text, and reading it costs the most.
    if pattern.utf8.allSatisfy({ $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "'") }) {
      return pattern
    }
    let text = try? formats.known.withLock { known in
      if let format = known[key] { return try format.text(arguments) }
      let format = try MessageFormat(pattern, locale: language.rawValue)
      known[key] = format
      return try format.text(arguments)
    }
    return text ?? pattern
  }

  private func argument(_ value: DivergenceMessage.Value) -> MessageFormat.Argument {
    switch value {
    case .words(let words): .text(VisibleText.line(words))
    case .phrase(let key): .text(text(key))
    case .named(let names): .text(names[language] ?? "")
    case .number(let number): .number(number)
    case .side(let side): .text(side.rawValue.uppercased())
    }
  }
}
