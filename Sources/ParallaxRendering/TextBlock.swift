/// Lines of terminal text that are placed as a whole.
struct TextBlock {
  var lines: [StyledText] = []

  /// Puts a prefix before the first line and as many spaces before the others.
  func hanging(_ prefix: StyledText) -> TextBlock {
    let spaces = StyledText(String(repeating: " ", count: prefix.columns))
    return TextBlock(
      lines: lines.enumerated().map { index, line in
        index == 0 ? prefix + line : line.isEmpty ? line : spaces + line
      })
  }

  /// Puts another block to the right.
  /// - Parameter column: The column, counted from 0, where the other block starts.
  func beside(_ other: TextBlock, column: Int) -> TextBlock {
    var result: [StyledText] = []
    for index in 0..<max(lines.count, other.lines.count) {
      var line = index < lines.count ? lines[index] : StyledText()
      if index < other.lines.count, !other.lines[index].isEmpty {
        line.append(String(repeating: " ", count: max(0, column - line.columns)))
        line += other.lines[index]
      }
      result.append(line)
    }
    return TextBlock(lines: result)
  }

  static func + (a: TextBlock, b: TextBlock) -> TextBlock { TextBlock(lines: a.lines + b.lines) }

  /// Joins blocks, an empty line between them.
  static func stacked(_ blocks: [TextBlock]) -> TextBlock {
    var result = TextBlock()
    for block in blocks where !block.lines.isEmpty {
      if !result.lines.isEmpty { result.lines.append(StyledText()) }
      result.lines += block.lines
    }
    return result
  }

  /// Paints the lines, a line end behind each.
  func painted(_ style: Style) -> String {
    lines.reduce(into: "") { $0 += $1.painted(style) + "\n" }
  }
}
