/// Pairs of stems learned from parallel texts, with how far each can be relied on.
struct LearnedPairs: Sendable {
  let file: GlossaryFile
  private let strengthColumn: Int

  /// A pair of stems that two texts have.
  struct Entry: Sendable {
    let a: String
    let b: String
    let strength: Double
  }

  /// Reads a table of two languages and `strength`; its words are the keys of `StemKeys`.
  init(path: String, bytes: [UInt8]) throws(ResourceError) {
    file = try GlossaryFile(path: path, bytes: bytes)
    guard let column = file.column("strength") else {
      throw ResourceError(path: path, reason: "has no column 'strength' in its header row")
    }
    strengthColumn = column
  }

  /// Gathers the pairs of which each text has its side.
  func entries(
    a: (language: Language, stems: Set<String>), b: (language: Language, stems: Set<String>)
  ) -> [Entry] {
    guard let columnA = file.lemmaColumn[a.language], let columnB = file.lemmaColumn[b.language]
    else { return [] }
    var result: [Entry] = []
    GlossaryRows(file).visit { row in
      let first = row.text(columnA)
      guard a.stems.contains(first) else { return }
      let second = row.text(columnB)
      guard b.stems.contains(second), let strength = Double(row.text(strengthColumn)) else {
        return
      }
      result.append(Entry(a: first, b: second, strength: strength))
    }
    return result
  }
}
