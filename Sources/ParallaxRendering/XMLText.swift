/// Writes text into XML 1.0.
enum XMLText {
  /// Escapes what is markup, and what reading would change.
  static func escaped(_ text: String) throws(GlossaryWriter.Refusal) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x09, 0x0A, 0x0D: result += "&#\(scalar.value);"
      case 0..<0x20, 0xFFFE, 0xFFFF:
        throw GlossaryWriter.Refusal(
          reason: "has U+\(Hexadecimal.padded(scalar.value)), which XML cannot hold")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Writes an element with nothing but text in it, in a line of its own.
  static func element(
    _ name: String, type: String? = nil, _ text: String, indent: Int
  ) throws(GlossaryWriter.Refusal) -> String {
    let attribute = type.map { " type=\"\($0)\"" } ?? ""
    return String(repeating: " ", count: indent)
      + "<\(name)\(attribute)>\(try escaped(text))</\(name)>\n"
  }
}
