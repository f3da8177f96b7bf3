import CICUBridge

/// Measures text as a terminal shows it.
public enum DisplayWidth {
  /// Counts the terminal columns of a text.
  ///
  /// A user-perceived character takes the columns of its widest scalar: 2 when East Asian Wide or
  /// Fullwidth (Unicode Standard Annex 11), 2 for an emoji presentation sequence or a flag, 0 for
  /// combining marks, joiners and controls on their own, else 1. East Asian Ambiguous counts 1. A
  /// tab or a line end counts 0: its width depends on where it stands.
  ///
  /// - Parameter text: The text.
  /// - Returns: The number of columns.
  public static func columns(_ text: String) -> Int {
    // Of ASCII, only printing characters take a column, and only a line end joins two scalars.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.reduce(into: 0) { $0 += (0x20..<0x7F).contains($1) ? 1 : 0 }
    }
    return text.reduce(into: 0) { $0 += columns(of: $1) }
  }

  private static func columns(of character: Character) -> Int {
    var widest = 0
    var previous: Unicode.Scalar?
    for scalar in character.unicodeScalars {
      if let previous {
        // U+FE0F asks for the emoji presentation of the scalar before it.
        if scalar.value == 0xFE0F, previous.properties.isEmoji { return 2 }
        if isRegionalIndicator(scalar), isRegionalIndicator(previous) { return 2 }
      }
      widest = max(widest, Int(icub_scalar_columns(scalar.value)))
      previous = scalar
    }
    return widest
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
