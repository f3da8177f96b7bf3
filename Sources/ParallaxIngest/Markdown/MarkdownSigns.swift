/// Tells Markdown from plain text: by a front matter, by a heading on its first line, or by two
/// kinds of marks. One kind alone may be a plain text's own.
enum MarkdownSigns {
  private enum Sign: Hashable {
    case heading, quote, link, emphasis, fence
  }

  private static let needed = 2

  /// Decides by the whole text.
  static func areIn(_ text: String) -> Bool {
    if FrontMatter(of: text) != nil { return true }
    var signs: Set<Sign> = []
    var isFirst = true
    for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let content = line.drop { $0 == 0x20 }
      guard let first = content.first else { continue }
      if isFirst, isHeading(content) { return true }
      isFirst = false
      switch first {
      case UInt8(ascii: "#"): if isHeading(content) { signs.insert(.heading) }
      case UInt8(ascii: ">"):
        if content.dropFirst().first == 0x20 { signs.insert(.quote) }
      case UInt8(ascii: "`"): if content.starts(with: "```".utf8) { signs.insert(.fence) }
      default: break
      }
      if hasPair(content, "](", ")") { signs.insert(.link) }
      if hasPair(content, "**", "**") { signs.insert(.emphasis) }
      if signs.count >= needed { return true }
    }
    return false
  }

  /// `# Title`: up to six signs, then a space.
  private static func isHeading(_ line: Substring.UTF8View) -> Bool {
    let signs = line.prefix { $0 == UInt8(ascii: "#") }.count
    return (1...6).contains(signs) && line.dropFirst(signs).first == 0x20
      && line.count > signs + 1
  }

  private static func hasPair(
    _ line: Substring.UTF8View, _ open: StaticString, _ close: StaticString
  ) -> Bool {
    guard let start = position(of: open, in: line[...]) else { return false }
    let rest = line[line.index(start, offsetBy: open.utf8CodeUnitCount)...]
    guard let end = position(of: close, in: rest) else { return false }
    return end > rest.startIndex
  }

  private static func position(
    of wanted: StaticString, in line: Substring.UTF8View
  ) -> Substring.UTF8View.Index? {
    wanted.withUTF8Buffer { wanted in
      guard let first = wanted.first else { return nil }
      var rest = line
      while let place = rest.firstIndex(of: first) {
        if rest[place...].starts(with: wanted) { return place }
        rest = rest[rest.index(after: place)...]
      }
      return nil
    }
  }
}
