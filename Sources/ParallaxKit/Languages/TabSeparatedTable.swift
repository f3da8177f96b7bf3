/// A file of language data: `#` comments, a header row, then rows of tab-separated cells.
///
/// The format has no quoting, so a row is found by splitting at tabs and nothing else.
struct TabSeparatedTable {
  struct Row {
    /// The line in the file, counted from 1.
    let line: Int
    let cells: [Substring]

    /// The cell in a column, empty where the row is shorter.
    subscript(column: Int) -> Substring { column < cells.count ? cells[column] : "" }
  }

  let path: String
  let columns: [String]
  let rows: [Row]

  /// Reads a table.
  /// - Parameters:
  ///   - path: the file, for messages.
  ///   - bytes: its content, UTF-8.
  ///   - required: columns that must be there.
  init(path: String, bytes: [UInt8], required: [String]) throws(ResourceError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ResourceError(path: path, reason: "is not UTF-8; save it as UTF-8")
    }
    var columns: [String] = []
    var rows: [Row] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.isEmpty {
        columns = cells.map(String.init)
        continue
      }
      guard cells.count <= columns.count else {
        throw ResourceError(
          path: path, line: number,
          reason: "has \(cells.count) cells where the header names \(columns.count)")
      }
      rows.append(Row(line: number, cells: cells))
    }
    for name in required where !columns.contains(name) {
      throw ResourceError(path: path, reason: "has no column '\(name)' in its header row")
    }
    self.path = path
    self.columns = columns
    self.rows = rows
  }

  /// Finds a column.
  func column(_ name: String) -> Int { columns.firstIndex(of: name) ?? columns.count }
}

extension ResourceFolder {
  /// Reads a table of the folder.
  func table(_ path: String, required: [String]) throws(ResourceError) -> TabSeparatedTable {
    try TabSeparatedTable(path: path, bytes: bytes(at: path), required: required)
  }
}
