/// What was to be found and what was found, counted.
public struct Tally: Hashable, Sendable {
  /// How many the gold has.
  public internal(set) var gold = 0
  /// How many of those were found.
  public internal(set) var recalled = 0
  /// How many were found, rightly or not.
  public internal(set) var found = 0
  /// How many of those are right.
  public internal(set) var right = 0

  /// The share of what was found that is right; nil where nothing was.
  public var precision: Double? { ratio(right, found) }
  /// The share of the gold that was found; nil where the gold has none.
  public var recall: Double? { ratio(recalled, gold) }

  /// Harmonic mean of precision and recall; nil where there was nothing to find or to get wrong.
  public var f1: Double? {
    if gold == 0, found == 0 { return nil }
    let (precision, recall) = (precision ?? 0, recall ?? 0)
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  static func += (tally: inout Tally, other: Tally) {
    tally.gold += other.gold
    tally.recalled += other.recalled
    tally.found += other.found
    tally.right += other.right
  }
}

/// How many of some judgements are right.
public struct Accuracy: Hashable, Sendable {
  public internal(set) var right = 0
  public internal(set) var total = 0

  /// The share that is right; nil where there is none to judge.
  public var share: Double? { ratio(right, total) }

  static func += (accuracy: inout Accuracy, other: Accuracy) {
    accuracy.right += other.right
    accuracy.total += other.total
  }
}

private func ratio(_ part: Int, _ whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}
