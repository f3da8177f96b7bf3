/// Finds what two texts have in common: the anchors of their terms.
struct AnchorFinder {
  let a: TermSide
  let b: TermSide
  let glossaries: GlossaryLibrary
  let names: NameLexicon
  /// Whether single words of grammar are anchors too.
  let hasGrammar: Bool

  /// A country and its people or adjective: "Russia", "rus".
  static let countryStrength = 0.7
  static let negationStrength = 0.9
  static let synonymStrength = 0.7
  static let sameWordStrength = 0.95
  static let yearStrength = 0.9
  /// Equal numbers of which one names no unit.
  static let looseUnitStrength = 0.8
  /// Two spellings of one name.
  static let nameStrength = 0.95
  /// Words of fewer letters are the same by chance, unless they are names.
  static let fewestSameLetters = 4

  var set = AnchorSet()

  init(
    _ a: TermSide, _ b: TermSide, glossaries: GlossaryLibrary, names: NameLexicon,
    hasGrammar: Bool
  ) {
    self.a = a
    self.b = b
    self.glossaries = glossaries
    self.names = names
    self.hasGrammar = hasGrammar
  }

  func anchors() throws(ResourceError) -> AnchorSet {
    var finder = self
    let textsA = glossaries.texts(of: a)
    let textsB = glossaries.texts(of: b)
    let occurrencesA = occurrences(a, textsA)
    let occurrencesB = occurrences(b, textsB)
    if isSameLanguage {
      finder.addSynonyms(occurrencesA, occurrencesB)
    } else {
      finder.addEntries(occurrencesA, occurrencesB)
    }
    finder.addSameWords()
    finder.addValues()
    if !isSameLanguage {
      try finder.addCognates()
      finder.addLearned((textsA, occurrencesA), (textsB, occurrencesB))
      finder.addBarredPairs()
    }
    finder.addCountries()
    // Finders go through the text one after another; marks stand in the order of the text.
    finder.set.a.sortByTerms(a.terms.count)
    finder.set.b.sortByTerms(b.terms.count)
    return finder.set
  }

  var isSameLanguage: Bool { a.profile.language == b.profile.language }

  mutating func newAnchor(_ kind: Anchor.Kind, _ strength: Double) -> Int32 {
    set.anchors.append(Anchor(kind: kind, strength: strength))
    return Int32(set.anchors.count - 1)
  }
}
