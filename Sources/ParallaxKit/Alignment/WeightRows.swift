/// The rows of a table of weights, by their names.
struct WeightRows {
  private let path: String
  private var values: [Substring: Double] = [:]

  /// Reads a table with the columns `feature` and `weight`.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    path = table.path
    for row in table.rows {
      guard let value = Double(row[1]) else {
        throw ResourceError(path: table.path, line: row.line, reason: "has no number")
      }
      values[row[0]] = value
    }
  }

  func value(_ name: String) throws(ResourceError) -> Double {
    guard let value = values[Substring(name)] else {
      throw ResourceError(path: path, reason: "has no row '\(name)'")
    }
    return value
  }
}
