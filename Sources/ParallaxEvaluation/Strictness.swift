import ParallaxKit

/// How well a found quote must fit a gold quote to be the same.
///
/// Fit is the share of both spans' union that is common (intersection over union). Reported
/// speech has no marks, so where it begins and ends is a matter of taste: the lax measure asks for
/// less there.
public enum Strictness: String, Hashable, Sendable, CaseIterable {
  case strict, lax

  /// The least fit.
  /// - Parameter kind: The gold quote's.
  func leastFit(_ kind: QuoteKind) -> Double {
    switch self {
    case .strict: 0.8
    case .lax: kind == .indirect ? 0.3 : 0.5
    }
  }

  /// Tells whether a found span is that of a gold quote.
  func accepts(_ gold: GoldQuote, _ found: TextSpan) -> Bool {
    gold.span.fit(found) >= leastFit(gold.quote.kind)
  }
}

extension TextSpan {
  /// The share of both spans' union that is common, from 0 to 1.
  func fit(_ other: TextSpan) -> Double {
    let common = intersection(other)
    return common == 0 ? 0 : Double(common) / Double(count + other.count - common)
  }
}
