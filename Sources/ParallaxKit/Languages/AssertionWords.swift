/// The words by which a statement is denied, weakened or strengthened: what
/// `glossaries/<code>/assertion.tsv` says.
struct AssertionWords: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// Denies or undoes by its meaning what stands with it: "fail", "without", "lipsă".
    case negative
    /// Turns a negation into "only": "nu … decât".
    case restrictive
    /// Has a negation and denies nothing: "not only", "sau nu".
    case idle
    case possibility, certainty
    /// Scales; the grade is the place on them.
    case frequency, quantity, degree
    /// Stands for a person who is not named.
    case anonymous
  }

  struct Marker: Hashable, Sendable {
    let kind: Kind
    /// From 0 up, the more the more; 0 where the kind has no scale.
    let grade: Int
    /// How many tokens it takes.
    let count: Int
  }

  /// Forms with their words joined by spaces; a form that ends in `*` stands for all words that begin
  /// so.
  private let forms: ImageTable
  private let longest: Int

  private static let grades = 16
  private static let shortestBeginning = 3

  init(_ reader: ImageReader, _ name: String) {
    forms = ImageTable(reader, name)
    longest = Int(reader.section(Self.longestSection(name))[0])
  }

  /// Writes `assertion.tsv`, already folded.
  static func write(
    _ table: TabSeparatedTable, to writer: inout ImageWriter, as name: String
  ) throws(ResourceError) {
    var entries: [(key: String, value: UInt32)] = []
    var seen: Set<String> = []
    var longest = 1
    for row in table.rows {
      guard let kind = Kind(rawValue: String(row[1])),
        let code = Kind.allCases.firstIndex(of: kind)
      else {
        throw ResourceError(
          path: table.path, line: row.line,
          reason: "has the unknown kind '\(row[1])'; use "
            + Kind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      let grade = row[2].isEmpty ? 0 : Int(row[2]) ?? -1
      guard (0..<Self.grades).contains(grade) else {
        throw ResourceError(
          path: table.path, line: row.line, reason: "has a grade that is not from 0 to 15")
      }
      let isBeginning = row[0].hasSuffix("*")
      let words = PhraseWords.split(isBeginning ? row[0].dropLast() : row[0])
      let key = words.joined(separator: " ") + (isBeginning ? "*" : "")
      guard seen.insert(key).inserted else { continue }
      longest = max(longest, words.count)
      entries.append((key, UInt32((code + 1) * Self.grades + grade)))
    }
    ImageTable.write(entries, to: &writer, as: name)
    writer.add(longestSection(name), [UInt32(longest)])
  }

  private static func longestSection(_ name: String) -> String { name + ".longest" }

  /// Finds the longest listed form that starts at a token.
  func marker(in tokens: [Token], at index: Int) -> Marker? {
    var found: Marker?
    var phrase = ""
    for count in 1...longest {
      let place = index + count - 1
      guard place < tokens.count, tokens[place].paragraph == tokens[index].paragraph else { break }
      phrase += (count > 1 ? " " : "") + tokens[place].folded
      if let value = forms[phrase] { found = Self.marker(value, count: count) }
    }
    return found ?? marker(beginning: tokens[index])
  }

  private func marker(beginning token: Token) -> Marker? {
    guard token.isWord else { return nil }
    var beginning = token.folded
    while beginning.utf8.count >= Self.shortestBeginning {
      if let value = forms[beginning + "*"] { return Self.marker(value, count: 1) }
      beginning.unicodeScalars.removeLast()
    }
    return nil
  }

  private static func marker(_ value: UInt32, count: Int) -> Marker {
    Marker(
      kind: Kind.allCases[Int(value) / grades - 1], grade: Int(value) % grades, count: count)
  }
}
