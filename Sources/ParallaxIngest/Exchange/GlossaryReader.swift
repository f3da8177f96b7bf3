import ParallaxKit

/// Reads glossaries as users keep them: TSV, CSV, TBX and TMX.
public struct GlossaryReader: Sendable {
  public struct Options: Sendable {
    /// Nil to tell it by the file's name, and for `.xml` by its content.
    public var format: GlossaryFormat?
    /// For names of columns in TSV the names that a CSV file has instead.
    public var columns: [String: String]
    /// The character set of a CSV file; found out when nil.
    public var charset: String?
    /// More rows than this are refused where all are kept.
    public var rowLimit: Int
    /// The largest TSV or CSV file, in bytes; the others are not kept whole.
    public var sizeLimit: Int

    public init(
      format: GlossaryFormat? = nil, columns: [String: String] = [:], charset: String? = nil,
      rowLimit: Int = 1_000_000, sizeLimit: Int = 1 << 28
    ) {
      self.format = format
      self.columns = columns
      self.charset = charset
      self.rowLimit = rowLimit
      self.sizeLimit = sizeLimit
    }
  }

  /// What a file has in it.
  public enum Item: Sendable {
    /// Comes first: the languages, and the lines of comment above the rows.
    case head(source: Language, target: Language, comments: [String])
    case row(Glossary.Row)
    /// A line that cannot be read as it was meant.
    case fault(GlossaryFinding)
    /// An entry that lacks a term in one of the languages.
    case incomplete(line: Int)
  }

  private let options: Options

  public init(options: Options = Options()) { self.options = options }

  /// The languages of an XML file's rows: it names none as the first.
  private static let source = Language.english
  private static let target = Language.romanian

  /// Reads a whole glossary.
  /// - Parameter path: a file.
  /// - Throws: `InputError` when it cannot be read, or has more rows than may be kept.
  public func glossary(at path: String) throws(InputError) -> Glossary {
    var glossary = Glossary(name: path, source: Self.source, target: Self.target)
    let limit = options.rowLimit
    do {
      glossary.digest = try read(path) { item in
        switch item {
        case .head(let source, let target, let comments):
          glossary = Glossary(name: path, source: source, target: target, comments: comments)
        case .row(let row):
          guard glossary.rows.count < limit else {
            throw InputError(
              kind: .tooLarge, name: path,
              reason: "has more than \(limit) pairs of terms; give a smaller glossary")
          }
          glossary.rows.append(row)
        case .fault(let fault): glossary.faults.append(fault)
        case .incomplete: break
        }
      }
    } catch let error as InputError {
      throw error
    } catch {
      preconditionFailure("reading throws these errors only")
    }
    return glossary
  }

  /// Reads a glossary row by row; of XML nothing is kept, so that the file's size does not matter.
  /// - Parameters:
  ///   - path: a file, or `-` for standard input where `Options.format` is given.
  ///   - visit: is given the head, then each row, fault and incomplete entry, rows in the order of
  ///     the file.
  /// - Returns: the digest of the file; see `FNV1a`.
  /// - Throws: `InputError` when the file cannot be read, and what `visit` throws.
  public func read(_ path: String, _ visit: (Item) throws -> Void) throws -> String {
    switch try format(of: path) {
    case .tsv: return try table(path, visit)
    case .csv: return try values(path, visit)
    case .tbx: return try concepts(path, visit)
    case .tmx: return try units(path, visit)
    }
  }

  private func format(of path: String) throws(InputError) -> GlossaryFormat {
    if let format = options.format { return format }
    let name = path.split(separator: "/").last ?? ""
    let suffix = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    if let format = GlossaryFormat(rawValue: suffix) { return format }
    if suffix == "xml" {
      var file = try XMLFile(path: path)
      switch try file.root()?.name {
      case "tmx": return .tmx
      case "martif", "tbx", "TBX": return .tbx
      default: break
      }
    }
    throw InputError(
      kind: .format, name: InputError.displayName(path),
      reason: "is of a format that its name does not tell; "
        + "name the file .tsv, .csv, .tbx or .tmx")
  }

