import ParallaxKit

/// Puts values into words that are the same in every language of reports.
package enum Wording {
  /// Writes a share from 0 to 1 in per cent.
  package static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return "\(Int((share * 100).rounded()))%"
  }

  /// Writes a probability in per cent, never rounded up to certainty.
  package static func probability(_ probability: Double) -> String {
    probability < 1 && probability >= 0.995 ? ">99%" : percent(probability)
  }
}
