/// What a function word can serve as; a word may be of several classes.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let article = WordClass(rawValue: 1 << 0)
  static let determiner = WordClass(rawValue: 1 << 1)
  static let possessive = WordClass(rawValue: 1 << 2)
  static let preposition = WordClass(rawValue: 1 << 3)
  static let coordinator = WordClass(rawValue: 1 << 4)
  static let subordinator = WordClass(rawValue: 1 << 5)
  static let complementizer = WordClass(rawValue: 1 << 6)
  static let relative = WordClass(rawValue: 1 << 7)
  static let auxiliary = WordClass(rawValue: 1 << 8)
  static let modal = WordClass(rawValue: 1 << 9)
  static let adverb = WordClass(rawValue: 1 << 10)
  static let time = WordClass(rawValue: 1 << 11)
  static let pronoun = WordClass(rawValue: 1 << 12)
  static let object = WordClass(rawValue: 1 << 13)
  static let negation = WordClass(rawValue: 1 << 14)
  static let clitic = WordClass(rawValue: 1 << 15)
  static let elision = WordClass(rawValue: 1 << 16)
  static let addressee = WordClass(rawValue: 1 << 17)
  static let courtesy = WordClass(rawValue: 1 << 18)
  /// Forms of "be" that make a passive.
  static let being = WordClass(rawValue: 1 << 21)
  /// Auxiliaries that make a perfect of a participle.
  static let perfect = WordClass(rawValue: 1 << 22)
  /// Marks an infinitive or subjunctive: "to", "să".
  static let infinitive = WordClass(rawValue: 1 << 23)
  /// Names who does what a passive says: "by", "de".
  static let agent = WordClass(rawValue: 1 << 24)
  static let indefinite = WordClass(rawValue: 1 << 25)
  static let definite = WordClass(rawValue: 1 << 26)
  /// Joins a role or noun to what it is of: "of", "for", "al".
  static let complement = WordClass(rawValue: 1 << 27)
  /// Opens a statement: "that", "că".
  static let declarative = WordClass(rawValue: 1 << 28)
  /// Opens a question in reported speech: "whether", "dacă".
  static let interrogative = WordClass(rawValue: 1 << 29)
  /// May stand between a cue and the words quoted: called it a "…", calificat drept „…”.
  static let introducer = WordClass(rawValue: 1 << 30)
  /// Marks a person as an object: "pe".
  static let accusative = WordClass(rawValue: 1 << 31)
  /// Joins a possessor to what is possessed: "al", "lui".
  static let genitive = WordClass(rawValue: 1 << 20)
  /// A preposition of place: what follows is no person.
  static let locative = WordClass(rawValue: 1 << 19)

  private static let names: [Substring: WordClass] = [
    "article": .article, "determiner": .determiner, "possessive": .possessive,
    "preposition": .preposition, "coordinator": .coordinator, "subordinator": .subordinator,
    "complementizer": .complementizer, "relative": .relative, "auxiliary": .auxiliary,
    "modal": .modal, "adverb": .adverb, "time": .time, "pronoun": .pronoun, "object": .object,
    "negation": .negation, "clitic": .clitic, "elision": .elision, "addressee": .addressee,
    "courtesy": .courtesy, "locative": .locative,
    "genitive": .genitive, "being": .being, "perfect": .perfect, "infinitive": .infinitive,
    "agent": .agent, "indefinite": .indefinite, "definite": .definite,
    "complement": .complement, "declarative": .declarative, "interrogative": .interrogative,
    "introducer": .introducer, "accusative": .accusative,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init?(named name: Substring) {
    guard let found = Self.names[name] else { return nil }
    self = found
  }
}

/// Grammatical gender as far as a word or name tells it.
public enum Gender: String, Hashable, Sendable {
  case masculine = "m"
  case feminine = "f"
  case neuter = "n"

  private static let codes = CaseCodes<Gender?>([nil, .masculine, .feminine, .neuter])

  /// The number that stands for a gender, or for none, in an image.
  static func code(of gender: Gender?) -> UInt32 { codes.code(of: gender) }

  static func gender(of code: UInt32) -> Gender? { codes[code] }
}

