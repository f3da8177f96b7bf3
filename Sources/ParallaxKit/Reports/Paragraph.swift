/// A line of a report and what it serves as.
public struct Paragraph: Hashable, Sendable {
  public enum Role: String, Sendable {
    case title, heading, body
    /// Photo and video captions.
    case caption
    /// Lines of the page around the report: promotion, navigation, addresses, bylines.
    case boilerplate

    /// Whether quotes are looked for in such a line.
    public var isReported: Bool { self == .title || self == .heading || self == .body }
  }

  public let span: TextSpan
  public var role: Role
}
