/// A stretch between quotation marks.
struct QuotedSpan: Hashable, Sendable {
  enum Boundary: Hashable, Sendable {
    /// A mark that fits.
    case matched
    /// A mark of another kind.
    case otherMark
    /// No mark: the end of the paragraph or the start of the cue.
    case missing
  }

  /// With the marks.
  var outer: TextSpan
  /// Without the marks and the white space beside them.
  var content: TextSpan
  var opening: Boundary
  var closing: Boundary
  let isDouble: Bool
  /// How many other quoted spans this one lies in.
  var depth = 0
}
