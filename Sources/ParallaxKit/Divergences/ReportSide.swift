/// One of the two reports of a comparison.
public enum ReportSide: String, Hashable, Sendable, CaseIterable {
  case a, b

  public var other: Self { self == .a ? .b : .a }
}
