/// Where two texts say the same, and how that is known.
public struct Evidence: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// An entry of a glossary, or a name that CLDR has in both languages.
    case glossary
    /// An entry learned from parallel texts.
    case learned
    /// Two words of one origin: "constructive", "constructivă".
    case cognate
    case name, number, date
    /// The same word in both texts.
    case identical
  }

  /// In the first report's text.
  public let a: TextSpan
  /// In the second report's text.
  public let b: TextSpan
  public let source: Source
  /// The share of the pair's score that rests on it, from 0 to 1.
  public let weight: Double
}
