/// Tells text from what merely decodes.
enum TextCheck {
  /// More control characters than one in this many bytes are not text.
  private static let bytesPerControl = 100
  /// As many as this are let pass in a text of any length.
  private static let harmlessControls = 3

  /// Checks that a decoded file has text in it, and nothing but text.
  /// - Throws: `InputError` of the kind `empty` or `binary`.
  static func check(_ text: String, name: String) throws(InputError) {
    var controls = 0
    var firstControl = 0
    var hasText = false
    for (offset, byte) in text.utf8.enumerated() {
      if byte == 0 {
        throw InputError(
          kind: .binary, name: name,
          reason:
            "is not text: a NUL character at offset \(offset) of its text; give a plain text file")
      }
      if isControl(byte) {
        if controls == 0 { firstControl = offset }
        controls += 1
      } else if byte > 0x20 {
        hasText = true
      }
    }
    if controls > harmlessControls, controls > text.utf8.count / bytesPerControl {
      throw InputError(
        kind: .binary, name: name,
        reason: "is not text: \(controls) control characters, the first at offset "
          + "\(firstControl) of its text; give a plain text file")
    }
    // White space beyond ASCII is looked at only where there is nothing else.
    let isBlank = !hasText || !text.unicodeScalars.contains { !$0.properties.isWhitespace }
    if isBlank {
      throw InputError(
        kind: .empty, name: name, reason: "has only white space; give a file with a report in it")
    }
  }

  /// Tells a control character that text has no use for; tabs, line and page ends and the escape
  /// of terminal colours are of use.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B
  }
}
