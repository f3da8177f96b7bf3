#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How many sentences of a reference collection have each stem (`glossaries/frequencies/`).
struct TermFrequencies: Sendable {
  private var counts: [String: Int] = [:]
  private var sentences = 1

  /// Stems rarer than the file lists them count as this frequent.
  private static let unlisted = 2.0

  /// Reads a table whose first row, `*`, gives the number of sentences.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    counts.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard let count = Int(row[1]) else {
        throw ResourceError(path: table.path, line: row.line, reason: "has no count")
      }
      if row[0] == "*" { sentences = count } else { counts[String(row[0])] = count }
    }
  }

  /// The inverse document frequency of a word by its keys (Spärck Jones 1972), in nats.
  func weight(of keys: [String]) -> Double {
    let count = keys.map { counts[$0] ?? 0 }.max() ?? 0
    return log(Double(sentences + 1) / (max(Self.unlisted, Double(count)) + 0.5))
  }
}
