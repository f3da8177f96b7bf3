/// The sentences and words that reports are written in, in the languages in which they can be: what
/// `glossaries/report/` says.
///
/// A phrase is a pattern of ICU's MessageFormat with named arguments, found by a key: that of a rule's
/// message is the rule's id, with `:` and the variant where it has several.
public struct ReportPhrases: Sendable {
  private let reader: ImageReader
  private let tables: [Language: ImageHashTable]

  /// The languages in which reports can be written.
  public static let languages = Comparator.languages

  private static let folderName = "report"
  private static let suffix = ".tsv"

  init(_ reader: ImageReader) {
    self.reader = reader
    var tables: [Language: ImageHashTable] = [:]
    for language in Self.languages {
      tables[language] = ImageHashTable(reader, Self.section(language), valueWords: 1)
    }
    self.tables = tables
  }

  /// Reads the tables of a `glossaries` folder.
  public init(from folder: some ResourceFolder) throws(ResourceError) {
    var writer = ImageWriter()
    try Self.write(folder, to: &writer)
    self.init(ImageReader(built: writer))
  }

  /// Finds the pattern of a key; nil where there is none.
  public func pattern(_ key: String, in language: Language) -> String? {
    tables[language]?[WordHash.key(of: key.utf8)].map { reader.string($0[0]) }
  }

  /// The key of a divergence's sentence.
  public static func key(_ rule: DivergenceRule, _ message: DivergenceMessage) -> String {
    message.variant.isEmpty ? rule.rawValue : "\(rule.rawValue):\(message.variant)"
  }

  private static func section(_ language: Language) -> String { "\(language).phrases" }

  /// Writes the tables.
  /// - Throws: `ResourceError` when a phrase has no wording in a language or stands there twice.
  static func write(
    _ folder: some ResourceFolder, to writer: inout ImageWriter
  ) throws(ResourceError) {
    var entries: [Language: [UInt64: [UInt32]]] = [:]
    let columns = ["key"] + languages.map(\.rawValue)
    for file in try folder.files(in: folderName, suffix: suffix) {
      let path = "\(folderName)/\(file)"
      let table = try folder.table(path, required: columns)
      for row in table.rows {
        let key = WordHash.key(of: row[0].utf8)
        for (place, language) in languages.enumerated() {
          guard !row[place + 1].isEmpty else {
            throw ResourceError(
              path: path, line: row.line, reason: "has no wording in '\(language.rawValue)'")
          }
          let words = [writer.string(row[place + 1])]
          guard entries[language, default: [:]].updateValue(words, forKey: key) == nil else {
            throw ResourceError(path: path, line: row.line, reason: "repeats the key '\(row[0])'")
          }
        }
      }
    }
    for language in languages {
      let sorted = (entries[language] ?? [:]).sorted { $0.key < $1.key }
        .map { (key: $0.key, value: $0.value) }
      ImageHashTable.write(sorted, valueWords: 1, to: &writer, as: section(language))
    }
  }
}
