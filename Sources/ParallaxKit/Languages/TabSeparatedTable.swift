/// A file of language data: `#` comments, a header row, then rows of tab-separated cells.
///
/// The format has no quoting, so a row is found by splitting at tabs and nothing else. Tables are
/// read at every start, so rows keep offsets and make strings only of the cells that are asked for.
struct TabSeparatedTable {
  struct Row {
    /// The line in the file, counted from 1.
    let line: Int
    fileprivate let bytes: [UInt8]
    fileprivate let start: Int
    /// Where each cell ends; the next one starts after the tab behind it.
    fileprivate let ends: [Int]

    /// The cell in a column, empty where the row is shorter.
    subscript(column: Int) -> Substring { Substring(text(range(column))) }

    /// The items of a cell that are separated by `|`.
    func list(_ column: Int) -> [Substring] {
      let cell = range(column)
      var items: [Substring] = []
      var start = cell.lowerBound
      while start < cell.upperBound {
        var end = start
        while end < cell.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
        if end > start { items.append(Substring(text(start..<end))) }
        start = end + 1
      }
      return items
    }

    private func range(_ column: Int) -> Range<Int> {
      guard column < ends.count else { return 0..<0 }
      return (column == 0 ? start : ends[column - 1] + 1)..<ends[column]
    }

    private func text(_ range: Range<Int>) -> String {
      bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
      }
    }
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
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ResourceError(path: path, reason: "is not UTF-8; save it as UTF-8")
    }
    var columns: [String] = []
    var rows: [Row] = []
    var number = 0
    var start = 0
    var ends: [Int] = []
    while start < bytes.count {
      number += 1
      ends.removeAll(keepingCapacity: true)
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        if bytes[end] == UInt8(ascii: "\t") { ends.append(end) }
        end += 1
      }
      ends.append(end)
      defer { start = end + 1 }
      if end == start || bytes[start] == UInt8(ascii: "#") { continue }
      let row = Row(line: number, bytes: bytes, start: start, ends: ends)
      if columns.isEmpty {
        columns = ends.indices.map { String(row[$0]) }
        continue
      }
      guard ends.count <= columns.count else {
        throw ResourceError(
          path: path, line: number,
          reason: "has \(ends.count) cells where the header names \(columns.count)")
      }
      rows.append(row)
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
