/// Lines that stand around a report on its page and are not part of it.
struct BoilerplatePatterns: Sendable {
  enum Match: String, Sendable, CaseIterable {
    case whole, prefix, contains
  }

  /// What a line of the page is for.
  enum Use: String, Sendable, CaseIterable {
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

  private let wholes: ImageTable
  /// Each kind in the table's order; prefixes by their first byte.
  private let prefixes: ImageWords
  private let parts: ImageWords
  private let patterns: ImageWords
  private let reader: ImageReader

  init(_ reader: ImageReader, _ name: String) {
    self.reader = reader
    wholes = ImageTable(reader, Self.wholes(name))
    prefixes = reader.section(Self.prefixes(name))
    parts = reader.section(Self.parts(name))
    patterns = reader.section(Self.patterns(name))
  }

  private static func wholes(_ name: String) -> String { name + ".wholes" }
  private static func prefixes(_ name: String) -> String { name + ".prefixes" }
  private static func parts(_ name: String) -> String { name + ".parts" }
  private static func patterns(_ name: String) -> String { name + ".patterns" }

  /// Writes `boilerplate.tsv`, already folded.
  static func write(
    _ table: TabSeparatedTable, to writer: inout ImageWriter, as name: String
  ) throws(ResourceError) {
    let (text, match, role) =
      (table.column("pattern"), table.column("match"), table.column("role"))
    var wholes: [(key: String, value: UInt32)] = []
    var seen: Set<String> = []
    var prefixes: [[UInt32]] = Array(repeating: [], count: Int(UInt8.max) + 1)
    var parts: [UInt32] = []
    var patterns: [UInt32] = []
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
      let place = UInt32(patterns.count)
      patterns += pattern.words(in: &writer)
      switch kind {
      case .whole:
        if seen.insert(pattern.text).inserted { wholes.append((pattern.text, place)) }
      case .prefix: prefixes[Int(first)].append(place)
      case .contains: parts.append(place)
      }
    }
    ImageTable.write(wholes, to: &writer, as: Self.wholes(name))
    writer.add(Self.prefixes(name), prefixes.map { writer.list($0) })
    writer.add(Self.parts(name), parts)
    writer.add(Self.patterns(name), patterns)
  }

  /// Finds the first pattern that fits a folded line and that the caller accepts.
  func pattern(of line: String, where accepts: (Pattern) -> Bool) -> Pattern? {
    if let place = wholes[line] {
      let whole = pattern(at: place)
      if accepts(whole) { return whole }
    }
    let bytes = Array(line.utf8)
    guard let first = bytes.first else { return nil }
    let candidates = reader.list(prefixes[Int(first)])
    for index in 0..<candidates.count {
      // Most are told apart by their bytes, without making strings of them.
      guard reader.withBytes(of: patterns[Int(candidates[index])], { bytes.starts(with: $0) })
      else { continue }
      let prefix = pattern(at: candidates[index])
      if begins(line, with: prefix), accepts(prefix) { return prefix }
    }
    for index in 0..<parts.count {
      guard reader.withBytes(of: patterns[Int(parts[index])], { contains(bytes, $0) }) else {
        continue
      }
      let part = pattern(at: parts[index])
      if accepts(part) { return part }
    }
    return nil
  }

  private func pattern(at place: UInt32) -> Pattern {
    Pattern(patterns, at: Int(place), in: reader)
  }

  private func begins(_ line: String, with pattern: Pattern) -> Bool {
    guard line.hasPrefix(pattern.text) else { return false }
    guard pattern.endsInWord, let next = line.dropFirst(pattern.text.count).first else {
      return true
    }
    return !next.isLetter && !next.isNumber
  }

  private func contains(_ line: [UInt8], _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first, part.count <= line.count else { return false }
    return line.withUnsafeBufferPointer { line in
      // A plain loop: each line of a report is looked through for each of these patterns.
      var start = 0
      while start <= line.count - part.count {
        if line[start] == first, part.indices.allSatisfy({ line[start + $0] == part[$0] }) {
          return true
        }
        start += 1
      }
      return false
    }
  }
}

extension BoilerplatePatterns.Pattern: ImageRecord {
  static var width: Int { 2 }

  private static let matches = CaseCodes(BoilerplatePatterns.Match.allCases)
  private static let uses = CaseCodes(BoilerplatePatterns.Use.allCases)

  func words(in writer: inout ImageWriter) -> [UInt32] {
    [writer.string(text), Self.matches.code(of: match) | Self.uses.code(of: use) << 8]
  }

  init(_ words: ImageWords, at place: Int, in reader: ImageReader) {
    let traits = words[place + 1]
    self.init(
      text: reader.string(words[place]), match: Self.matches[traits & 0xFF],
      use: Self.uses[traits >> 8])
  }
}