/// What a pronoun can refer to.
struct PronounFeatures: Hashable, Sendable {
  let person: Int?
  let isPlural: Bool?
  let gender: Gender?

  var isFirstPerson: Bool { person == 1 }
}

extension PronounFeatures: ImageRecord {
  static var width: Int { 1 }

  // From the lowest bit: 2 for the gender, 2 for the number, 8 for the person and one more, and one
  // that says that there are features at all.
  private static let numbers = CaseCodes<Bool?>([nil, false, true])
  private static let presence: UInt32 = 1 << 16

  func words(in writer: inout ImageWriter) -> [UInt32] {
    let person = self.person.map { UInt32(clamping: $0 + 1) & 0xFF } ?? 0
    return [
      Gender.code(of: gender) | Self.numbers.code(of: isPlural) << 2 | person << 4 | Self.presence
    ]
  }

  init(_ words: ImageWords, at place: Int, in reader: ImageReader) {
    let word = words[place]
    let person = word >> 4 & 0xFF
    self.init(
      person: person == 0 ? nil : Int(person) - 1, isPlural: Self.numbers[word >> 2 & 3],
      gender: Gender.gender(of: word & 3))
  }

  /// Reads features where there are any.
  static func features(
    _ words: ImageWords, at place: Int, in reader: ImageReader
  ) -> PronounFeatures? {
    words[place] & presence == 0 ? nil : PronounFeatures(words, at: place, in: reader)
  }
}

/// The function words of a language.
///
/// In the image, a table leads from a word to three words: its classes, its features as a pronoun
/// and those as a courtesy title.
struct Grammar: Sendable {
  private let places: ImageTable
  private let words: ImageWords
  private let reader: ImageReader

  init(_ reader: ImageReader, _ name: String) {
    self.reader = reader
    places = ImageTable(reader, name)
    words = reader.section(Self.wordsSection(name))
  }

  /// Writes `grammar.tsv`, already folded.
  static func write(
    _ table: TabSeparatedTable, to writer: inout ImageWriter, as name: String
  ) throws(ResourceError) {
    let (word, kind) = (table.column("word"), table.column("class"))
    let (person, number, gender) =
      (table.column("person"), table.column("number"), table.column("gender"))
    var places: [String: Int] = [:]
    var entries: [(key: String, value: UInt32)] = []
    var words: [UInt32] = []
    for row in table.rows {
      guard let wordClass = WordClass(named: row[kind]) else {
        throw ResourceError(
          path: table.path, line: row.line, reason: "names no known class: '\(row[kind])'")
      }
      guard row[person].isEmpty || ["1", "2", "3"].contains(row[person]) else {
        throw ResourceError(
          path: table.path, line: row.line, reason: "names no person: '\(row[person])'")
      }
      let key = String(row[word])
      let place = places[key] ?? words.count
      if places[key] == nil {
        places[key] = place
        entries.append((key, UInt32(place)))
        words += [0, 0, 0]
      }
      words[place] |= wordClass.rawValue
      let features = PronounFeatures(
        person: Int(row[person]), isPlural: row[number].isEmpty ? nil : row[number] == "p",
        gender: Gender(rawValue: String(row[gender])))
      if wordClass == .pronoun { words[place + 1] = features.words(in: &writer)[0] }
      if wordClass == .courtesy { words[place + 2] = features.words(in: &writer)[0] }
    }
    ImageTable.write(entries, to: &writer, as: name)
    writer.add(wordsSection(name), words)
  }

  private static func wordsSection(_ name: String) -> String { name + ".words" }

  /// The classes of a folded word, empty for a content word.
  func classes(of folded: String) -> WordClass {
    places[folded].map { WordClass(rawValue: words[Int($0)]) } ?? []
  }

  func pronoun(_ folded: String) -> PronounFeatures? { features(of: folded, 1) }

  /// The gender and number that a courtesy title tells: Mrs, dl.
  func courtesy(_ folded: String) -> PronounFeatures? { features(of: folded, 2) }

  private func features(of folded: String, _ offset: Int) -> PronounFeatures? {
    places[folded].flatMap {
      PronounFeatures.features(words, at: Int($0) + offset, in: reader)
    }
  }
}