  private func bytes(_ path: String) throws(InputError) -> [UInt8] {
    do {
      return path == InputError.standardInput
        ? try FileBytes.readStandardInput(limit: options.sizeLimit)
        : try FileBytes.read(path, limit: options.sizeLimit)
    } catch {
      throw InputError(error, InputError.displayName(path))
    }
  }

  private func table(_ path: String, _ visit: (Item) throws -> Void) throws -> String {
    let glossary: Glossary
    do {
      glossary = try GlossaryTable.glossary(bytes(path), name: InputError.displayName(path))
    } catch let error as ResourceError {
      throw InputError(
        kind: .format, name: error.line.map { "\(error.path):\($0)" } ?? error.path,
        reason: error.reason)
    }
    try visit(
      .head(source: glossary.source, target: glossary.target, comments: glossary.comments))
    for fault in glossary.faults { try visit(.fault(fault)) }
    for row in glossary.rows { try visit(.row(row)) }
    return glossary.digest
  }

  private func values(_ path: String, _ visit: (Item) throws -> Void) throws -> String {
    let name = InputError.displayName(path)
    let bytes = try bytes(path)
    let text = try TextDecoder(name: name, charset: options.charset).decode(bytes)
    var reader = CSVReader(text, name: name)
    guard let header = try reader.next() else {
      throw InputError(
        kind: .empty, name: name, reason: "is empty; give a file with a header row")
    }
    let names = try renamed(header.cells, name: name, line: header.line)
    guard let columns = GlossaryColumns(header: names) else {
      throw InputError(
        kind: .format, name: "\(name):\(header.line)",
        reason: "has no header row that names two languages, such as \"en,ro,pos\"; "
          + "say which columns they are with --columns en=NAME,ro=NAME")
    }
    try visit(.head(source: columns.source, target: columns.target, comments: []))
    for fault in columns.faults(at: .init(file: name, line: header.line)) {
      try visit(.fault(fault))
    }
    while let record = try reader.next() {
      let place = GlossaryFinding.Place(file: name, line: record.line)
      if let fault = columns.fault(record.cells, at: place) { try visit(.fault(fault)) }
      if record.cells.count >= columns.least {
        try visit(.row(columns.row(record.cells, line: record.line)))
      }
    }
    return FNV1a(bytes).hexadecimal
  }

  /// Gives a file's columns the names that they have in TSV.
  private func renamed(
    _ header: [String], name: String, line: Int
  ) throws(InputError) -> [String] {
    var names = header
    for (ours, theirs) in options.columns.sorted(by: { $0.key < $1.key }) {
      guard let column = header.firstIndex(where: { $0.lowercased() == theirs.lowercased() })
      else {
        throw InputError(
          kind: .format, name: "\(name):\(line)",
          reason: "has no column '\(theirs)'; it has: \(header.joined(separator: ", "))")
      }
      // A column that has this name by chance must not be taken for the one that was named.
      if let other = names.firstIndex(of: ours) { names[other] = "" }
      names[column] = ours
    }
    return names
  }

  private func concepts(_ path: String, _ visit: (Item) throws -> Void) throws -> String {
    var reader = try TBXReader(path: path)
    try visit(.head(source: Self.source, target: Self.target, comments: []))
    while let concept = try reader.next() {
      let rows = TBXTerms.rows(of: concept, source: Self.source, target: Self.target)
      if rows.isEmpty { try visit(.incomplete(line: concept.line)) }
      for row in rows { try visit(.row(row)) }
    }
    return reader.digest
  }

  private func units(_ path: String, _ visit: (Item) throws -> Void) throws -> String {
    var reader = try TMXReader(path: path)
    try visit(.head(source: Self.source, target: Self.target, comments: []))
    while let unit = try reader.next() {
      let rows = TMXTerms.rows(of: unit, source: Self.source, target: Self.target)
      if rows.isEmpty { try visit(.incomplete(line: unit.line)) }
      for row in rows { try visit(.row(row)) }
    }
    return reader.digest
  }
}
