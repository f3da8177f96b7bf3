import ICUKit
import Synchronization

/// The parts of a language's profile for which ICU reads rules: each is made when it is first
/// needed, because that takes longer than reading a report, and then kept.
final class RuledParts: Sendable {
  private let language: Language
  private let magnitudes: (path: String, bytes: [UInt8])
  private let rules: (path: String, text: String)
  private let made = Mutex(Made())

  private struct Made: Sendable {
    var numbers: NumberReader?
    var dates: DateReader?
    var cognates: Transliterator?
  }

  /// - Parameters:
  ///   - magnitudes: `magnitudes.tsv`, already folded.
  ///   - rules: the transform to the cognate skeleton.
  init(
    language: Language, magnitudes: (path: String, bytes: [UInt8]),
    rules: (path: String, text: String)
  ) {
    self.language = language
    self.magnitudes = magnitudes
    self.rules = rules
  }

  func numbers() throws(ResourceError) -> NumberReader {
    try part(\.numbers) { () throws(ResourceError) in
      try NumberReader(
        language: language,
        magnitudes: TabSeparatedTable(
          path: magnitudes.path, bytes: magnitudes.bytes, required: ["word", "value"]),
        folder: MatchFold.make())
    }
  }

  func dates() throws(ResourceError) -> DateReader {
    try part(\.dates) { () throws(ResourceError) in
      DateReader(language: language, folder: try MatchFold.make())
    }
  }

  func cognates() throws(ResourceError) -> Transliterator {
    try part(\.cognates) { () throws(ResourceError) in
      do {
        return try Transliterator(name: "\(language)-cognates", rules: rules.text)
      } catch {
        throw ResourceError(path: rules.path, reason: "\(error)")
      }
    }
  }

  private func part<Part: Sendable>(
    _ path: WritableKeyPath<Made, Part?> & Sendable, _ make: () throws(ResourceError) -> Part
  ) throws(ResourceError) -> Part {
    if let known = made.withLock({ $0[keyPath: path] }) { return known }
    let part = try make()
    made.withLock { $0[keyPath: path] = part }
    return part
  }
}
