import ICUKit

/// Makes the keys under which forms of one word meet: the stem of the spelling as it is and the
/// stem of the spelling without diacritics, both without diacritics. Stems that differ by a vowel
/// that the language alternates ("prost", "proastă") are one.
///
/// A text with diacritics finds a glossary form by the first, a text without them by the second.
/// One object serves one task at a time.
final class StemKeys {
  private let stemmer: Stemmer
  private let folder: TextFolder
  private let usesCedillas: Bool
  private let alternations: [(vowels: [UInt8], base: [UInt8])]
  private var cache: [String: [String]] = [:]

  convenience init(_ profile: LanguageProfile) throws(ResourceError) {
    try self.init(profile.stemming)
  }

  init(_ rules: StemmingRules) throws(ResourceError) {
    guard let stemmer = Stemmer(algorithm: rules.algorithm) else {
      throw ResourceError(path: "libstemmer", reason: "has no stemmer '\(rules.algorithm)'")
    }
    self.stemmer = stemmer
    folder = try MatchFold.make()
    usesCedillas = rules.usesCedillas
    alternations = rules.alternations.map { (Array($0.vowels.utf8), Array($0.base.utf8)) }
  }

  /// Makes the keys of a word.
  /// - Parameter word: case-folded, diacritics kept.
  func keys(of word: String) -> [String] {
    if let known = cache[word] { return known }
    let keys: [String]
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      keys = [unified(stemmer.stem(word))]
    } else {
      let full = unified(folder.fold(stemmer.stem(usesCedillas ? withCedillas(word) : word)))
      let stripped = unified(stemmer.stem(folder.fold(word)))
      keys = full == stripped ? [full] : [full, stripped]
    }
    cache[word] = keys
    return keys
  }

  /// Writes alternating vowels as their base.
  private func unified(_ stem: String) -> String {
    guard !alternations.isEmpty else { return stem }
    let bytes = Array(stem.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let rule = alternations.first { bytes[place...].starts(with: $0.vowels) }
      result += rule?.base ?? [bytes[place]]
      place += rule?.vowels.count ?? 1
    }
    return result.count == bytes.count ? stem : String(decoding: result, as: UTF8.self)
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
