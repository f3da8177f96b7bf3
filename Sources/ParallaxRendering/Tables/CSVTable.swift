/// A table for spreadsheets, as comma-separated values (RFC 4180) or with another separator.
///
/// Begins with a byte order mark, without which spreadsheets take UTF-8 for the encoding of the
/// system. Lines end with CR LF. Cells are on one line, show what is hidden in them (`VisibleText`),
/// and are no formulas (`SpreadsheetCell`).
struct CSVTable {
  private var rows: [[String]]

  init(header: [String]) { rows = [header] }

  /// Adds a row.
  /// - Parameter row: as many cells as the header has.
  mutating func append(_ row: [String]) {
    precondition(row.count == rows[0].count, "a row has a cell for each column")
    rows.append(row)
  }

  /// Writes the table.
  /// - Parameter separator: one character.
  func text(separator: Character = ",") -> String {
    rows.reduce(into: "\u{FEFF}") { text, row in
      for (index, cell) in row.enumerated() {
        if index > 0 { text.append(separator) }
        text += Self.quoted(SpreadsheetCell(VisibleText.line(cell)).text, separator)
      }
      text += "\r\n"
    }
  }

  private static func quoted(_ cell: String, _ separator: Character) -> String {
    let special = Set("\"\n\r".unicodeScalars).union(separator.unicodeScalars)
    guard cell.unicodeScalars.contains(where: special.contains) else { return cell }
    var result = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
