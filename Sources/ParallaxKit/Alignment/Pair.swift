/// How much two aligned quotes cover of each other.
public enum Relation: String, Hashable, Sendable {
  case equivalent
  case aWithinB = "a-within-b"
  case bWithinA = "b-within-a"
  case overlapping

  /// The relation with the reports exchanged.
  public var mirrored: Relation {
    switch self {
    case .aWithinB: .bWithinA
    case .bWithinA: .aWithinB
    case .equivalent, .overlapping: self
    }
  }
}

/// Quotes of two reports that say the same thing.
public struct Pair: Hashable, Sendable {
  /// Ids of the first report's quotes, in the order of the text.
  public let a: [String]
  /// Ids of the second report's quotes.
  public let b: [String]
  /// How likely it is that they say the same by their words alone, from 0 to 1: what
  /// ``Comparator/matchPaired(_:_:languageA:languageB:_:)`` gives for their texts.
  public let score: Double
  /// How likely it is that they say the same by all that both reports tell, from 0 to 1: the words,
  /// who speaks, what stands around, what else could be meant.
  public let confidence: Double
  public let relation: Relation
  /// In the order of the first report's text.
  public let evidence: [Evidence]

  /// The pair with the reports exchanged.
  public var mirrored: Pair {
    Pair(
      a: b, b: a, score: score, confidence: confidence, relation: relation.mirrored,
      evidence: evidence.map {
        Evidence(a: $0.b, b: $0.a, source: $0.source, weight: $0.weight)
      }.sorted { ($0.a, $0.b) < ($1.a, $1.b) })
  }
}

/// Two quotes that share a term, and what was thought of them: taken for a pair or not.
public struct ConsideredPair: Hashable, Sendable {
  /// The id of the first report's quote.
  public let a: String
  /// The id of the second report's quote.
  public let b: String
  /// As ``Pair/confidence``.
  public let confidence: Double
  public let features: PairFeatures

  /// The pair with the reports exchanged.
  public var mirrored: ConsideredPair {
    ConsideredPair(a: b, b: a, confidence: confidence, features: features)
  }
}
