/// Names a character set that some bytes may be written in.
public struct CharsetMatch: Hashable, Sendable {
  /// The name, which ``Charset/decode(_:as:)`` takes, such as `windows-1250`.
  public let name: String

  /// The ISO 639 code of the language that the bytes look like, or an empty text.
  public let language: String

  /// How likely the match is, from 0 to 100.
  public let confidence: Int
}
