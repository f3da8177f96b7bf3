/// How a lexicon is learned.
public struct LearningSettings: Hashable, Sendable {
  /// Passes over the sentence pairs after the one that counts words.
  public var iterations = 5
  /// Pairs of words with a lower expected count are left out of the lexicon.
  public var leastCount = 0.1
  /// Pairs of words are left out of the lexicon where the geometric mean of both probabilities is
  /// lower.
  public var leastProbability = 0.02
  /// The most pairs of words that are kept while learning; each takes 32 bytes at most.
  public var mostPairs = 30_000_000

  /// The longest sentence, in words: what is longer is hardly a sentence, and would cost the square
  /// of its length.
  public static let longestSentence = 200
  /// The probability that a word has no counterpart.
  static let null = 0.05
  /// How fast the probability of a link falls with the distance from the diagonal (Dyer, Chahuneau
  /// and Smith 2013).
  static let tension = 4.0
  /// What words that a curated glossary links have in the place of a translation probability at
  /// least: above 1, so that the link wins over any that is learned.
  static let curated = 3.0
  /// The parameter of the Dirichlet prior of each word's translations (Riley and Gildea 2012).
  static let concentration = 0.1
  /// Pairs whose expected count falls under this are dropped after a pass.
  static let negligible = 0.001

  public init() {}
}
