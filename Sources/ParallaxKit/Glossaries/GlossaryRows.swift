/// Goes through the rows of a glossary without copying them.
struct GlossaryRows {
  private let file: GlossaryFile

  init(_ file: GlossaryFile) { self.file = file }

  /// One row, valid only while it is visited.
  struct Row {
    /// The line in the file, counted from 1.
    let line: Int
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    /// Ends of the cells; a cell starts after the end before it and one tab.
    fileprivate let start: Int
    fileprivate let ends: [Int]

    private func cell(_ column: Int) -> Range<Int> {
      guard column < ends.count else { return 0..<0 }
      return (column == 0 ? start : ends[column - 1] + 1)..<ends[column]
    }

    func text(_ column: Int) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[cell(column)]), as: UTF8.self)
    }

    /// Visits the lemma and its further forms.
    func forEachForm(
      _ lemma: Int, _ further: Int?, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
      visit(UnsafeBufferPointer(rebasing: bytes[cell(lemma)]))
      guard let further else { return }
      let cell = cell(further)
      var start = cell.lowerBound
      while start < cell.upperBound {
        var end = start
        while end < cell.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
        visit(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
  }

  func visit(_ visit: (Row) throws(ResourceError) -> Void) throws(ResourceError) {
    try file.bytes.withUnsafeBufferPointer { bytes throws(ResourceError) in
      var start = file.rowsStart
      var line = file.rowsLine
      var ends: [Int] = []
      while start < bytes.count {
        ends.removeAll(keepingCapacity: true)
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
          if bytes[end] == UInt8(ascii: "\t") { ends.append(end) }
          end += 1
        }
        ends.append(end)
        if end > start, bytes[start] != UInt8(ascii: "#") {
          try visit(Row(line: line, bytes: bytes, start: start, ends: ends))
        }
        start = end + 1
        line += 1
      }
    }
  }
}
