/// Leads inflected forms to the words that dictionaries list for them, where a stemmer does not:
/// by a list of irregular forms and by endings (see `InflectionTables`).
///
/// A form may lead to several words ("left" to "leave"; "mere" to "măr" and "meră"): which of them
/// a text means is left to what the other text has.
///
/// In the image, a table leads from a form without diacritics to a list that has for each of its
/// spellings the spelling, the listed word, the same without diacritics, and whether it is kept
/// apart; another one leads from an ending to the lists of endings and vowels of its rules.
struct Inflections: Sendable {
  /// A listed word.
  struct Lemma: Sendable {
    /// With its diacritics.
    let spelled: String
    /// Without them.
    let bare: String
    /// Whether the word is kept apart from the words that share its stem.
    let isApart: Bool
  }

  /// What a vowel of a form may be in the listed word.
  struct VowelChange {
    let from: UInt8
    let to: UInt8
  }

  private let reader: ImageReader
  private let forms: ImageTable
  private let endings: ImageTable
  private let longestEnding: Int

  static func forms(_ name: String) -> String { name + ".forms" }
  static func endings(_ name: String) -> String { name + ".endings" }
  static func longest(_ name: String) -> String { name + ".longest" }

  private static let formWords = 4
  private static let endingWords = 2

  /// The fewest letters before an ending, and of a word that endings lead to.
  private static let stemLetters = 2
  private static let wordLetters = 3

  /// The most words that endings are tried for, and the longest ending of a word, in bytes: far
  /// beyond what the languages have, so that a damaged image can't make a word take minutes.
  private static let mostCandidates = 2_000
  private static let endingBytes = 24

  init(_ reader: ImageReader, _ name: String) {
    self.reader = reader
    forms = ImageTable(reader, Self.forms(name))
    endings = ImageTable(reader, Self.endings(name))
    longestEnding = Int(reader.section(Self.longest(name))[0])
  }

  /// Finds the listed words that a word is a form of: those with its very spelling and those that
  /// it is without diacritics, but of the latter none that is kept apart if there are the former:
  /// "cai" are horses before they are "căi".
  /// - Parameters:
  ///   - word: case-folded.
  ///   - bare: the same without diacritics. A word that has some must be listed with them.
  func lemmas(of word: String, bare: String) -> [Lemma] {
    guard let reference = forms[bare] else { return [] }
    let found = reader.list(reference)
    let spelled = String(decoding: WordForms.unified(Array(word.utf8)), as: UTF8.self)
    var (exact, others): ([Lemma], [Lemma]) = ([], [])
    for place in stride(from: 0, to: found.count, by: Self.formWords) {
      let lemma = Lemma(
        spelled: reader.string(found[place + 1]), bare: reader.string(found[place + 2]),
        isApart: found[place + 3] != 0)
      if reader.string(found[place]) == spelled {
        exact.append(lemma)
      } else {
        others.append(lemma)
      }
    }
    guard bare == word else { return exact }
    return exact.isEmpty ? others : exact + others.filter { !$0.isApart }
  }

  /// Makes the words that a word may be a form of by its ending, without diacritics.
  /// - Parameter bare: case-folded, without diacritics.
  func words(endingAs bare: String) -> [String] {
    guard longestEnding > 0 else { return [] }
    var bare = bare
    return bare.withUTF8 { words(endingAs: $0) }
  }

  private func words(endingAs form: UnsafeBufferPointer<UInt8>) -> [String] {
    guard form.count > Self.stemLetters else { return [] }
    var words: [String] = []
    var left = Self.mostCandidates
    for start in max(Self.stemLetters, form.count - longestEnding)..<form.count {
      guard let reference = endings[UnsafeBufferPointer(rebasing: form[start...])] else { continue }
      let rules = reader.list(reference)
      for place in stride(from: 0, to: rules.count, by: Self.endingWords) {
        let lemmas = reader.list(rules[place])
        left -= 1
        guard left >= 0 else { return words }
        for stem in stems(form[..<start], reader.list(rules[place + 1])) {
          for index in 0..<lemmas.count {
            left -= 1
            guard left >= 0 else { return words }
            let word = reader.withBytes(of: lemmas[index]) { stem + $0.prefix(Self.endingBytes) }
            guard word.count >= Self.wordLetters, !word.elementsEqual(form) else { continue }
            let text = String(decoding: word, as: UTF8.self)
            if !words.contains(text) { words.append(text) }
          }
        }
      }
    }
    return words
  }

  /// The stem before an ending as it is, and with what its last vowel may be in the listed word.
  private func stems(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ vowels: ImageWords
  ) -> [[UInt8]] {
    let stem = Array(bytes)
    guard vowels.count > 0, let last = stem.lastIndex(where: Self.isVowel) else { return [stem] }
    var stems = [stem]
    for place in 0..<min(vowels.count, Self.mostCandidates) {
      let change = VowelChange(word: vowels[place])
      guard stem[last] == change.from else { continue }
      stems.append(stem)
      stems[stems.count - 1][last] = change.to
    }
    return stems
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}

extension Inflections.VowelChange {
  /// Both vowels in a word of an image.
  var word: UInt32 { UInt32(from) | UInt32(to) << 8 }

  init(word: UInt32) {
    self.init(from: UInt8(truncatingIfNeeded: word), to: UInt8(truncatingIfNeeded: word >> 8))
  }
}
