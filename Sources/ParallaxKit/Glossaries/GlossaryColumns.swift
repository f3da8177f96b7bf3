/// Where the cells of a glossary's rows stand, after its header row.
public struct GlossaryColumns: Hashable, Sendable {
  /// The language of the first column that names one.
  public let source: Language
  public let target: Language
  /// How many columns the header names.
  public let count: Int
  /// Columns that mean nothing to Parallax, in their order.
  public let unread: [String]
  private let sourceColumn: Int
  private let targetColumn: Int
  private let sourceForms: Int?
  private let targetForms: Int?
  private let partOfSpeech: Int?
  private let status: Int?
  private let note: Int?

  private static let partOfSpeechName = "pos"
  private static let statusName = "status"
  private static let noteName = "note"
  private static let formsSuffix = "_forms"

  /// Reads a header row: two languages, and optionally `pos`, `<code>_forms`, `status` and `note`.
  /// - Returns: nil where it does not name two languages.
  public init?(header: [String]) {
    let names = header.map { $0.lowercased() }
    var languages: [(language: Language, column: Int)] = []
    for (column, name) in names.enumerated() {
      guard let language = Self.language(name) else { continue }
      languages.append((language, column))
    }
    guard languages.count == 2, languages[0].language != languages[1].language else { return nil }
    (source, sourceColumn) = languages[0]
    (target, targetColumn) = languages[1]
    sourceForms = names.firstIndex(of: source.rawValue + Self.formsSuffix)
    targetForms = names.firstIndex(of: target.rawValue + Self.formsSuffix)
    partOfSpeech = names.firstIndex(of: Self.partOfSpeechName)
    status = names.firstIndex(of: Self.statusName)
    note = names.firstIndex(of: Self.noteName)
    count = header.count
    let read = [sourceColumn, targetColumn, sourceForms, targetForms, partOfSpeech, status, note]
    unread = header.indices.filter { !read.contains($0) }.map { header[$0] }
  }

  /// Reads a code such as `en` or `ro-MD`, of a language that Parallax reads.
  private static func language(_ name: String) -> Language? {
    let code = name.prefix { $0 != "-" && $0 != "_" }
    guard name.dropFirst(code.count) != formsSuffix else { return nil }
    let language = Language(rawValue: String(code))
    return Comparator.languages.contains(language) ? language : nil
  }

  /// How many cells a row needs to have both terms.
  public var least: Int { max(sourceColumn, targetColumn) + 1 }

  /// Makes a row of its cells; missing ones are empty.
  public func row(_ cells: [String], line: Int) -> Glossary.Row {
    func cell(_ column: Int?) -> String {
      guard let column, column < cells.count else { return "" }
      return cells[column]
    }
    func forms(_ column: Int?) -> [String] {
      let cell = cell(column)
      guard !cell.isEmpty else { return [] }
      return cell.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    return Glossary.Row(
      source: Glossary.Term(cell(sourceColumn), forms: forms(sourceForms)),
      target: Glossary.Term(cell(targetColumn), forms: forms(targetForms)),
      partOfSpeech: cell(partOfSpeech), status: cell(status), note: cell(note), line: line)
  }

  /// The header row that Parallax writes.
  public static func header(source: Language, target: Language) -> [String] {
    [
      source.rawValue, target.rawValue, partOfSpeechName, source.rawValue + formsSuffix,
      target.rawValue + formsSuffix, statusName, noteName,
    ]
  }

  /// The cells of a row under that header.
  public static func cells(of row: Glossary.Row) -> [String] {
    [
      row.source.text, row.target.text, row.partOfSpeech,
      row.source.forms.joined(separator: "|"), row.target.forms.joined(separator: "|"),
      row.status, row.note,
    ]
  }
}
