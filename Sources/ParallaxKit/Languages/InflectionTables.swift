import ICUKit

/// Irregular forms (`<code>/forms.tsv`) and endings (`<code>/endings.tsv`) as their files have them,
/// for building an image; a language needs none. See `Inflections`.
struct InflectionTables {
  /// A form of a listed word, each with its diacritics, and the word without them.
  private struct Form {
    let spelled: String
    let lemma: String
    let bareLemma: String
    let isApart: Bool
  }

  private struct Ending {
    /// The endings that the word may have instead.
    let lemmas: [String]
    /// What the vowel before the ending may be in the word.
    let vowels: [Inflections.VowelChange]
  }

  /// By the form without diacritics.
  private var forms = Groups<Form>()
  private var endings = Groups<Ending>()

  /// Reads a language's tables.
  init(_ language: Language, from folder: some ResourceFolder) throws(ResourceError) {
    let base = language.rawValue
    let (formsFile, endingsFile) = ("forms.tsv", "endings.tsv")
    if try folder.files(in: base, suffix: formsFile).contains(formsFile) {
      try read(forms: "\(base)/\(formsFile)", folder)
    }
    if try folder.files(in: base, suffix: endingsFile).contains(endingsFile) {
      try read(endings: "\(base)/\(endingsFile)", folder)
    }
  }

  private mutating func read(
    forms path: String, _ folder: some ResourceFolder
  ) throws(ResourceError) {
    let bytes = try folder.bytes(at: path)
    let required = ["lemma", "forms", "apart"]
    let spelled = try TabSeparatedTable(
      path: path, bytes: MatchFold.spelling().fold(bytes), required: required)
    let stripped = try TabSeparatedTable(
      path: path, bytes: MatchFold.make().fold(bytes), required: required)
    let (lemma, list, apart) =
      (spelled.column("lemma"), spelled.column("forms"), spelled.column("apart"))
    for (row, bare) in zip(spelled.rows, stripped.rows) {
      for (form, key) in zip(row.list(list), bare.list(list)) {
        forms.append(
          Form(
            spelled: String(form), lemma: String(row[lemma]), bareLemma: String(bare[lemma]),
            isApart: row[apart] == "yes"), to: String(key))
      }
    }
  }

  private mutating func read(
    endings path: String, _ folder: some ResourceFolder
  ) throws(ResourceError) {
    let table = try TabSeparatedTable(
      path: path, bytes: MatchFold.make().fold(folder.bytes(at: path)),
      required: ["ending", "lemma", "vowels"])
    let (ending, lemma, vowels) =
      (table.column("ending"), table.column("lemma"), table.column("vowels"))
    for row in table.rows {
      var changes: [Inflections.VowelChange] = []
      for rule in row.list(vowels) {
        let bytes = Array(rule.utf8)
        guard bytes.count == 3, bytes[1] == UInt8(ascii: ">") else {
          throw ResourceError(
            path: path, line: row.line, reason: "has a vowel rule that is not like 'e>a': '\(rule)'"
          )
        }
        changes.append(Inflections.VowelChange(from: bytes[0], to: bytes[2]))
      }
      endings.append(
        Ending(lemmas: row.list(lemma).map { $0 == "-" ? "" : String($0) }, vowels: changes),
        to: String(row[ending]))
    }
  }

  /// Writes the tables.
  func write(to writer: inout ImageWriter, as name: String) {
    var entries: [(key: String, value: UInt32)] = []
    for (form, group) in forms.all {
      entries.append(
        (
          form,
          writer.list(
            group.flatMap { form in
              [
                writer.string(form.spelled), writer.string(form.lemma),
                writer.string(form.bareLemma), form.isApart ? 1 : 0,
              ]
            })
        ))
    }
    ImageTable.write(entries, to: &writer, as: Inflections.forms(name))
    entries.removeAll()
    for (ending, group) in endings.all {
      entries.append(
        (
          ending,
          writer.list(
            group.flatMap { ending in
              [writer.list(ending.lemmas), writer.list(ending.vowels.map(\.word))]
            })
        ))
    }
    ImageTable.write(entries, to: &writer, as: Inflections.endings(name))
    writer.add(
      Inflections.longest(name), [UInt32(endings.all.map(\.key.utf8.count).max() ?? 0)])
  }

  /// Reads what the files have, for stemming while the image is not yet written.
  func built() -> Inflections {
    var writer = ImageWriter()
    let name = "inflections"
    write(to: &writer, as: name)
    return Inflections(ImageReader(built: writer), name)
  }

  /// Values by keys, both in the order in which they came.
  private struct Groups<Value> {
    private(set) var all: [(key: String, values: [Value])] = []
    private var places: [String: Int] = [:]

    mutating func append(_ value: Value, to key: String) {
      if let place = places[key] {
        all[place].values.append(value)
      } else {
        places[key] = all.count
        all.append((key, [value]))
      }
    }
  }
}
