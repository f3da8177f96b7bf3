/// The abbreviations of a language, after whose full stop a sentence may go on.
struct Abbreviations: Sendable {
  private let table: ImageTable

  init(_ reader: ImageReader, _ name: String) {
    table = ImageTable(reader, name)
  }

  /// Writes `abbreviations.tsv`, already folded.
  static func write(_ table: TabSeparatedTable, to writer: inout ImageWriter, as name: String) {
    var places: [String: Int] = [:]
    var entries: [(key: String, value: UInt32)] = []
    for row in table.rows {
      let word = String(row[0].hasSuffix(".") ? row[0].dropLast() : row[0])
      let canEnd: UInt32 = row[1] == "end" ? 1 : 0
      if let place = places[word] {
        entries[place].value = canEnd
      } else {
        places[word] = entries.count
        entries.append((word, canEnd))
      }
    }
    ImageTable.write(entries, to: &writer, as: name)
  }

  /// Whether an abbreviation can end a sentence; nil where a word is none.
  /// - Parameter word: folded, without its final full stop.
  func canEndSentence(_ word: String) -> Bool? { table[word].map { $0 != 0 } }
}
