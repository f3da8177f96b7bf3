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

  /// Rewrites many words at once: opening a run of ICU's rules costs more than a word. But each
  /// change of length moves the rest of the text, so that too many would cost their square.
  func transliterate(words: [String]) -> [String] {
    words.chunks(ofCount: 100).flatMap { transliterate(batch: $0) }
  }

  private func transliterate(batch words: ArraySlice<String>) -> [String] {
    let lines = transliterate(words.joined(separator: "\n")).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.count == words.count ? lines.map { String(Substring($0)) } : Array(words)
  }
}
