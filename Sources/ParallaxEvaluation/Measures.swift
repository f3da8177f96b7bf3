import ParallaxKit

/// The counts of one strictness.
public struct Measures: Hashable, Sendable {
  /// Quotes of all kinds but scare.
  public internal(set) var quotes = Tally()
  /// Direct quotes and fragments alone.
  public internal(set) var quoted = Tally()
  /// Reported speech alone.
  public internal(set) var indirect = Tally()
  /// Found quotes whose speaker the gold gives.
  public internal(set) var speakers = Accuracy()
  /// Found quotes, scare quotes among them, that are of the gold's kind.
  public internal(set) var kinds = Accuracy()
  /// Links between a quote of the one report and a quote of the other.
  public internal(set) var pairs = Tally()

  static func += (measures: inout Measures, other: Measures) {
    measures.quotes += other.quotes
    measures.quoted += other.quoted
    measures.indirect += other.indirect
    measures.speakers += other.speakers
    measures.kinds += other.kinds
    measures.pairs += other.pairs
  }
}

/// A number with the name by which thresholds and JSON call it.
public struct Figure: Hashable, Sendable {
  /// Such as `pairs.f1.lax`.
  public let key: String
  /// From 0 to 1; nil where there was nothing to measure.
  public let value: Double?
}

/// The counts of both strictnesses.
public struct MeasureSet: Hashable, Sendable {
  public internal(set) var strict = Measures()
  public internal(set) var lax = Measures()
  /// The divergences of each rule, where the gold has them.
  public internal(set) var rules: [DivergenceRule: Tally] = [:]
  /// The confidences in all pairs that were considered.
  public internal(set) var confidences = Reliability()
  /// Their scores, by words alone.
  public internal(set) var scores = Reliability()

  /// The counts of one strictness.
  public subscript(strictness: Strictness) -> Measures {
    strictness == .strict ? strict : lax
  }

  /// All figures, always the same ones in the same order.
  public var figures: [Figure] {
    Strictness.allCases.flatMap { strictness in
      let measures = self[strictness]
      let tallies = [
        ("quotes", measures.quotes), ("quoted", measures.quoted),
        ("indirect", measures.indirect), ("pairs", measures.pairs),
      ]
      let end = strictness.rawValue
      return tallies.flatMap { name, tally in
        [
          Figure(key: "\(name).precision.\(end)", value: tally.precision),
          Figure(key: "\(name).recall.\(end)", value: tally.recall),
          Figure(key: "\(name).f1.\(end)", value: tally.f1),
        ]
      } + [
        Figure(key: "speakers.\(end)", value: measures.speakers.share),
        Figure(key: "kinds.\(end)", value: measures.kinds.share),
      ]
    }
      + DivergenceRule.allCases.flatMap { rule in
        [
          Figure(key: "\(rule.rawValue).precision", value: rules[rule]?.precision),
          Figure(key: "\(rule.rawValue).recall", value: rules[rule]?.recall),
        ]
      }
  }

  static func += (set: inout MeasureSet, other: MeasureSet) {
    set.strict += other.strict
    set.lax += other.lax
    set.confidences += other.confidences
    set.scores += other.scores
    set.rules.merge(other.rules) { mine, theirs in
      var sum = mine
      sum += theirs
      return sum
    }
  }
}
