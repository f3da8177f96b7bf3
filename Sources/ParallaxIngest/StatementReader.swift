import ParallaxKit

/// Reads lists of statements: the lines of a text file, or a column of a table.
public struct StatementReader: Sendable {
  private let reader: DocumentReader

  public init(options: DocumentReader.Options) {
    reader = DocumentReader(options: options)
  }

  /// Reads a list.
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: `InputError` when the file cannot be used.
  public func read(_ path: String) throws(InputError) -> StatementList {
    let document = try reader.readText(path: path)
    return StatementList(name: path, statements: Self.lines(of: document.text))
  }

  /// Splits a text at its line ends, LF or CR LF.
  private static func lines(of text: String) -> [String] {
    var pieces = text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let rest = pieces.removeLast()
    var lines = pieces.map { line in
      String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }
    // The end of the last line begins no other.
    if !rest.isEmpty { lines.append(String(Substring(rest))) }
    return lines
  }

  /// Reads a column of a table of comma-separated values (RFC 4180; semicolons and tabs are told
  /// from the first row) whose first row has the names of the columns.
  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - column: its name, or its number, counted from 1, where none is called so.
  /// - Throws: `InputError` when the file cannot be used or has no such column.
  public func read(_ path: String, column: String) throws(InputError) -> StatementList {
    let document = try reader.read(path: path)
    var table = CSVReader(document.text, name: document.name)
    guard let header = try table.next() else {
      throw InputError(
        kind: .format, name: document.name, reason: "is empty (give a table with a header row)")
    }
    let place =
      header.cells.firstIndex(of: column)
      ?? Int(column).flatMap { header.cells.indices.contains($0 - 1) ? $0 - 1 : nil }
    guard let place else {
      throw InputError(
        kind: .format, name: document.name,
        reason: "has no column '\(column)'; it has \(header.cells.joined(separator: ", "))")
    }
    var statements: [String] = []
    while let record = try table.next() {
      guard record.cells.count > place else {
        throw InputError(
          kind: .format, name: "\(document.name):\(record.line)",
          reason: "has \(record.cells.count) cells where the header has \(header.cells.count)")
      }
      statements.append(Self.oneLine(record.cells[place]))
    }
    return StatementList(name: path, statements: statements)
  }

  /// A cell with its line breaks as spaces, so that places in it stay the same.
  private static func oneLine(_ cell: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      scalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(scalars)
  }
}
