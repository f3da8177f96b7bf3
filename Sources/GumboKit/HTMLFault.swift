/// Says why a page is refused.
public struct HTMLFault: Error, Hashable, Sendable {
  /// A predicate of the page, such as `is nested too deep`.
  public let reason: String

  public init(reason: String) { self.reason = reason }
}
