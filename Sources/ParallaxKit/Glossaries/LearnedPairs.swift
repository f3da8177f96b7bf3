/// Pairs of stems learned from parallel texts, with how far each can be relied on: one file of them,
/// for building an image of it.
struct LearnedPairs: Sendable {
  let file: GlossaryFile
  /// The columns of both probabilities.
  private let columns: (Int, Int)

  /// A pair of keys.
  struct Row {
    /// The line in the file, counted from 1.
    let line: Int
    let first: String
    let second: String
    /// How far it can be relied on, from 0 to 1.
    let strength: Double
  }

  /// Where a folder has the pairs of two languages.
  static func path(_ first: Language, _ second: Language) -> String {
    "\(first)-\(second)/learned/\(first)-\(second).tsv"
  }

  /// Reads a table of two languages and the probabilities of either given the other, such as
  /// `en_to_ro` and `ro_to_en`; its words are the keys of `StemKeys`.
  init(path: String, bytes: [UInt8]) throws(ResourceError) {
    file = try GlossaryFile(path: path, bytes: bytes)
    // Which of them is which does not matter to the strength.
    let languages = file.lemmaColumn.keys.sorted { $0.rawValue < $1.rawValue }
    columns = (
      try Self.column(LearnedColumns.probability(of: languages[1], given: languages[0]), in: file),
      try Self.column(LearnedColumns.probability(of: languages[0], given: languages[1]), in: file)
    )
  }

  /// Visits the pairs in the order of the rows.
  func visit(
    _ first: Language, _ second: Language, _ visit: (Row) -> Void
  ) throws(ResourceError) {
    guard let columnA = file.lemmaColumn[first], let columnB = file.lemmaColumn[second] else {
      throw ResourceError(
        path: file.path, reason: "has no columns '\(first)' and '\(second)' in its header row")
    }
    try GlossaryRows(file).visit { row throws(ResourceError) in
      guard let there = Double(row.text(columns.0)), let back = Double(row.text(columns.1)),
        (0...1).contains(there), (0...1).contains(back)
      else {
        throw ResourceError(
          path: file.path, line: row.line, reason: "has no two probabilities from 0 to 1")
      }
      visit(
        Row(
          line: row.line, first: row.text(columnA), second: row.text(columnB),
          strength: LearnedStrength.strength(there, back)))
    }
  }

  private static func column(
    _ name: String, in file: GlossaryFile
  ) throws(ResourceError) -> Int {
    guard let column = file.column(name) else {
      throw ResourceError(path: file.path, reason: "has no column '\(name)' in its header row")
    }
    return column
  }
}
