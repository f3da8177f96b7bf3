/// A glossary as it was read, for building an image of it.
struct GlossaryFile: Sendable {
  let path: String
  let bytes: [UInt8]
  /// The column of each language's lemma and of its further forms.
  let lemmaColumn: [Language: Int]
  let formsColumn: [Language: Int]
  let posColumn: Int?
  private let columns: [String]
  /// Where the rows begin, and in which line of the file.
  let rowsStart: Int
  let rowsLine: Int
  /// How many rows there are.
  let entries: Int

  /// Reads the header.
  ///
  /// The header row names the columns: two language codes, `pos`, and optionally `<code>_forms`.
  init(path: String, bytes: [UInt8]) throws(ResourceError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ResourceError(path: path, reason: "is not UTF-8; save it as UTF-8")
    }
    self.path = path
    self.bytes = bytes
    var header: [String] = []
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      let isRow = end > start && bytes[start] != UInt8(ascii: "#")
      if isRow {
        header = bytes[start..<end].split(
          separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
        ).map { String(decoding: $0, as: UTF8.self) }
      }
      start = end + 1
      if isRow { break }
    }
    var lemmas: [Language: Int] = [:]
    var forms: [Language: Int] = [:]
    for (column, name) in header.enumerated() {
      if name.hasSuffix("_forms") {
        forms[Language(rawValue: String(name.dropLast(6)))] = column
      } else if name.utf8.count == 2 || name.utf8.count == 3, name != "pos" {
        lemmas[Language(rawValue: name)] = column
      }
    }
    guard lemmas.count == 2 else {
      throw ResourceError(
        path: path, line: max(1, line),
        reason: "has no header row that names two languages, such as 'en<TAB>ro<TAB>pos'")
    }
    lemmaColumn = lemmas
    formsColumn = forms
    columns = header
    posColumn = header.firstIndex(of: "pos")
    rowsStart = min(start, bytes.count)
    rowsLine = line + 1
    var count = 0
    var atLineStart = true
    for byte in bytes[rowsStart...] {
      if atLineStart, byte != UInt8(ascii: "#"), byte != UInt8(ascii: "\n") { count += 1 }
      atLineStart = byte == UInt8(ascii: "\n")
    }
    entries = count
  }

  /// The two languages, in the order of their columns.
  var languages: [Language] { lemmaColumn.sorted { $0.value < $1.value }.map(\.key) }

  /// Finds a column by its name.
  func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// What results say of the file.
  var source: Provenance.Source {
    Provenance.Source(path: path, digest: digest, entries: entries)
  }

  /// The digest of the bytes by FNV-1a (64 bit), hexadecimal.
  var digest: String { FNV1a(bytes).hexadecimal }
}
