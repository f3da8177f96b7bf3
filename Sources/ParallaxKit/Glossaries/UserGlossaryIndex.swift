/// What the user's glossaries say of two texts.
struct UserGlossaryIndex: Sendable {
  private struct Entry: Sendable {
    let allowsMatching: Bool
    let strength: Double
  }

  /// The forms of one text by the keys of their first words.
  private typealias Forms = [String: [GlossaryIndex.Form]]

  private var entries: [Entry] = []
  private var a: Forms = [:]
  private var b: Forms = [:]
  /// Terms that the user translates, whether the other text has the translation or not.
  private var translatedInA: Forms = [:]
  private var translatedInB: Forms = [:]

  private static let synonymStrength = 0.7

  /// Makes an index that says nothing.
  init() {}

  /// Gathers what two texts have.
  init(_ glossaries: UserGlossaries, sides: (a: GlossaryIndex.Side, b: GlossaryIndex.Side)) {
    if sides.a.language == sides.b.language {
      addSynonyms(glossaries, sides: sides)
      return
    }
    let forward = UserGlossaries.Languages(source: sides.a.language, target: sides.b.language)
    let backward = UserGlossaries.Languages(source: sides.b.language, target: sides.a.language)
    for entry in glossaries.entries {
      let isForward = entry.languages == forward
      guard isForward || entry.languages == backward else { continue }
      let formsA = Self.forms(isForward ? entry.source : entry.target, in: sides.a)
      let formsB = Self.forms(isForward ? entry.target : entry.source, in: sides.b)
      if entry.allowsMatching {
        if isForward {
          Self.insert(formsA, entries.count, into: &translatedInA)
        } else {
          Self.insert(formsB, entries.count, into: &translatedInB)
        }
      }
      guard !formsA.isEmpty, !formsB.isEmpty else { continue }
      Self.insert(formsA, entries.count, into: &a)
      Self.insert(formsB, entries.count, into: &b)
      entries.append(Entry(allowsMatching: entry.allowsMatching, strength: 1))
    }
  }

  /// Within one language two words are synonyms where they share a translation.
  private mutating func addSynonyms(
    _ glossaries: UserGlossaries, sides: (a: GlossaryIndex.Side, b: GlossaryIndex.Side)
  ) {
    typealias Synonym = (lemma: String, a: [GlossaryForm], b: [GlossaryForm])
    var byPivot: [String: [Synonym]] = [:]
    var order: [String] = []
    for entry in glossaries.entries
    where entry.allowsMatching && !entry.partOfSpeech.isFunction {
      let isSource = entry.languages.source == sides.a.language
      guard isSource || entry.languages.target == sides.a.language else { continue }
      let term = isSource ? entry.source : entry.target
      let pivot = isSource ? entry.target.text : entry.source.text
      let (formsA, formsB) = (Self.forms(term, in: sides.a), Self.forms(term, in: sides.b))
      guard !formsA.isEmpty || !formsB.isEmpty else { continue }
      if byPivot[pivot] == nil { order.append(pivot) }
      byPivot[pivot, default: []].append((term.text, formsA, formsB))
    }
    for pivot in order {
      let group = byPivot[pivot] ?? []
      for x in group where !x.a.isEmpty {
        for y in group where x.lemma != y.lemma && !y.b.isEmpty {
          Self.insert(x.a, entries.count, into: &a)
          Self.insert(y.b, entries.count, into: &b)
          entries.append(Entry(allowsMatching: true, strength: Self.synonymStrength))
        }
      }
    }
  }

  /// Applies what the user says to the links that all else gives.
  ///
  /// Links of terms that the user bars go, whatever they come from. Of the terms that the user
  /// translates, links by shipped or learned pairs go. The user's own links come first.
  func applied(to links: [TermLink], of linker: TermLinker) -> [TermLink] {
    guard !a.isEmpty || !translatedInA.isEmpty || !translatedInB.isEmpty else { return links }
    var own: [TermLink] = []
    var barred: Set<Runs> = []
    for link in ownLinks(linker) {
      if entries[link.entry].allowsMatching {
        own.append(
          TermLink(
            a: link.runs.a, b: link.runs.b, strength: entries[link.entry].strength,
            source: .glossary))
      } else {
        barred.insert(link.runs)
      }
    }
    let translatedA = Set(linker.occurrences(linker.a, translatedInA).map(\.terms))
    let translatedB = Set(linker.occurrences(linker.b, translatedInB).map(\.terms))
    let others = links.filter { link in
      if barred.contains(Runs(a: link.a, b: link.b)) { return false }
      guard link.source == .glossary || link.source == .learned else { return true }
      return !translatedA.contains(link.a) && !translatedB.contains(link.b)
    }
    return own + others
  }

  private struct Runs: Hashable {
    let a: Range<Int>
    let b: Range<Int>
  }

  private func ownLinks(_ linker: TermLinker) -> [(entry: Int, runs: Runs)] {
    var byEntry: [Int: [Range<Int>]] = [:]
    for occurrence in linker.occurrences(linker.b, b) {
      byEntry[occurrence.entry, default: []].append(occurrence.terms)
    }
    let inA = linker.occurrences(linker.a, a)
    var counts: [Int: Int] = [:]
    for occurrence in inA { counts[occurrence.entry, default: 0] += 1 }
    return inA.flatMap { occurrence in
      let others = byEntry[occurrence.entry] ?? []
      guard others.count * (counts[occurrence.entry] ?? 0) <= TermLinker.mostLinksOfAWord else {
        return [(entry: Int, runs: Runs)]()
      }
      return others.map { (occurrence.entry, Runs(a: occurrence.terms, b: $0)) }
    }
  }

  private struct GlossaryForm: Hashable {
    /// For each word its keys.
    let words: [[String]]
    let isUppercase: Bool
  }

  /// The forms of a term that a text may have.
  private static func forms(
    _ term: Glossary.Term, in side: GlossaryIndex.Side
  ) -> [GlossaryForm] {
    var result: [GlossaryForm] = []
    for text in [term.text] + term.forms {
      var text = text
      guard text.withUTF8({ side.filter.mayContain($0) }) else { continue }
      let words = PhraseWords.split(text.lowercased()).map(side.keys.keys)
      guard !words.isEmpty, words.allSatisfy({ $0.contains(where: side.stems.contains) }) else {
        continue
      }
      let form = GlossaryForm(
        words: words, isUppercase: words.count == 1 && GlossaryIndex.isUppercase(text))
      if !result.contains(form) { result.append(form) }
    }
    return result
  }

  private static func insert(_ forms: [GlossaryForm], _ entry: Int, into side: inout Forms) {
    for form in forms {
      for first in form.words[0] {
        side[first, default: []].append(
          GlossaryIndex.Form(
            rest: Array(form.words.dropFirst()), entry: entry, isUppercase: form.isUppercase))
      }
    }
  }
}
