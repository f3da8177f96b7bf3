/// The user's own glossaries, joined by their order of priority.
///
/// What the first glossary says of a pair counts, and the translations that it has for a term hide
/// those of the later ones. Within one glossary a pair that must not be used is not used, even if
/// another row allows it.
struct UserGlossaries: Sendable {
  struct Entry: Sendable {
    let source: Glossary.Term
    let target: Glossary.Term
    let languages: Languages
    let partOfSpeech: PartOfSpeech
    /// Which of the glossaries has it.
    let glossary: Int
    /// Whether texts may be matched by it; otherwise nothing else may match them so.
    let allowsMatching: Bool
  }

  struct Languages: Hashable, Sendable {
    let source: Language
    let target: Language
  }

  private struct Pair: Hashable {
    let languages: Languages
    let source: String
    let target: String
  }

  private struct Headword: Hashable {
    let language: Language
    let text: String
  }

  let entries: [Entry]
  /// The files, for the provenance of results.
  let sources: [Provenance.Source]

  init(_ glossaries: [Glossary]) throws(ResourceError) {
    let folder = try MatchFold.make()
    var entries: [Entry] = []
    var decided: Set<Pair> = []
    var taken: Set<Headword> = []
    for (number, glossary) in glossaries.enumerated() {
      let languages = Languages(source: glossary.source, target: glossary.target)
      let pairs = glossary.rows.map {
        Pair(
          languages: languages, source: folder.fold($0.source.text),
          target: folder.fold($0.target.text))
      }
      var barred: Set<Pair> = []
      for (row, pair) in zip(glossary.rows, pairs) where !row.allowsMatching { barred.insert(pair) }
      var takenHere: Set<Headword> = []
      for (row, pair) in zip(glossary.rows, pairs) {
        let headword = Headword(language: glossary.source, text: pair.source)
        guard !pair.source.isEmpty, !pair.target.isEmpty, !decided.contains(pair) else { continue }
        if row.allowsMatching {
          guard !barred.contains(pair), !taken.contains(headword) else { continue }
          takenHere.insert(headword)
        }
        entries.append(
          Entry(
            source: row.source, target: row.target, languages: languages,
            partOfSpeech: PartOfSpeech(rawValue: row.partOfSpeech) ?? .noun, glossary: number,
            allowsMatching: row.allowsMatching))
      }
      decided.formUnion(pairs)
      taken.formUnion(takenHere)
    }
    self.entries = entries
    sources = glossaries.map {
      Provenance.Source(path: $0.name, digest: $0.digest, entries: $0.rows.count)
    }
  }

  /// A term whose further forms others may know.
  struct Lemma: Hashable {
    let language: Language
    let text: String
    let partOfSpeech: PartOfSpeech
  }

  /// The terms of all entries.
  var lemmas: Set<Lemma> { Set(entries.flatMap { [$0.sourceLemma, $0.targetLemma] }) }
}

extension UserGlossaries.Entry {
  var sourceLemma: UserGlossaries.Lemma {
    UserGlossaries.Lemma(
      language: languages.source, text: source.text, partOfSpeech: partOfSpeech)
  }

  var targetLemma: UserGlossaries.Lemma {
    UserGlossaries.Lemma(
      language: languages.target, text: target.text, partOfSpeech: partOfSpeech)
  }
}

extension Glossary.Term {
  /// Adds forms that are not there yet.
  mutating func add(_ further: [String]) {
    for form in further where form != text && !forms.contains(form) { forms.append(form) }
  }
}
