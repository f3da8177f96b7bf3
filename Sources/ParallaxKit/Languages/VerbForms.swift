/// How a language's verbs show their form, as far as endings tell it.
struct VerbForms: Sendable {
  private let gerundEndings: [String]
  private let participleEndings: [String]
  private let participles: Set<String>
  private let neverPast: Set<String>
  private let adverbEndings: [String]
  private let agreementEndings: [String]
  /// Whether a participle is finite only with an auxiliary: "a declarat", but "declared".
  let participleNeedsAuxiliary: Bool

  /// Reads the rows of `profile.tsv`; lists are separated by `|`.
  init(_ values: [Substring: Substring]) {
    func list(_ key: Substring) -> [String] {
      values[key]?.split(separator: "|").map(String.init) ?? []
    }
    gerundEndings = list("gerund-endings")
    participleEndings = list("participle-endings")
    participles = Set(list("participles"))
    neverPast = Set(list("participles-never-past"))
    adverbEndings = list("adverb-endings")
    agreementEndings = list("participle-agreement")
    participleNeedsAuxiliary = values["participle-needs-auxiliary"] == "yes"
  }

  /// Words shorter than this are not told by their ending: "bring", "red".
  private static let fewestLetters = 4

  func isGerund(_ word: String) -> Bool { ends(word, gerundEndings) }

  func isParticiple(_ word: String) -> Bool {
    participles.contains(word) || ends(word, participleEndings)
  }

  /// Tells whether a participle is a past tense too: "arrested", not "taken".
  func isPast(_ participle: String) -> Bool { !neverPast.contains(participle) }

  /// Tells whether a word is a participle or, where participles agree with their noun, one with such
  /// an ending: "arestată".
  func isAgreeingParticiple(_ word: String) -> Bool {
    isParticiple(word)
      || agreementEndings.contains {
        word.hasSuffix($0) && isParticiple(String(word.dropLast($0.count)))
      }
  }

  func isAdverb(_ word: String) -> Bool { ends(word, adverbEndings) }

  private func ends(_ word: String, _ endings: [String]) -> Bool {
    word.utf8.count >= Self.fewestLetters && endings.contains { word.hasSuffix($0) }
  }
}
