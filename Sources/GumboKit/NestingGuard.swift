/// Foresees pages whose nesting would make parsing take a time that grows with the square of their
/// size: at many a tag, the rules of HTML look at all elements that are open.
///
/// Counts the open elements of each name, from above: what looks like a tag is taken for one
/// wherever it stands, and an end tag closes no element of another name.
struct NestingGuard {
  /// The most open elements that may be passed in all.
  let steps: Int

  /// Elements that are never open, and those that the next of their kind or the end of the element
  /// around them closes, so that they do not pile up by themselves.
  private static let shallow: Set<UInt64> = Set(
    [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
      "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot",
      "option", "optgroup", "colgroup",
    ].map { hash($0.utf8) })

  /// Says why a page is refused.
  /// - Returns: nil where it can be parsed.
  func fault(in bytes: UnsafeBufferPointer<UInt8>) -> HTMLFault? {
    var open: [UInt64: Int] = [:]
    var (depth, passed) = (0, 0)
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let isEnd = bytes[index + 1] == UInt8(ascii: "/")
      let start = index + (isEnd ? 2 : 1)
      var end = start
      while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
      index = max(end, start)
      guard end > start else { continue }
      passed += depth
      guard passed <= steps else {
        return HTMLFault(reason: "has elements nested too deep, up to \(depth) in each other")
      }
      let name = Self.hash(bytes[start..<end])
      guard !Self.shallow.contains(name) else { continue }
      if !isEnd {
        open[name, default: 0] += 1
        depth += 1
      } else if let count = open[name], count > 0 {
        open[name] = count - 1
        depth -= 1
      }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"), 0...0x20: false
    default: true
    }
  }

  /// FNV-1a of a name in lower case.
  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      return (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
  }
}
