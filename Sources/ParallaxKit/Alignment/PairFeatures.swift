#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What was measured on two quotes that may say the same.
struct PairObservation: Sendable {
  /// Weights of the quotes.
  var weightA = 0.0
  var weightB = 0.0
  /// Coverage of each whole quote by the other.
  var coverA = 0.0
  var coverB = 0.0
  /// What the runs of clauses that answer each other best are worth; see `LocalMatch`.
  var gain = 0.0
  /// How many links join words of content.
  var links = 0
  /// Coverage of each quote with its sentences by the other with its own.
  var contextA = 0.0
  var contextB = 0.0
  /// 1 for the same speaker, −1 for different named ones, 0 where one is unknown.
  var speaker = 0.0
  /// How many quotes of the same speaker there are to choose from; see `SpeakerChoice`.
  var choice = 0.0
  /// The likeness of what else answers the quotes best; the mean of both.
  var rival = 0.0
  /// How far both reports are on one event, 0 to 1.
  var event = 0.0
  /// How many of the two quotes are reported speech.
  var indirect = 0.0
  /// 1 where one of the quotes is words nobody is said to have said.
  var scare = 0.0

  /// A likeness by which the quotes are ranked against others.
  var likeness: Double { log1p(max(0, gain)) }
}

/// The features of two quotes, as the model weighs them.
public struct PairFeatures: Hashable, Sendable {
  /// In the order of the names.
  public let values: [Double]

  /// The names of the features; rows of `en-ro.alignment.tsv`.
  public static let names = [
    "context", "same-speaker", "speaker-choice", "other-speaker", "rival", "indirect", "scare",
    "short", "gain",
    "links",
    "event",
  ]

  /// The place of the feature `rival`.
  static let rival = names.firstIndex(of: "rival") ?? 0

  /// A quote of this weight is half short.
  private static let shortWeight = 15.0
  /// More links than this say no more.
  private static let manyLinks = 5
  /// Reports with this much in common may be on one event or not.
  private static let doubtfulEvent = 0.3
  /// Logarithms of the least and the most that common names, numbers and dates say.
  private static let eventRange = -2.5...0.7

  init(_ seen: PairObservation) {
    let event = seen.event > 0 ? log(seen.event / Self.doubtfulEvent) : -Double.infinity
    values = [
      UnitMatch.balance(seen.contextA, seen.contextB),
      max(0, seen.speaker),
      seen.choice,
      min(0, seen.speaker),
      seen.rival,
      seen.indirect,
      seen.scare,
      1 / (1 + min(seen.weightA, seen.weightB) / Self.shortWeight),
      seen.likeness,
      Double(min(seen.links, Self.manyLinks)) / Double(Self.manyLinks),
      min(Self.eventRange.upperBound, max(Self.eventRange.lowerBound, event)),
    ]
  }
}

/// Turns features into the probability that two quotes say the same, by logistic regression.
///
/// The header of `en-ro.alignment.tsv` says on what the weights are fitted.
struct PairModel: Sendable {
  private let bias: Double
  private let weights: [Double]
  /// A pair under this probability is abstained from.
  let threshold: Double
  /// The threshold for a pair with reported speech, or with words nobody is said to have said.
  let reportedThreshold: Double
  /// How far quotes of speakers with different names must cover each other (`UnitMatch.balance`).
  let speakerCover: Double
  /// The threshold for a quote whose clauses another quote answers already.
  let restatementThreshold: Double

  /// Reads `en-ro.alignment.tsv`: a row for each feature, for `bias` and for the thresholds.
  init(_ table: TabSeparatedTable) throws(ResourceError) {
    let rows = try WeightRows(table)
    var weights: [Double] = []
    for name in PairFeatures.names { weights.append(try rows.value(name)) }
    self.weights = weights
    bias = try rows.value("bias")
    threshold = try rows.value("threshold")
    reportedThreshold = try rows.value("reported-threshold")
    speakerCover = try rows.value("speaker-cover")
    restatementThreshold = try rows.value("restatement-threshold")
  }

  func probability(_ features: PairFeatures) -> Double { 1 / (1 + exp(-sum(features))) }

  /// What speaks for a pair but for its rivals: of two rivals the one with more is taken first.
  func merit(_ features: PairFeatures) -> Double {
    sum(features) - weights[PairFeatures.rival] * features.values[PairFeatures.rival]
  }

  private func sum(_ features: PairFeatures) -> Double {
    zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
  }
}
