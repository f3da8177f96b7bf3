/// What a cue verb can be followed by.
struct CueComplements: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let quote = CueComplements(rawValue: 1 << 0)
  static let that = CueComplements(rawValue: 1 << 1)
  static let bare = CueComplements(rawValue: 1 << 2)
  static let to = CueComplements(rawValue: 1 << 3)
  static let `as` = CueComplements(rawValue: 1 << 4)
  static let object = CueComplements(rawValue: 1 << 5)
  static let question = CueComplements(rawValue: 1 << 6)
  static let source = CueComplements(rawValue: 1 << 7)
  /// An object that is spoken to: told reporters.
  static let addressee = CueComplements(rawValue: 1 << 8)

  private static let names: [Substring: CueComplements] = [
    "quote": .quote, "that": .that, "bare": .bare, "to": .to, "as": .as, "object": .object,
    "question": .question, "source": .source, "addressee": .addressee,
  ]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init?(list: Substring) {
    self = []
    for name in list.split(separator: ",") {
      guard let found = Self.names[name.trimmingPrefix { $0 == " " }] else { return nil }
      insert(found)
    }
  }
}

/// A verb that attributes words to somebody.
struct CueVerb: Hashable, Sendable {
  let lemma: String
  let stance: Stance
  let takes: CueComplements
}

extension CueVerb: ImageRecord {
  static var width: Int { 3 }

  func words(in writer: inout ImageWriter) -> [UInt32] {
    [writer.string(lemma), stance.code, UInt32(takes.rawValue)]
  }

  init(_ words: ImageWords, at place: Int, in reader: ImageReader) {
    self.init(
      lemma: reader.string(words[place]), stance: Stance(code: words[place + 1]),
      takes: CueComplements(rawValue: UInt16(truncatingIfNeeded: words[place + 2])))
  }
}

/// Where the source stands that an attributing phrase names.
enum SourcePhrasePosition: String, Hashable, Sendable, CaseIterable {
  /// The source follows: "according to X".
  case before
  /// The source stands in the gap: "in X's view".
  case around
  /// A cue with its subject follows: "as X said".
  case clause
  /// The source follows and only passes the words on: "quoted by X".
  case relay
  /// A person and a comma follow at the start of a sentence: "For X, …".
  case opening
  /// The quote follows, and nobody is named: a banner "with the words …".
  case inscription
}

struct SourcePhrase: Hashable, Sendable {
  let position: SourcePhrasePosition
  let stance: Stance
  /// For `around`, the words after the gap.
  let tail: [String]
}

extension SourcePhrase: ImageRecord {
  static var width: Int { 3 }

  private static let positions = CaseCodes(SourcePhrasePosition.allCases)

  func words(in writer: inout ImageWriter) -> [UInt32] {
    [Self.positions.code(of: position), stance.code, writer.list(tail)]
  }

  init(_ words: ImageWords, at place: Int, in reader: ImageReader) {
    self.init(
      position: Self.positions[words[place]], stance: Stance(code: words[place + 1]),
      tail: reader.strings(words[place + 2]))
  }
}

/// The cue verbs, cue nouns and source phrases of a language.
struct CueLexicon: Sendable {
  let verbs: PhraseIndex<CueVerb>
  let nouns: PhraseIndex<Stance>
  let phrases: PhraseIndex<SourcePhrase>

  init(_ reader: ImageReader, _ name: String) {
    verbs = PhraseIndex(reader, name + ".verbs")
    nouns = PhraseIndex(reader, name + ".nouns")
    phrases = PhraseIndex(reader, name + ".phrases")
  }

  /// Writes the three tables, already folded.
  static func write(
    verbs verbTable: TabSeparatedTable, nouns nounTable: TabSeparatedTable,
    phrases phraseTable: TabSeparatedTable, to writer: inout ImageWriter, as name: String
  ) throws(ResourceError) {
    var verbs = PhraseIndexBuilder<CueVerb>()
    var nouns = PhraseIndexBuilder<Stance>()
    var phrases = PhraseIndexBuilder<SourcePhrase>()
    let (cue, forms, verbStance, takes) =
      (
        verbTable.column("cue"), verbTable.column("forms"), verbTable.column("stance"),
        verbTable.column("takes")
      )
    for row in verbTable.rows {
      guard let complements = CueComplements(list: row[takes]) else {
        throw ResourceError(
          path: verbTable.path, line: row.line,
          reason: "names an unknown complement in '\(row[takes])'")
      }
      let verb = CueVerb(
        lemma: String(row[cue]), stance: try stance(row[verbStance], verbTable, row),
        takes: complements)
      for form in row.list(forms) + [row[cue]] {
        verbs.insert(form, verb)
      }
    }
    let (noun, nounForms, nounStance) =
      (nounTable.column("noun"), nounTable.column("forms"), nounTable.column("stance"))
    for row in nounTable.rows {
      let value = try stance(row[nounStance], nounTable, row)
      for form in row.list(nounForms) + [row[noun]] {
        nouns.insert(form, value)
      }
    }
    let (phrase, position, phraseStance) =
      (
        phraseTable.column("phrase"), phraseTable.column("position"),
        phraseTable.column("stance")
      )
    for row in phraseTable.rows {
      guard let place = SourcePhrasePosition(rawValue: String(row[position])) else {
        throw ResourceError(
          path: phraseTable.path, line: row.line,
          reason: "names an unknown position '\(row[position])'")
      }
      // "in … 's view": NFKC folding writes the gap as three full stops.
      let text = String(row[phrase])
      var head = text
      var tail: [String] = []
      if let gap = text.firstRange(of: "...") {
        head = String(text[..<gap.lowerBound])
        tail = PhraseWords.split(text[gap.upperBound...])
      }
      phrases.insert(
        head,
        SourcePhrase(
          position: place, stance: try stance(row[phraseStance], phraseTable, row),
          tail: tail))
    }
    verbs.write(to: &writer, as: name + ".verbs")
    nouns.write(to: &writer, as: name + ".nouns")
    phrases.write(to: &writer, as: name + ".phrases")
  }

  private static func stance(
    _ cell: Substring, _ table: TabSeparatedTable, _ row: TabSeparatedTable.Row
  ) throws(ResourceError) -> Stance {
    guard let stance = Stance(rawValue: String(cell)) else {
      throw ResourceError(
        path: table.path, line: row.line, reason: "names an unknown stance '\(cell)'")
    }
    return stance
  }
}
