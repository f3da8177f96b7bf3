/// Lines that stand around a report on its page and are not part of it.
struct BoilerplatePatterns: Sendable {
  enum Match: String, Sendable {
    case whole, prefix, contains
  }

  /// What a line of the page is for.
  enum Use: String, Sendable {
    case caption, promotion, navigation, byline

    var role: Paragraph.Role { self == .caption ? .caption : .boilerplate }
  }

  struct Pattern: Sendable {
    /// Folded.
    let text: String
    let match: Match
    let use: Use
    /// One word with nothing after it ("By", "De"): a sentence may begin with it too.
    let isBareWord: Bool
    /// Whether it ends in a letter or digit, so that no other may follow.
    fileprivate let endsInWord: Bool

    fileprivate init(text: String, match: Match, use: Use) {
      self.text = text
      self.match = match
      self.use = use
      isBareWord = text.allSatisfy(\.isLetter)
      endsInWord = text.last.map { $0.isLetter || $0.isNumber } ?? false
    }
  }

  private var wholes: [String: Pattern] = [:]
  /// Each kind in the table's order; prefixes by their first byte.
  private var prefixes: [UInt8: [Pattern]] = [:]
  private var parts: [Pattern] = []

  /// Reads `boilerplate.tsv`, already folded.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    let (text, match, role) =
      (table.column("pattern"), table.column("match"), table.column("role"))
    for row in table.rows {
      guard let kind = Match(rawValue: String(row[match])) else {
        throw ResourceError(
          path: table.path, line: row.line, reason: "names an unknown match '\(row[match])'")
      }
      guard let use = Use(rawValue: String(row[role])) else {
        throw ResourceError(
          path: table.path, line: row.line, reason: "names an unknown role '\(row[role])'")
      }
      guard let first = row[text].utf8.first else { continue }
      let pattern = Pattern(text: String(row[text]), match: kind, use: use)
      switch kind {
      case .whole: wholes[pattern.text] = wholes[pattern.text] ?? pattern
      case .prefix: prefixes[first, default: []].append(pattern)
      case .contains: parts.append(pattern)
      }
    }
  }

  /// Finds the first pattern that fits a folded line and that the caller accepts.
  func pattern(of line: String, where accepts: (Pattern) -> Bool) -> Pattern? {
    if let whole = wholes[line], accepts(whole) { return whole }
    if let first = line.utf8.first,
      let prefix = prefixes[first]?.first(where: { begins(line, with: $0) && accepts($0) })
    {
      return prefix
    }
    let bytes = Array(line.utf8)
    return parts.first { contains(bytes, $0.text) && accepts($0) }
  }

  private func begins(_ line: String, with pattern: Pattern) -> Bool {
    guard line.hasPrefix(pattern.text) else { return false }
    guard pattern.endsInWord, let next = line.dropFirst(pattern.text.count).first else {
      return true
    }
    return !next.isLetter && !next.isNumber
  }

  private func contains(_ line: [UInt8], _ part: String) -> Bool {
    let part = part.utf8
    guard let first = part.first, part.count <= line.count else { return false }
    return (0...(line.count - part.count)).contains {
      line[$0] == first && line[$0...].starts(with: part)
    }
  }
}
