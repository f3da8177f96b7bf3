/// Holds a report's decoded text, never changed, with offsets of UTF-8 bytes and code points.
public struct SourceText: Sendable {
  public let utf8: [UInt8]
  /// Code points that start before each block of `blockSize` bytes.
  private let codePointsBefore: [Int]
  private static let blockSize = 256

  public init(_ string: String) {
    utf8 = Array(string.utf8)
    var counts: [Int] = []
    counts.reserveCapacity(utf8.count / Self.blockSize + 1)
    var seen = 0
    for (offset, byte) in utf8.enumerated() {
      if offset % Self.blockSize == 0 { counts.append(seen) }
      if byte & 0xC0 != 0x80 { seen += 1 }
    }
    codePointsBefore = counts
  }

  /// The whole text.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The whole text's span.
  public var span: TextSpan { TextSpan(0, utf8.count) }

  /// Slices the text.
  /// - Parameter span: UTF-8 offsets on code point boundaries.
  public subscript(span: TextSpan) -> String {
    String(decoding: utf8[span.start..<span.end], as: UTF8.self)
  }

  /// Converts a UTF-8 offset into an offset of Unicode code points (W3C TextPositionSelector).
  public func codePointOffset(of utf8Offset: Int) -> Int {
    guard !codePointsBefore.isEmpty else { return 0 }
    let block = min(utf8Offset / Self.blockSize, codePointsBefore.count - 1)
    var count = codePointsBefore[block]
    for byte in utf8[(block * Self.blockSize)..<utf8Offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Converts a UTF-8 offset into a place as editors show it.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    let before = utf8[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") }
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (line + 1, codePointOffset(of: offset) - codePointOffset(of: lineStart) + 1)
  }

  /// Decodes the code point that starts at a UTF-8 offset, or nil at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < utf8.count else { return nil }
    let lead = utf8[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard offset + length <= utf8.count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in utf8[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Decodes the code point that ends before a UTF-8 offset, or nil at the start.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    var start = offset - 1
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(at: start) : nil
  }
}
