/// The entries that two texts can need, by the stems of their first words.
struct GlossaryIndex: Sendable {
  struct Form: Sendable {
    /// For each word after the first its keys.
    let rest: [[String]]
    let entry: Int
    /// Stands for an acronym, so it matches capitals only.
    let isUppercase: Bool
  }

  private(set) var entries: [GlossaryEntry] = []
  private(set) var a: [String: [Form]] = [:]
  private(set) var b: [String: [Form]] = [:]
  /// Pairs learned from parallel texts of which both texts have their side.
  var learned: [LearnedPairs.Entry] = []

  /// What the index needs to know of one text.
  struct Side {
    let language: Language
    let keys: StemKeys
    /// Folded words of the text.
    let filter: PrefixFilter
    /// Keys of the text's words.
    let stems: Set<String>
  }

  private static let synonymStrength = 0.7

  mutating func add(
    _ first: (lemma: String, forms: [String]), _ second: (lemma: String, forms: [String]),
    pos: PartOfSpeech, source: Evidence.Source, strength: Double, sides: (a: Side, b: Side)
  ) {
    let formsA = Self.forms(first.forms, side: sides.a)
    guard !formsA.isEmpty else { return }
    let formsB = Self.forms(second.forms, side: sides.b)
    guard !formsB.isEmpty else { return }
    let number = entries.count
    entries.append(
      GlossaryEntry(
        a: first.lemma, b: second.lemma, pos: pos, source: source, strength: strength))
    for form in formsA { insert(form, number, pos, into: &a) }
    for form in formsB { insert(form, number, pos, into: &b) }
  }

  private struct StemmedForm: Hashable {
    let words: [[String]]
    let isUppercase: Bool
  }

  private func insert(
    _ form: StemmedForm, _ entry: Int, _ pos: PartOfSpeech, into side: inout [String: [Form]]
  ) {
    for first in form.words[0] {
      side[first, default: []].append(
        Form(rest: Array(form.words.dropFirst()), entry: entry, isUppercase: form.isUppercase))
    }
  }

  /// Stems the forms that the text may have; none where it has not one of their first words.
  private static func forms(_ forms: [String], side: Side) -> [StemmedForm] {
    var result: [StemmedForm] = []
    for form in forms {
      let words = PhraseWords.split(form.lowercased())
      guard let first = words.first else { continue }
      let keys = side.keys.keys(of: first)
      guard keys.contains(where: side.stems.contains) else { continue }
      var stemmed = [keys]
      for word in words.dropFirst() { stemmed.append(side.keys.keys(of: word)) }
      guard stemmed.allSatisfy({ $0.contains(where: side.stems.contains) }) else { continue }
      let letters = form.unicodeScalars.filter(\.properties.isAlphabetic)
      let isUppercase =
        words.count == 1 && letters.count >= 2
        && letters.allSatisfy { $0.properties.isUppercase }
      let item = StemmedForm(words: stemmed, isUppercase: isUppercase)
      if !result.contains(item) { result.append(item) }
    }
    return result
  }

  /// Gathers the entries of a glossary that both texts may need.
  mutating func add(_ file: GlossaryFile, sides: (a: Side, b: Side)) {
    if sides.a.language == sides.b.language {
      addSynonyms(from: file, sides: sides)
      return
    }
    guard let lemmaA = file.lemmaColumn[sides.a.language],
      let lemmaB = file.lemmaColumn[sides.b.language]
    else { return }
    let formsA = file.formsColumn[sides.a.language]
    let formsB = file.formsColumn[sides.b.language]
    GlossaryRows(file).forEach { row in
      guard row.mayOccur(lemmaA, formsA, in: sides.a.filter),
        row.mayOccur(lemmaB, formsB, in: sides.b.filter)
      else { return }
      let pos = file.posColumn.flatMap { PartOfSpeech(rawValue: row.text($0)) } ?? .noun
      add(
        (row.text(lemmaA), row.forms(lemmaA, formsA)), (row.text(lemmaB), row.forms(lemmaB, formsB)),
        pos: pos, source: .glossary, strength: 1, sides: sides)
    }
  }

  /// Within one language two words are synonyms where they share a translation.
  private mutating func addSynonyms(from file: GlossaryFile, sides: (a: Side, b: Side)) {
    let language = sides.a.language
    guard let lemma = file.lemmaColumn[language],
      let pivot = file.lemmaColumn.first(where: { $0.key != language })?.value
    else { return }
    let forms = file.formsColumn[language]
    var byPivot: [String: [(lemma: String, forms: [String], pos: PartOfSpeech)]] = [:]
    var order: [String] = []
    GlossaryRows(file).forEach { row in
      guard
        row.mayOccur(lemma, forms, in: sides.a.filter)
          || row.mayOccur(lemma, forms, in: sides.b.filter)
      else { return }
      let pos = file.posColumn.flatMap { PartOfSpeech(rawValue: row.text($0)) } ?? .noun
      guard !pos.isFunction else { return }
      let key = row.text(pivot)
      if byPivot[key] == nil { order.append(key) }
      byPivot[key, default: []].append((row.text(lemma), row.forms(lemma, forms), pos))
    }
    for key in order {
      let group = byPivot[key] ?? []
      for x in group {
        for y in group where x.lemma != y.lemma {
          add(
            (x.lemma, x.forms), (y.lemma, y.forms), pos: x.pos, source: .glossary,
            strength: Self.synonymStrength, sides: sides)
        }
      }
    }
  }
}
