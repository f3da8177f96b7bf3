/// Holds a folded text and the way back to the text that it came from.
public struct FoldedText: Hashable, Sendable {
  /// The folded text, well-formed UTF-8.
  public let utf8: [UInt8]

  /// For each byte of ``utf8``, the UTF-8 offset in the source of the character that produced it.
  ///
  /// One more entry at the end is the length of the source. Offsets never fall. A letter with its
  /// combining marks counts as one character, and so does whatever else is normalised as one.
  public let sourceOffsets: [Int32]

  /// Finds the part of the source that a part of the folded text came from.
  ///
  /// - Parameter range: A range of bytes of ``utf8``. Bounds outside of the text are moved to its
  ///   ends.
  /// - Returns: A range of bytes of the source, widened to whole characters with their combining
  ///   marks. An empty range gives an empty one.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<utf8.count)
    let start = sourceOffsets[range.lowerBound]
    guard !range.isEmpty else { return Int(start)..<Int(start) }
    let last = sourceOffsets[range.upperBound - 1]
    // Bytes of the same character share an offset: the next other offset is where it ends.
    var index = range.upperBound
    while index < utf8.count, sourceOffsets[index] == last { index += 1 }
    return Int(start)..<Int(sourceOffsets[index])
  }
}
