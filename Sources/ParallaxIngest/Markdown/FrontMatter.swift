/// The lines between `---` (YAML) or `+++` (TOML) at the top of a Markdown file: its keys with plain
/// values. Lists and nested keys are passed over.
struct FrontMatter {
  private(set) var values: [String: String] = [:]
  /// What stands behind it.
  let rest: Substring

  private static let mostLines = 200

  /// Finds it.
  /// - Returns: nil where the text begins otherwise, or where no line of keys ends it.
  init?(of text: String) {
    let first = Trimmed.text(text.prefix { !$0.isNewline })
    guard first == "---" || first == "+++" else { return nil }
    let lines = text.split(
      maxSplits: Self.mostLines, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let sign: Character = first == "---" ? ":" : "="
    for line in lines.dropFirst() {
      if Trimmed.text(line) == first, !values.isEmpty {
        rest = text[line.endIndex...]
        return
      }
      guard let place = line.firstIndex(of: sign) else {
        // The item of a list, or a blank line.
        guard
          line.allSatisfy(\.isWhitespace) || line.first?.isWhitespace == true || line.hasPrefix("-")
        else { return nil }
        continue
      }
      let key = Trimmed.text(line[..<place]).lowercased()
      let value = Self.unquoted(Trimmed.text(line[line.index(after: place)...]))
      guard line.first?.isWhitespace == false, !value.isEmpty else { continue }
      if values[key] == nil { values[key] = value }
    }
    return nil
  }

  /// Finds the value of the first key that has one.
  func value(_ keys: [String]) -> String? { keys.lazy.compactMap { values[$0] }.first }

  private static func unquoted(_ value: String) -> String {
    guard value.count >= 2, let mark = value.first, mark == "\"" || mark == "'",
      value.last == mark
    else { return value }
    return String(value.dropFirst().dropLast())
  }
}
