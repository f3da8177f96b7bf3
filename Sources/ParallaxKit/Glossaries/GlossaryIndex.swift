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
  /// What users' glossaries say; it outranks all else.
  var users = UserGlossaryIndex()

  /// What the index needs to know of one text.
  struct Side {
    let language: Language
    let keys: StemKeys
    /// Beginnings of the text's stems.
    let filter: PrefixFilter
    /// Keys of the text's words.
    let stems: Set<String>
  }

  private static let synonymStrength = 0.7

  /// Adds an entry if both texts have a form of it.
  private mutating func add(
    _ first: (lemma: String, forms: [StemmedForm]), _ second: (lemma: String, forms: [StemmedForm]),
    pos: PartOfSpeech, source: Evidence.Source, strength: Double
  ) {
    let number = entries.count
    entries.append(
      GlossaryEntry(
        a: first.lemma, b: second.lemma, pos: pos, source: source, strength: strength))
    for form in first.forms { insert(form, number, pos, into: &a) }
    for form in second.forms { insert(form, number, pos, into: &b) }
  }

  /// Adds a name that both languages have.
  mutating func add(name first: String, _ second: String, sides: (a: Side, b: Side)) {
    func forms(_ name: String, _ side: Side) -> [StemmedForm] {
      var name = name
      return name.withUTF8 { Self.form($0, side: side) }.map { [$0] } ?? []
    }
    let formsA = forms(first, sides.a)
    guard !formsA.isEmpty else { return }
    let formsB = forms(second, sides.b)
    guard !formsB.isEmpty else { return }
    add((first, formsA), (second, formsB), pos: .name, source: .name, strength: 1)
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

  /// Stems the forms of a row that the text may have.
  private static func forms(
    _ row: GlossaryRows.Row, _ lemma: Int, _ further: Int?, side: Side
  ) -> [StemmedForm] {
    var result: [StemmedForm] = []
    row.forEachForm(lemma, further) { bytes in
      guard let form = form(bytes, side: side), !result.contains(form) else { return }
      result.append(form)
    }
    return result
  }

  /// Stems a form, if the text has all of its words.
  private static func form(_ bytes: UnsafeBufferPointer<UInt8>, side: Side) -> StemmedForm? {
    guard side.filter.mayContain(bytes) else { return nil }
    var stemmed: [[String]] = []
    let hasAll = GlossaryWords.allSatisfy(bytes) { word in
      let keys = side.keys.keys(of: word)
      guard keys.contains(where: side.stems.contains) else { return false }
      stemmed.append(keys)
      return true
    }
    guard hasAll else { return nil }
    return StemmedForm(words: stemmed, isUppercase: stemmed.count == 1 && isUppercase(bytes))
  }

  /// Two letters or more, all of them capitals from A to Z.
  static func isUppercase(_ form: String) -> Bool {
    var form = form
    return form.withUTF8 { isUppercase($0) }
  }

  private static func isUppercase(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters = 0
    for byte in bytes {
      if byte >= 0x80 || byte &- 0x61 < 26 { return false }
      if byte &- 0x41 < 26 { letters += 1 }
    }
    return letters >= 2
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
    GlossaryRows(file).visit { row in
      guard row.mayOccur(lemmaA, formsA, in: sides.a.filter),
        row.mayOccur(lemmaB, formsB, in: sides.b.filter)
      else { return }
      let first = Self.forms(row, lemmaA, formsA, side: sides.a)
      guard !first.isEmpty else { return }
      let second = Self.forms(row, lemmaB, formsB, side: sides.b)
      guard !second.isEmpty else { return }
      let pos = file.posColumn.flatMap { PartOfSpeech(rawValue: row.text($0)) } ?? .noun
      add(
        (row.text(lemmaA), first), (row.text(lemmaB), second), pos: pos, source: .glossary,
        strength: 1)
    }
  }

  /// Within one language two words are synonyms where they share a translation.
  private mutating func addSynonyms(from file: GlossaryFile, sides: (a: Side, b: Side)) {
    let language = sides.a.language
    guard let lemma = file.lemmaColumn[language],
      let pivot = file.lemmaColumn.first(where: { $0.key != language })?.value
    else { return }
    let forms = file.formsColumn[language]
    typealias Synonym = (lemma: String, a: [StemmedForm], b: [StemmedForm], pos: PartOfSpeech)
    var byPivot: [String: [Synonym]] = [:]
    var order: [String] = []
    GlossaryRows(file).visit { row in
      guard
        row.mayOccur(lemma, forms, in: sides.a.filter)
          || row.mayOccur(lemma, forms, in: sides.b.filter)
      else { return }
      let pos = file.posColumn.flatMap { PartOfSpeech(rawValue: row.text($0)) } ?? .noun
      guard !pos.isFunction else { return }
      let first = Self.forms(row, lemma, forms, side: sides.a)
      let second = Self.forms(row, lemma, forms, side: sides.b)
      guard !first.isEmpty || !second.isEmpty else { return }
      let key = row.text(pivot)
      if byPivot[key] == nil { order.append(key) }
      byPivot[key, default: []].append((row.text(lemma), first, second, pos))
    }
    for key in order {
      let group = byPivot[key] ?? []
      for x in group {
        for y in group where x.lemma != y.lemma && !x.a.isEmpty && !y.b.isEmpty {
          add(
            (x.lemma, x.a), (y.lemma, y.b), pos: x.pos, source: .glossary,
            strength: Self.synonymStrength)
        }
      }
    }
  }
}
