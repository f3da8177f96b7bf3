import ICUKit

extension Transliterator {
  /// Compiles the rules of a file.
  /// - Throws: `ResourceError` where they cannot be read.
  static func made(from bytes: [UInt8], path: String) throws(ResourceError) -> Transliterator {
    guard let rules = String(validating: bytes, as: UTF8.self) else {
      throw ResourceError(path: path, reason: "is not UTF-8; save it as UTF-8")
    }
    do {
      return try Transliterator(name: path, rules: rules)
    } catch {
      throw ResourceError(path: path, reason: "\(error)")
    }
  }

  /// Rewrites many words at once: opening a run of ICU's rules costs more than a word.
  func transliterate(words: [String]) -> [String] {
    guard !words.isEmpty else { return [] }
    let lines = transliterate(words.joined(separator: "\n"))
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count == words.count ? lines.map(String.init) : words
  }
}
