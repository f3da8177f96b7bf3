/// Names the columns of a table of learned pairs, beside those of both languages.
public enum LearnedColumns {
  /// The probability of the second language's stem, given the first one's.
  public static func probability(of target: Language, given source: Language) -> String {
    "\(source.rawValue)_to_\(target.rawValue)"
  }

  /// How often the two are expected to stand for each other in the sentences learned from.
  public static let count = "count"
}
