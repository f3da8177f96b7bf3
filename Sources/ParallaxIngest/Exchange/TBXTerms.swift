import ParallaxKit

/// Brings the concepts of TBX to rows of a glossary.
enum TBXTerms {
  /// Names of statuses beside those of `administrativeStatus`, in small letters.
  private static let otherStatuses: [String: Glossary.Status] = [
    "preferredterm": .preferred, "standardizedterm": .preferred, "admittedterm": .admitted,
    "deprecatedterm": .forbidden, "supersededterm": .obsolete, "deprecated": .forbidden,
    "notrecommended": .forbidden, "superseded": .obsolete, "preferred": .preferred,
    "admitted": .admitted, "forbidden": .forbidden, "obsolete": .obsolete,
  ]

  private static let otherPartsOfSpeech: [String: PartOfSpeech] = [
    "proper noun": .name, "propernoun": .name, "common noun": .noun, "commonnoun": .noun,
    "numeral": .num, "preposition": .prep, "conjunction": .conj, "pronoun": .pron,
    "determiner": .det, "article": .det, "particle": .part, "interjection": .intj,
  ]

  private static let acronyms: Set<String> = ["acronym", "initialism"]
  private static let phrases: Set<String> = ["phrase", "phraseologicalUnit", "setPhrase"]

  /// From what counts least to what counts most where both terms of a row have a status.
  private static let byWeight: [Glossary.Status?] = [
    nil, .preferred, .admitted, .obsolete, .forbidden,
  ]

  /// Makes the rows of a concept: each term of one language with each of the other.
  /// - Returns: no rows where one of the languages has no term.
  static func rows(
    of concept: TBXReader.Concept, source: Language, target: Language
  ) -> [Glossary.Row] {
    let sources = terms(concept, source)
    let targets = terms(concept, target)
    return sources.flatMap { x in targets.map { y in row(x, y, concept) } }
  }

  private struct Headword {
    var term: TBXReader.Term
    var forms: [String] = []
  }

  /// Variants are further forms of the term before them.
  private static func terms(_ concept: TBXReader.Concept, _ language: Language) -> [Headword] {
    let all = concept.terms.filter { $0.language == language }
    func isVariant(_ term: TBXReader.Term) -> Bool { term.categories["termType"] == "variant" }
    guard let first = all.firstIndex(where: { !isVariant($0) }) else {
      return all.map { Headword(term: $0) }
    }
    var result = [Headword(term: all[first], forms: all[..<first].map(\.text))]
    for term in all[(first + 1)...] {
      if isVariant(term) {
        result[result.count - 1].forms.append(term.text)
      } else {
        result.append(Headword(term: term))
      }
    }
    return result
  }

  private static func row(
    _ x: Headword, _ y: Headword, _ concept: TBXReader.Concept
  ) -> Glossary.Row {
    var notes: [String] = []
    var partOfSpeech = partOfSpeech(x.term) ?? Self.partOfSpeech(y.term) ?? ""
    for note in concept.notes + x.term.notes + y.term.notes where !notes.contains(note) {
      if note.hasPrefix(TBXNames.partOfSpeechNote) {
        partOfSpeech = String(note.dropFirst(TBXNames.partOfSpeechNote.count))
      } else {
        notes.append(note)
      }
    }
    return Glossary.Row(
      source: Glossary.Term(x.term.text, forms: x.forms),
      target: Glossary.Term(y.term.text, forms: y.forms), partOfSpeech: partOfSpeech,
      status: status(x.term, y.term), note: notes.joined(separator: "; "), line: concept.line)
  }

  private static func status(_ x: TBXReader.Term, _ y: TBXReader.Term) -> String {
    let names = [x, y].compactMap {
      $0.categories["administrativeStatus"] ?? $0.categories["normativeAuthorization"]
    }.filter { !$0.isEmpty }
    let known = names.map(knownStatus)
    // What cannot be understood is kept, so that a check can name it.
    if let place = known.firstIndex(of: nil) { return names[place] }
    func weight(_ status: Glossary.Status?) -> Int { byWeight.firstIndex(of: status) ?? 0 }
    return known.max { weight($0) < weight($1) }??.rawValue ?? ""
  }

  /// Brings the name of a status to that of a glossary; what is not known stays as it is.
  static func status(named name: String) -> String {
    knownStatus(name)?.rawValue ?? name
  }

  private static func knownStatus(_ name: String) -> Glossary.Status? {
    let lower = name.lowercased()
    return TBXNames.statuses.first { $0.value.lowercased() == lower }?.key ?? otherStatuses[lower]
  }

  private static func partOfSpeech(_ term: TBXReader.Term) -> String? {
    let type = term.categories["termType"] ?? ""
    if acronyms.contains(type) { return PartOfSpeech.acr.rawValue }
    if phrases.contains(type) { return PartOfSpeech.phrase.rawValue }
    guard let name = term.categories["partOfSpeech"], !name.isEmpty, name != "other" else {
      return nil
    }
    let lower = name.lowercased()
    let known =
      TBXNames.partsOfSpeech.first { $0.value.lowercased() == lower }?.key
      ?? otherPartsOfSpeech[lower]
    return known?.rawValue ?? name
  }
}
