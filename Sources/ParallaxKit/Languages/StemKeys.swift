import ICUKit

/// Makes the keys under which forms of one word meet: the stem of the spelling as it is and the
/// stem of the spelling without diacritics, both without diacritics.
///
/// A text with diacritics finds a glossary form by the first, a text without them by the second.
/// One object serves one task at a time.
final class StemKeys {
  private let stemmer: Stemmer
  private let folder: TextFolder
  private let usesCedillas: Bool
  private var cache: [String: [String]] = [:]

  init(_ profile: LanguageProfile) throws(ResourceError) {
    guard let stemmer = Stemmer(algorithm: profile.stemmerAlgorithm) else {
      throw ResourceError(
        path: "libstemmer", reason: "has no stemmer '\(profile.stemmerAlgorithm)'")
    }
    self.stemmer = stemmer
    folder = try MatchFold.make()
    usesCedillas = profile.stemsWithCedillas
  }

  /// Makes the keys of a word.
  /// - Parameter word: case-folded, diacritics kept.
  func keys(of word: String) -> [String] {
    if let known = cache[word] { return known }
    let keys: [String]
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      keys = [stemmer.stem(word)]
    } else {
      let full = folder.fold(stemmer.stem(usesCedillas ? withCedillas(word) : word))
      let stripped = stemmer.stem(folder.fold(word))
      keys = full == stripped ? [full] : [full, stripped]
    }
    cache[word] = keys
    return keys
  }

  private func withCedillas(_ word: String) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\u{0219}": result.unicodeScalars.append("\u{015F}")
      case "\u{021B}": result.unicodeScalars.append("\u{0163}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
