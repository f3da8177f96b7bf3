/// Pairs of stems learned from parallel texts, with how far each can be relied on: one file of them,
/// for building an image of it.
struct LearnedPairs: Sendable {
  let file: GlossaryFile
  private let strengthColumn: Int

  /// Reads a table of two languages and `strength`; its words are the keys of `StemKeys`.
  init(path: String, bytes: [UInt8]) throws(ResourceError) {
    file = try GlossaryFile(path: path, bytes: bytes)
    guard let column = file.column("strength") else {
      throw ResourceError(path: path, reason: "has no column 'strength' in its header row")
    }
    strengthColumn = column
  }

  /// Visits the pairs in the order of the rows.
  /// - Parameter visit: gets the keys in both languages and the strength, from 0 to 1.
  func visit(
    _ first: Language, _ second: Language, _ visit: (String, String, Double) -> Void
  ) throws(ResourceError) {
    guard let columnA = file.lemmaColumn[first], let columnB = file.lemmaColumn[second] else {
      throw ResourceError(
        path: file.path, reason: "has no columns '\(first)' and '\(second)' in its header row")
    }
    try GlossaryRows(file).visit { row throws(ResourceError) in
      guard let strength = Double(row.text(strengthColumn)), (0...1).contains(strength) else {
        throw ResourceError(
          path: file.path, line: row.line, reason: "has no strength from 0 to 1")
      }
      visit(row.text(columnA), row.text(columnB), strength)
    }
  }
}
