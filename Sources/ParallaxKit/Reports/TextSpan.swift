/// Marks a stretch of a report's text by UTF-8 offsets, end exclusive.
public struct TextSpan: Hashable, Comparable, Sendable {
  public var start: Int
  public var end: Int

  /// Makes a span.
  /// - Parameters:
  ///   - start: UTF-8 offset of the first byte.
  ///   - end: UTF-8 offset after the last byte, not before `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }

  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }

  /// Tells whether both spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Tells whether `other` lies inside this span, its ends included.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Tells whether the byte at `offset` lies inside this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Counts the bytes that both spans share.
  public func intersection(_ other: TextSpan) -> Int {
    max(0, min(end, other.end) - max(start, other.start))
  }
}
