import ICUKit

/// Everything Parallax knows of one language: what `glossaries/<code>/` says, from an image.
///
/// An object rather than a value: it holds a hundred references into the image, and every stage has
/// it.
public final class LanguageProfile: Sendable {
  public let language: Language
  let stemming: StemmingRules
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
  let assertion: AssertionWords
  let boilerplate: BoilerplatePatterns
  let frequencies: TermFrequencies
  let abbreviations: Abbreviations
  /// How the language is written in another script, where it is.
  let otherScript: OtherScript?
  private let ruled: RuledParts

  init(_ language: Language, _ reader: ImageReader) {
    let base = language.rawValue
    let values = Self.settings(language, reader)
    self.language = language
    stemming = Self.stemming(language, values, reader)
    dropsSubjects = values["subject-drop"] == "yes"
    verbForms = VerbForms(values)
    hasArticlesOnNouns = values["articles-on-nouns"] == "yes"
    obliqueEndings = values["oblique-endings"]?.split(separator: "|").map(String.init) ?? []
    grammar = Grammar(reader, Section.grammar.name(language))
    cues = CueLexicon(reader, Section.cues.name(language))
    roles = RoleLexicon(reader, Section.roles.name(language))
    scareTriggers = ScareTriggers(reader, Section.scareTriggers.name(language))
    assertion = AssertionWords(reader, Section.assertion.name(language))
    boilerplate = BoilerplatePatterns(reader, Section.boilerplate.name(language))
    frequencies = TermFrequencies(reader, Section.frequencies.name(language))
    abbreviations = Abbreviations(reader, Section.abbreviations.name(language))
    otherScript = OtherScript(reader, Section.otherScript.name(language))
    let files = reader.section(Section.files.name(language))
    ruled = RuledParts(
      language: language,
      files: RuledParts.Files(paths: RuledParts.paths(base)) { reader.bytes(files[$0]) })
  }

  private static func settings(
    _ language: Language, _ reader: ImageReader
  ) -> [Substring: Substring] {
    var values: [Substring: Substring] = [:]
    let settings = reader.section(Section.settings.name(language))
    for place in stride(from: 0, to: settings.count, by: 2) {
      values[Substring(reader.string(settings[place]))] =
        Substring(reader.string(settings[place + 1]))
    }
    return values
  }

  /// Finds how a language's words are stemmed, alone.
  static func stemming(_ language: Language, _ reader: ImageReader) -> StemmingRules {
    stemming(language, settings(language, reader), reader)
  }

  private static func stemming(
    _ language: Language, _ values: [Substring: Substring], _ reader: ImageReader
  ) -> StemmingRules {
    StemmingRules(
      algorithm: String(values["stemmer"] ?? ""), values: values,
      inflections: Inflections(reader, Section.inflections.name(language)))
  }

  /// Reads a language's tables.
  convenience init(_ language: Language, from folder: some ResourceFolder) throws(ResourceError) {
    var writer = ImageWriter()
    _ = try Self.write(language, from: folder, to: &writer)
    self.init(language, ImageReader(built: writer))
  }

  /// The reader of numbers, made at the first call.
  func numbers() throws(ResourceError) -> NumberReader { try ruled.numbers() }

  /// The reader of dates, made at the first call.
  func dates() throws(ResourceError) -> DateReader { try ruled.dates() }

  /// The rules that bring words to the skeleton shared by cognates, compiled at the first call.
  func cognates() throws(ResourceError) -> Transliterator { try ruled.cognates() }

  /// The rules that bring names to the skeleton shared by their spellings in other languages,
  /// compiled at the first call.
  func nameRules() throws(ResourceError) -> Transliterator { try ruled.names() }

  /// What an image has of a language.
  private enum Section: String {
    case settings, inflections, grammar, cues, roles, scareTriggers, boilerplate, frequencies
    case abbreviations, otherScript, assertion
    /// Files as they are; see `RuledParts`.
    case files

    func name(_ language: Language) -> String { "\(language).\(rawValue)" }
  }

  /// Writes a language's tables.
  /// - Returns: how its words are stemmed.
  static func write(
    _ language: Language, from folder: some ResourceFolder, to writer: inout ImageWriter
  ) throws(ResourceError) -> StemmingRules {
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
    writer.add(
      Section.settings.name(language),
      settings.rows.flatMap { [writer.string($0[0]), writer.string($0[1])] })
    let inflections = try InflectionTables(language, from: folder.base)
    inflections.write(to: &writer, as: Section.inflections.name(language))
    try Grammar.write(
      folder.table("\(base)/grammar.tsv", required: ["word", "class"]), to: &writer,
      as: Section.grammar.name(language))
    try CueLexicon.write(
      verbs: folder.table("\(base)/cues.tsv", required: ["cue", "forms", "stance", "takes"]),
      nouns: folder.table("\(base)/cue-nouns.tsv", required: ["noun", "forms", "stance"]),
      phrases: folder.table(
        "\(base)/source-phrases.tsv", required: ["phrase", "position", "stance"]), to: &writer,
      as: Section.cues.name(language))
    RoleLexicon.write(
      try folder.table("\(base)/roles.tsv", required: ["role", "plural", "forms", "class"]),
      feminineSingularEndings: values["feminine-singular-endings"]?.split(separator: "|")
        .map(String.init) ?? [], to: &writer, as: Section.roles.name(language))
    ScareTriggers.write(
      try folder.table("\(base)/scare-triggers.tsv", required: ["forms"]), to: &writer,
      as: Section.scareTriggers.name(language))
    try AssertionWords.write(
      folder.table("\(base)/assertion.tsv", required: ["form", "kind", "grade"]), to: &writer,
      as: Section.assertion.name(language))
    try BoilerplatePatterns.write(
      folder.table("\(base)/boilerplate.tsv", required: ["pattern", "match", "role"]), to: &writer,
      as: Section.boilerplate.name(language))
    try TermFrequencies.write(
      folder.table("frequencies/\(base).tsv", required: ["key", "sentences"]), to: &writer,
      as: Section.frequencies.name(language))
    Abbreviations.write(
      try folder.table("\(base)/abbreviations.tsv", required: ["abbreviation", "follows"]),
      to: &writer, as: Section.abbreviations.name(language))
    try OtherScript.write(
      language, from: folder.base, to: &writer, as: Section.otherScript.name(language))
    let paths = RuledParts.paths(base)
    var files: [[UInt8]] = []
    for path in paths.tables { files.append(try folder.bytes(at: path)) }
    for path in paths.rules { files.append(try folder.base.bytes(at: path)) }
    // Faults are to show now, not in the first report that has a number.
    try RuledParts(language: language, files: RuledParts.Files(paths: paths) { files[$0] }).check()
    writer.add(Section.files.name(language), files.map { writer.blob($0) })
    return StemmingRules(
      algorithm: String(stemmer), values: values, inflections: inflections.built())
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
