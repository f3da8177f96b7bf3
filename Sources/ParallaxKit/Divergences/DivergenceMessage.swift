/// What a divergence says, before it is put into a language.
///
/// The sentence is a pattern of `glossaries/report/`, found by the rule and, where a rule has several,
/// a variant.
public struct DivergenceMessage: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    /// Words of a report, as they stand there.
    case words(String)
    /// A key of `glossaries/report/` whose words are to stand there.
    case phrase(String)
    /// Words that Parallax has in each language in which reports are written.
    case named([Language: String])
    case number(Double)
    /// One of the reports: "A", "B".
    case side(ReportSide)
  }

  /// Empty where the rule has one sentence only.
  public let variant: String
  /// By name. A name that ends in `A` or `B` is of that report.
  public let arguments: [String: Value]

  public init(variant: String = "", _ arguments: [String: Value]) {
    self.variant = variant
    self.arguments = arguments
  }

  /// The message with the reports exchanged.
  public var mirrored: Self {
    var result: [String: Value] = [:]
    for (name, value) in arguments { result[Self.mirrored(name)] = value.mirrored }
    return Self(variant: variant, result)
  }

  private static func mirrored(_ name: String) -> String {
    if name.hasSuffix("A") { return name.dropLast() + "B" }
    return name.hasSuffix("B") ? name.dropLast() + "A" : name
  }
}

extension DivergenceMessage.Value {
  fileprivate var mirrored: Self {
    if case .side(let side) = self { return .side(side.other) }
    return self
  }
}
