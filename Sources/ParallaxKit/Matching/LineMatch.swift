/// A line of one file and the line of another that answers it.
public struct LineMatch: Hashable, Sendable {
  /// The line in the first file, counted from 0.
  public let a: Int
  /// The line in the second file, counted from 0.
  public let b: Int
  /// How likely it is that both say the same, from 0 to 1, by their words alone.
  public let score: Double
  /// What the score is made of.
  public let features: LineFeatures
  /// In the order of the first line; spans are offsets in the lines.
  public let evidence: [Evidence]
}
