import ICUKit

/// Everything Parallax knows of one language, read from `glossaries/<code>/`.
public struct LanguageProfile: Sendable {
  public let language: Language
  /// The Snowball algorithm.
  let stemmerAlgorithm: String
  /// Snowball's Romanian writes ş and ţ with cedillas.
  let stemsWithCedillas: Bool
  /// Vowels that change within the forms of one word, and what each is taken for: "oa" for "o".
  let alternations: [(vowels: String, base: String)]
  /// What leads inflected forms to the words that they are of.
  let inflections: Inflections
  /// Whether a sentence may leave out a subject pronoun (Romanian does, English does not).
  let dropsSubjects: Bool
  let verbForms: VerbForms
  /// Whether nouns carry the article as an ending, so that its absence tells nothing.
  let hasArticlesOnNouns: Bool
  /// Endings, folded, by which a role noun shows that it is no subject.
  let obliqueEndings: [String]
  let grammar: Grammar
  let cues: CueLexicon
  let roles: RoleLexicon
  let scareTriggers: ScareTriggers
  let boilerplate: BoilerplatePatterns
  let frequencies: TermFrequencies
  let numbers: NumberReader
  let dates: DateReader
  /// Rules that bring words to the skeleton shared by cognates.
  let cognates: Transliterator
  /// Rules that bring names to the skeleton shared by their spellings in other languages.
  let nameRules: Transliterator
  /// How the language is written in another script, where it is.
  let otherScript: OtherScript?
  /// Folded abbreviations without their final full stop; whether one can end a sentence.
  let abbreviations: [String: Bool]

  /// Reads a language's tables.
  init(_ language: Language, from folder: some ResourceFolder) throws(ResourceError) {
    let folder = try FoldedFolder(folder)
    let base = language.rawValue
    let settings = try folder.table("\(base)/profile.tsv", required: ["key", "value"])
    var values: [Substring: Substring] = [:]
    for row in settings.rows { values[row[0]] = row[1] }
    guard let stemmer = values["stemmer"] else {
      throw ResourceError(path: settings.path, reason: "has no row 'stemmer'")
    }
    guard Stemmer(algorithm: String(stemmer)) != nil else {
      throw ResourceError(
        path: settings.path, reason: "names a stemmer that Snowball lacks: '\(stemmer)'")
    }
    self.language = language
    stemmerAlgorithm = String(stemmer)
    stemsWithCedillas = values["spelling"] == "cedilla"
    alternations = (values["alternations"] ?? "").split(separator: "|").compactMap { rule in
      let sides = rule.split(separator: ">")
      return sides.count == 2 ? (String(sides[0]), String(sides[1])) : nil
    }
    inflections = try Inflections(
      language, from: folder.base, spelling: MatchFold.spelling(), stripping: folder.folder)
    dropsSubjects = values["subject-drop"] == "yes"
    verbForms = VerbForms(values)
    hasArticlesOnNouns = values["articles-on-nouns"] == "yes"
    obliqueEndings = values["oblique-endings"]?.split(separator: "|").map(String.init) ?? []
    grammar = try Grammar(folder.table("\(base)/grammar.tsv", required: ["word", "class"]))
    cues = try CueLexicon(
      verbs: folder.table("\(base)/cues.tsv", required: ["cue", "forms", "stance", "takes"]),
      nouns: folder.table("\(base)/cue-nouns.tsv", required: ["noun", "forms", "stance"]),
      phrases: folder.table(
        "\(base)/source-phrases.tsv", required: ["phrase", "position", "stance"]))
    roles = RoleLexicon(
      try folder.table("\(base)/roles.tsv", required: ["role", "plural", "forms", "class"]))
    scareTriggers = ScareTriggers(
      try folder.table("\(base)/scare-triggers.tsv", required: ["forms"]))
    boilerplate = try BoilerplatePatterns(
      folder.table("\(base)/boilerplate.tsv", required: ["pattern", "match", "role"]))
    frequencies = try TermFrequencies(
      folder.table("frequencies/\(base).tsv", required: ["key", "sentences"]))
    numbers = try NumberReader(
      language: language,
      words: folder.table("\(base)/numbers.tsv", required: ["kind", "text", "value"]),
      folder: folder.folder)
    dates = try DateReader(
      language: language,
      words: folder.table("\(base)/dates.tsv", required: ["kind", "text", "value"]),
      folder: folder.folder)
    cognates = try folder.base.transform(at: "transforms/\(base).txt")
    otherScript = try OtherScript(language, from: folder.base)
    nameRules = try folder.base.transform(at: "transforms/\(base)-names.txt")
    let short = try folder.table(
      "\(base)/abbreviations.tsv", required: ["abbreviation", "follows"])
    var abbreviations: [String: Bool] = [:]
    for row in short.rows {
      let word = row[0].hasSuffix(".") ? row[0].dropLast() : row[0]
      abbreviations[String(word)] = row[1] == "end"
    }
    self.abbreviations = abbreviations
  }
}

/// Reads a folder's files folded for matching, so that the tables' words compare with tokens.
private struct FoldedFolder: ResourceFolder {
  let base: any ResourceFolder
  let folder: TextFolder

  init(_ base: some ResourceFolder) throws(ResourceError) {
    self.base = base
    folder = try MatchFold.make()
  }

  var location: String { base.location }

  func bytes(at path: String) throws(ResourceError) -> [UInt8] {
    folder.fold(try base.bytes(at: path))
  }

  func files(in name: String, suffix: String) throws(ResourceError) -> [String] {
    try base.files(in: name, suffix: suffix)
  }
}
