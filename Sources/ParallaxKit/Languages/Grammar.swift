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
}

/// What a pronoun can refer to.
struct PronounFeatures: Hashable, Sendable {
  let person: Int?
  let isPlural: Bool?
  let gender: Gender?

  var isFirstPerson: Bool { person == 1 }
}

/// The function words of a language.
struct Grammar: Sendable {
  private var classes: [String: WordClass] = [:]
  private var pronouns: [String: PronounFeatures] = [:]
  private var courtesies: [String: PronounFeatures] = [:]

  /// Reads `grammar.tsv`, already folded.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    let (word, kind) = (table.column("word"), table.column("class"))
    let (person, number, gender) =
      (table.column("person"), table.column("number"), table.column("gender"))
    for row in table.rows {
      guard let wordClass = WordClass(named: row[kind]) else {
        throw ResourceError(
          path: table.path, line: row.line, reason: "names no known class: '\(row[kind])'")
      }
      let key = String(row[word])
      classes[key, default: []].insert(wordClass)
      let features = PronounFeatures(
        person: Int(row[person]), isPlural: row[number].isEmpty ? nil : row[number] == "p",
        gender: Gender(rawValue: String(row[gender])))
      if wordClass == .pronoun { pronouns[key] = features }
      if wordClass == .courtesy { courtesies[key] = features }
    }
  }

  /// The classes of a folded word, empty for a content word.
  func classes(of folded: String) -> WordClass { classes[folded] ?? [] }

  func pronoun(_ folded: String) -> PronounFeatures? { pronouns[folded] }

  /// The gender and number that a courtesy title tells: Mrs, dl.
  func courtesy(_ folded: String) -> PronounFeatures? { courtesies[folded] }
}
