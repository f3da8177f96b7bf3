import CSnowball

/// Reduces words to stems by a Snowball algorithm (Porter 2001, snowballstem.org).
///
/// Snowball's stemmers keep a buffer, so one object serves one task at a time.
final class Stemmer {
  private let handle: OpaquePointer

  /// Makes a stemmer.
  /// - Parameter algorithm: a Snowball name such as `english` or `romanian`.
  /// - Returns: nil where the installed Snowball has no such algorithm.
  init?(algorithm: String) {
    guard let handle = sb_stemmer_new(algorithm, "UTF_8") else { return nil }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// Stems one case-folded word.
  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let base = bytes.baseAddress,
        let stem = sb_stemmer_stem(handle, base, Int32(bytes.count))
      else { return "" }
      let length = Int(sb_stemmer_length(handle))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
