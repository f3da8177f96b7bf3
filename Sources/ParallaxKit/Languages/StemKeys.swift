import ICUKit

/// Makes the keys under which forms of one word meet: the stem of the spelling as it is and the
/// stem of the spelling without diacritics, both without diacritics. Stems that differ by a vowel
/// that the language alternates ("prost", "proastă") are one.
///
/// A text with diacritics finds a glossary form by the first, a text without them by the second.
/// A text's word has, beyond its own, the keys of the words that it may be a form of (see
/// `Inflections`); a glossary's word has its own only, so that what a form might be is asked once
/// and two guesses never meet. One object serves one task at a time.
final class StemKeys {
  private let stemmer: Stemmer
  private let folder: TextFolder
  private let usesCedillas: Bool
  private let alternations: [(vowels: [UInt8], base: [UInt8])]
  private let inflections: Inflections
  private var own: [String: [String]] = [:]
  private var all: [String: TextKeys] = [:]

  /// The keys of a text's word.
  struct TextKeys {
    var keys: [String]
    /// How many of them, from the first, are not guessed by the word's ending.
    var firm: Int
  }

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
    inflections = rules.inflections
  }

  /// Makes the keys of a word itself: those of a glossary's words.
  /// - Parameter word: case-folded, diacritics kept.
  func keys(of word: String) -> [String] {
    if let known = own[word] { return known }
    let bare = bare(word)
    return keys(of: word, bare: bare, lemmas: inflections.lemmas(of: word, bare: bare))
  }

  private func keys(of word: String, bare: String, lemmas: [Inflections.Lemma]) -> [String] {
    if let known = own[word] { return known }
    let apart = lemmas.filter(\.isApart)
    let keys = apart.isEmpty ? stems(word, bare: bare) : unique(apart.map(\.bare))
    own[word] = keys
    return keys
  }

  /// Makes the keys of a text's word: first those of the listed words that it is a form of, then
  /// its own, then those of the words that its ending may stand for.
  /// - Parameter word: case-folded, diacritics kept.
  func textKeys(of word: String) -> TextKeys {
    if let known = all[word] { return known }
    let bare = bare(word)
    let lemmas = inflections.lemmas(of: word, bare: bare)
    var keys: [String] = []
    for lemma in lemmas { keys += self.keys(of: lemma.spelled) }
    keys = unique(keys + self.keys(of: word, bare: bare, lemmas: lemmas))
    let firm = keys.count
    if !lemmas.contains(where: \.isApart) {
      for other in inflections.words(endingAs: bare) { guess(other, &keys) }
    }
    let result = TextKeys(keys: unique(keys), firm: firm)
    all[word] = result
    return result
  }

  /// Adds the keys of a word that an ending stands for, and of those that this is a form of.
  /// - Parameter word: without diacritics. It is seldom met again, so its own keys are not kept.
  private func guess(_ word: String, _ keys: inout [String]) {
    let lemmas = inflections.lemmas(of: word, bare: word)
    guard !lemmas.isEmpty else {
      keys.append(unified(stemmer.stem(word)))
      return
    }
    keys += self.keys(of: word, bare: word, lemmas: lemmas)
    for lemma in lemmas where !lemma.isApart { keys += self.keys(of: lemma.spelled) }
  }

  private func stems(_ word: String, bare: String) -> [String] {
    if bare == word { return [unified(stemmer.stem(word))] }
    let full = unified(folder.fold(stemmer.stem(usesCedillas ? withCedillas(word) : word)))
    let stripped = unified(stemmer.stem(bare))
    return full == stripped ? [full] : [full, stripped]
  }

  private func bare(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : folder.fold(word)
  }

  private func unique(_ keys: [String]) -> [String] {
    var result: [String] = []
    for key in keys where !result.contains(key) { result.append(key) }
    return result
  }

  /// Writes alternating vowels as their base.
  private func unified(_ stem: String) -> String {
    guard !alternations.isEmpty else { return stem }
    var stem = stem
    let changed: String? = stem.withUTF8 { bytes in
      var result: [UInt8] = []
      var copied = 0
      var place = 0
      while place < bytes.count {
        if let rule = alternations.first(where: { bytes[place...].starts(with: $0.vowels) }) {
          result += bytes[copied..<place] + rule.base
          place += rule.vowels.count
          copied = place
        } else {
          place += 1
        }
      }
      return copied == 0 ? nil : String(decoding: result + bytes[copied...], as: UTF8.self)
    }
    return changed ?? stem
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
