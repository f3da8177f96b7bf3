import ParallaxKit

/// Writes a glossary row by row: what opens the file, each row, what closes it.
///
/// A row that is read back from any of the formats is the same row.
public struct GlossaryWriter {
  /// Says why a row cannot be written, as a predicate of it.
  public struct Refusal: Error, Hashable, Sendable {
    public let reason: String
  }

  private let format: GlossaryFormat
  private let source: Language
  private let target: Language
  private let comments: [String]
  private var rows = 0

  /// Makes a writer.
  /// - Parameter comments: lines on the file's origin and licence; CSV has no place for them.
  public init(
    _ format: GlossaryFormat, source: Language, target: Language, comments: [String] = []
  ) {
    self.format = format
    self.source = source
    self.target = target
    self.comments = comments
  }

  /// What opens the file.
  public func opening() throws(Refusal) -> String {
    let header = GlossaryColumns.header(source: source, target: target)
    switch format {
    case .tsv:
      return comments.reduce(into: "") { $0 += "# \(Self.oneLine($1))\n" }
        + header.joined(separator: "\t") + "\n"
    case .csv: return Self.record(header)
    case .tbx: return try TBXText.opening(language: source, comments: comments)
    case .tmx: return try TMXText.opening(language: source, comments: comments)
    }
  }

  /// What stands for a row.
  public mutating func text(of row: Glossary.Row) throws(Refusal) -> String {
    rows += 1
    switch format {
    case .tsv: return try Self.line(GlossaryColumns.cells(of: row))
    case .csv: return Self.record(GlossaryColumns.cells(of: row))
    case .tbx: return try TBXText.concept(row, number: rows, source: source, target: target)
    case .tmx: return try TMXText.unit(row, number: rows, source: source, target: target)
    }
  }

  /// What closes the file.
  public func closing() -> String {
    switch format {
    case .tsv, .csv: ""
    case .tbx: TBXText.closing
    case .tmx: TMXText.closing
    }
  }

  /// Writes a line of TSV, without the empty cells at its end.
  private static func line(_ cells: [String]) throws(Refusal) -> String {
    var cells = cells.map(oneLine)
    if let first = cells.first, first.hasPrefix("#") {
      throw Refusal(reason: "begins with #, which begins a comment in TSV")
    }
    while cells.last?.isEmpty ?? false { cells.removeLast() }
    guard !cells.isEmpty else { throw Refusal(reason: "is empty") }
    return cells.joined(separator: "\t") + "\n"
  }

  /// TSV has no quoting: tabs and line ends become spaces.
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    var result: [UInt8] = []
    for byte in text.utf8 {
      let isBreak = byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isBreak {
        result.append(byte)
      } else if result.last != 0x20 {
        result.append(0x20)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Writes a record of CSV (RFC 4180).
  private static func record(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    let needsMarks = cell.utf8.contains {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
        || $0 == UInt8(ascii: ";") || $0 == 0x09
    }
    guard needsMarks else { return cell }
    let doubled = cell.unicodeScalars.reduce(into: "") { text, scalar in
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
    }
    return "\"\(doubled)\""
  }
}
