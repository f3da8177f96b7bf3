import ICUKit

/// Leads inflected forms to the words that dictionaries list for them, where a stemmer does not:
/// by a list of irregular forms (`<code>/forms.tsv`) and by endings (`<code>/endings.tsv`).
///
/// A form may lead to several words ("left" to "leave"; "mere" to "măr" and "meră"): which of them
/// a text means is left to what the other text has.
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

  private struct Form: Sendable {
    /// With its diacritics.
    let spelled: String
    let lemma: Lemma
  }

  private struct Ending: Sendable {
    /// The endings that the word may have instead.
    let lemmas: [String]
    /// What the vowel before the ending may be in the word.
    let vowels: [(UInt8, UInt8)]
  }

  /// By the form without diacritics.
  private var forms: [String: [Form]] = [:]
  private var endings: [String: [Ending]] = [:]
  private var longestEnding = 0

  /// The fewest letters before an ending, and of a word that endings lead to.
  private static let stemLetters = 2
  private static let wordLetters = 3

  /// Reads a language's tables; a language needs none.
  /// - Parameters:
  ///   - spelling: the fold that keeps diacritics.
  ///   - stripping: the fold that drops them.
  init(
    _ language: Language, from folder: some ResourceFolder, spelling: TextFolder,
    stripping: TextFolder
  ) throws(ResourceError) {
    let base = language.rawValue
    if try !folder.files(in: base, suffix: "forms.tsv").isEmpty {
      let path = "\(base)/forms.tsv"
      let bytes = try folder.bytes(at: path)
      let required = ["lemma", "forms", "apart"]
      let spelled = try TabSeparatedTable(
        path: path, bytes: spelling.fold(bytes), required: required)
      let stripped = try TabSeparatedTable(
        path: path, bytes: stripping.fold(bytes), required: required)
      forms.reserveCapacity(spelled.rows.count * 6)
      for (row, bare) in zip(spelled.rows, stripped.rows) {
        let list = row.list(1)
        let lemma = Lemma(
          spelled: String(row[0]), bare: String(bare[0]), isApart: row[2] == "yes")
        for (form, key) in zip(list, bare.list(1)) {
          forms[String(key), default: []].append(Form(spelled: String(form), lemma: lemma))
        }
      }
    }
    if try !folder.files(in: base, suffix: "endings.tsv").isEmpty {
      let table = try folder.table("\(base)/endings.tsv", required: ["ending", "lemma", "vowels"])
      for row in table.rows {
        let ending = String(row[0])
        longestEnding = max(longestEnding, ending.utf8.count)
        endings[ending, default: []].append(
          Ending(
            lemmas: row.list(1).map { $0 == "-" ? "" : String($0) },
            vowels: try Self.vowels(row, table.path)))
      }
    }
  }

  private static func vowels(
    _ row: TabSeparatedTable.Row, _ path: String
  ) throws(ResourceError) -> [(UInt8, UInt8)] {
    var result: [(UInt8, UInt8)] = []
    for rule in row.list(2) {
      let bytes = Array(rule.utf8)
      guard bytes.count == 3, bytes[1] == UInt8(ascii: ">") else {
        throw ResourceError(
          path: path, line: row.line, reason: "has a vowel rule that is not like 'e>a': '\(rule)'")
      }
      result.append((bytes[0], bytes[2]))
    }
    return result
  }

  /// Finds the listed words that a word is a form of: those with its very spelling and those that
  /// it is without diacritics, but of the latter none that is kept apart if there are the former:
  /// "cai" are horses before they are "căi".
  /// - Parameters:
  ///   - word: case-folded.
  ///   - bare: the same without diacritics. A word that has some must be listed with them.
  func lemmas(of word: String, bare: String) -> [Lemma] {
    guard let found = forms[bare] else { return [] }
    let spelled = String(decoding: WordForms.unified(Array(word.utf8)), as: UTF8.self)
    let exact = found.filter { $0.spelled == spelled }
    guard bare == word else { return exact.map(\.lemma) }
    guard !exact.isEmpty else { return found.map(\.lemma) }
    return (exact + found.filter { $0.spelled != spelled && !$0.lemma.isApart }).map(\.lemma)
  }

  /// Makes the words that a word may be a form of by its ending, without diacritics.
  /// - Parameter bare: case-folded, without diacritics.
  func words(endingAs bare: String) -> [String] {
    guard longestEnding > 0 else { return [] }
    let bytes = Array(bare.utf8)
    guard bytes.count > Self.stemLetters else { return [] }
    var words: [String] = []
    for start in max(Self.stemLetters, bytes.count - longestEnding)..<bytes.count {
      guard let rules = endings[String(decoding: bytes[start...], as: UTF8.self)] else { continue }
      for rule in rules {
        for stem in stems(Array(bytes[..<start]), rule) {
          for lemma in rule.lemmas where stem.utf8.count + lemma.utf8.count >= Self.wordLetters {
            let word = stem + lemma
            if word != bare, !words.contains(word) { words.append(word) }
          }
        }
      }
    }
    return words
  }

  /// The stem before an ending as it is, and with what its last vowel may be in the listed word.
  private func stems(_ bytes: [UInt8], _ rule: Ending) -> [String] {
    var stems = [String(decoding: bytes, as: UTF8.self)]
    guard !rule.vowels.isEmpty, let last = bytes.lastIndex(where: Self.isVowel) else {
      return stems
    }
    for (vowel, other) in rule.vowels where bytes[last] == vowel {
      var changed = bytes
      changed[last] = other
      stems.append(String(decoding: changed, as: UTF8.self))
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
