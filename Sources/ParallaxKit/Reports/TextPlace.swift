/// A place in a text as editors count it.
public struct TextPlace: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode code points.
  public let column: Int
}

extension SourceText {
  /// The line and column of a UTF-8 offset; lines end with LF.
  public func place(of offset: Int) -> TextPlace {
    var (line, start) = (1, 0)
    for index in 0..<offset where utf8[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return TextPlace(
      line: line, column: codePointOffset(of: offset) - codePointOffset(of: start) + 1)
  }
}
