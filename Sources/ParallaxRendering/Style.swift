/// What a piece of terminal text serves as; a ``Style`` decides how that looks.
enum TextRole: Hashable, Sendable {
  case plain
  /// Names, headings.
  case strong
  /// What a reader may pass over.
  case faint
  /// A report's own letter and words.
  case side(Side)
  /// Words of a report that have a counterpart in the other.
  case matched(Side)
  /// A figure of a heatmap, from 0, the least, to 4.
  case heat(Int)

  /// One of the two reports.
  enum Side: Hashable, Sendable {
    case a, b

    var letter: String { self == .a ? "A" : "B" }
  }
}

/// Decides how text looks in a terminal: with colours, or with plain marks alone.
///
/// Colour is never the only sign: each report has its letter, and matched words are bold, or
/// between asterisks where there is no colour.
public struct Style: Hashable, Sendable {
  public let usesColour: Bool

  public init(usesColour: Bool) {
    self.usesColour = usesColour
  }

  /// Text as it is, without escape sequences.
  public static let plain = Style(usesColour: false)

  /// Text with ANSI escape sequences (ECMA-48, Select Graphic Rendition).
  public static let coloured = Style(usesColour: true)

  func paint(_ text: String, _ role: TextRole) -> String {
    guard usesColour, let code = Self.code(role), !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  // Cyan and magenta are legible on light and on dark, and are told apart by most colour-blind.
  private static func code(_ role: TextRole) -> String? {
    switch role {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .side(.a): "36"
    case .side(.b): "35"
    case .matched(.a): "1;36"
    case .matched(.b): "1;35"
    // Each with a colour for text and one for the ground, so that it is legible on any ground.
    case .heat(let step): Self.heat[min(max(step, 0), Self.heat.count - 1)]
    }
  }

  // Of the palette of 256 colours: white to dark blue.
  private static let heat = [
    "38;5;16;48;5;255", "38;5;16;48;5;153", "38;5;16;48;5;111", "38;5;231;48;5;26",
    "38;5;231;48;5;18",
  ]
}
