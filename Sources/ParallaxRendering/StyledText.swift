import ICUKit

/// A line or paragraph made of pieces that look different.
struct StyledText {
  struct Piece {
    var text: String
    var role: TextRole
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: String, _ role: TextRole = .plain) { append(text, role) }

  /// The text without its looks.
  var string: String { pieces.reduce(into: "") { $0 += $1.text } }

  /// The columns that it takes in a terminal.
  var columns: Int { DisplayWidth.columns(string) }

  var isEmpty: Bool { pieces.isEmpty }

  mutating func append(_ text: String, _ role: TextRole = .plain) {
    guard !text.isEmpty else { return }
    if let last = pieces.indices.last, pieces[last].role == role {
      pieces[last].text += text
    } else {
      pieces.append(Piece(text: text, role: role))
    }
  }

  static func += (text: inout StyledText, other: StyledText) {
    for piece in other.pieces { text.append(piece.text, piece.role) }
  }

  static func + (text: StyledText, other: StyledText) -> StyledText {
    var result = text
    result += other
    return result
  }

  func painted(_ style: Style) -> String {
    pieces.reduce(into: "") { $0 += style.paint($1.text, $1.role) }
  }
}
