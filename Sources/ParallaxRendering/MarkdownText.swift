/// Writes text into Markdown (CommonMark 0.31) so that it reads as it stands.
enum MarkdownText {
  /// One line of foreign text, its marks escaped.
  static func line(_ text: String) -> String { escaped(VisibleText.line(text)) }

  /// Escapes what Markdown or HTML would take for marks.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&":
        result += "\\"
      // At the start of a line they would open a list.
      case "+", "-", "=":
        if isStart { result += "\\" }
      default: break
      }
      result.unicodeScalars.append(scalar)
      isStart = false
    }
    return escapingListNumber(result)
  }

  /// "12. May" at the start of a line would open a list.
  private static func escapingListNumber(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, next == "." || next == ")"
    else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }
}
