/// Says why an XML document is refused, and where.
public struct XMLFault: Error, Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// Counted in bytes, from 1.
  public let column: Int
  /// A predicate of the document, such as `is not well-formed XML: mismatched tag`.
  public let reason: String

  public init(line: Int, column: Int, reason: String) {
    self.line = line
    self.column = column
    self.reason = reason
  }
}
