#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How many sentences of a reference collection have each stem (`glossaries/frequencies/`).
struct TermFrequencies: Sendable {
  private let counts: ImageTable
  private let sentences: Int

  /// Stems rarer than the file lists them count as this frequent.
  private static let unlisted = 2.0
  /// The row that gives the number of sentences.
  private static let total = "*"

  init(_ reader: ImageReader, _ name: String) {
    counts = ImageTable(reader, name)
    sentences = counts[Self.total].map { Int($0) } ?? 1
  }

  /// Writes a table whose row `*` gives the number of sentences.
  static func write(
    _ table: TabSeparatedTable, to writer: inout ImageWriter, as name: String
  ) throws(ResourceError) {
    var counts: [(key: String, value: UInt32)] = []
    var places: [String: Int] = [:]
    for row in table.rows {
      guard let count = UInt32(row[1]) else {
        throw ResourceError(path: table.path, line: row.line, reason: "has no count")
      }
      let key = String(row[0])
      if let place = places[key] {
        counts[place].value = count
      } else {
        places[key] = counts.count
        counts.append((key, count))
      }
    }
    ImageTable.write(counts, to: &writer, as: name)
  }

  /// The inverse document frequency of a word by its keys (Spärck Jones 1972), in nats.
  func weight(of keys: [String]) -> Double {
    let count = keys.map { $0 == Self.total ? 0 : counts[$0] ?? 0 }.max() ?? 0
    return log(Double(sentences + 1) / (max(Self.unlisted, Double(count)) + 0.5))
  }
}
