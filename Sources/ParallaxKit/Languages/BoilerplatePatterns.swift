/// Lines that stand around a report on its page and are not part of it.
struct BoilerplatePatterns: Sendable {
  enum Match: String, Sendable {
    case whole, prefix, contains
  }

  private struct Pattern: Sendable {
    let text: String
    let match: Match
    let role: Paragraph.Role
  }

  private var patterns: [Pattern] = []

  /// Reads `boilerplate.tsv`, already folded.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    let (text, match, role) =
      (table.column("pattern"), table.column("match"), table.column("role"))
    for row in table.rows {
      guard let kind = Match(rawValue: String(row[match])) else {
        throw ResourceError(
          path: table.path, line: row.line, reason: "names an unknown match '\(row[match])'")
      }
      patterns.append(
        Pattern(
          text: String(row[text]), match: kind,
          role: row[role] == "caption" ? .caption : .boilerplate))
    }
  }

  /// Finds what a folded line is, or nil where no pattern fits it.
  func role(of line: String) -> Paragraph.Role? {
    let fits = patterns.first { pattern in
      switch pattern.match {
      case .whole: line == pattern.text
      case .prefix: line.hasPrefix(pattern.text)
      case .contains: line.contains(pattern.text)
      }
    }
    return fits?.role
  }
}
