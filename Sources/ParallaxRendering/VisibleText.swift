/// Makes foreign text safe to show: nothing in it can move a cursor, set a colour or turn the
/// direction of what follows.
public enum VisibleText {
  /// Replaces white space by single spaces and hidden code points by their number: `<U+202E>`.
  ///
  /// Soft hyphens, zero-width spaces and byte order marks only say where a line may break, and
  /// are left out.
  public static func line(_ text: String) -> String {
    var result = ""
    var endsInSpace = true
    append(text, to: &result, endsInSpace: &endsInSpace)
    if result.hasSuffix(" ") { result.removeLast() }
    return result
  }

  /// Appends text, spaces across the seam joined.
  package static func append(_ text: String, to result: inout String, endsInSpace: inout Bool) {
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        if !endsInSpace { result.unicodeScalars.append(" ") }
        endsInSpace = true
      } else if isBreakHint(scalar) {
        continue
      } else if isHidden(scalar) {
        result += "<U+\(Hexadecimal.padded(scalar.value))>"
        endsInSpace = false
      } else {
        result.unicodeScalars.append(scalar)
        endsInSpace = false
      }
    }
  }

  /// Tells whether a code point does something to a terminal other than to be seen.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xAD }
    // Joiners hold emoji and letters of some scripts together.
    if value == 0x200C || value == 0x200D { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isBreakHint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
