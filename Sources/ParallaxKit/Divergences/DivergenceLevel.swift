/// How much a divergence matters to an editor.
public enum DivergenceLevel: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Worth knowing: what outlets do every day.
  case note
  /// Worth a look before one report is cited for the other.
  case warning
  /// Changes what somebody is said to have said, or who said it.
  case serious

  public static func < (x: Self, y: Self) -> Bool { x.rank < y.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .serious: 2
    }
  }

  /// The level that a finding may have at most, by how sure it is: no weak sign alone is serious.
  static func most(at confidence: Double) -> Self {
    if confidence >= 0.8 { return .serious }
    return confidence >= 0.6 ? .warning : .note
  }

  /// The level, lowered to what the confidence allows.
  func capped(at confidence: Double) -> Self { min(self, .most(at: confidence)) }
}
