/// Shortens the words of a place for a link.
enum PlaceWords {
  /// The most words that a link has.
  private static let most = 12

  static func short(_ line: String) -> String {
    let words = line.split(separator: " ")
    guard words.count > most else { return line }
    return words.prefix(most).joined(separator: " ") + "\u{2026}"
  }
}
