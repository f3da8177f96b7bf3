/// Finds the character set that a page names in its `meta` elements or its XML declaration.
enum StatedCharset {
  /// How far the beginning of a page is looked at, in bytes: more than the 1024 of the standard, since
  /// pages have scripts before it.
  private static let headSize = 1 << 16
  private static let longestName = 40

  /// Finds the name (after the HTML Living Standard, section 13.2.3.2).
  /// - Returns: the first name, or nil where the page names none.
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(headSize)
    var index = head.startIndex
    while index < head.endIndex {
      guard head[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let end = head[index...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
      let tag = head[index..<end]
      let isMeta = begins(tag.dropFirst(), with: "meta")
      if isMeta, let name = value(of: "charset", in: tag) { return name }
      if begins(tag, with: "<?xml"), let name = value(of: "encoding", in: tag) { return name }
      index += 1
    }
    return nil
  }

  private static func value(of key: StaticString, in tag: ArraySlice<UInt8>) -> String? {
    var rest = tag
    while !rest.isEmpty {
      guard begins(rest, with: key) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(key.utf8CodeUnitCount).drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let name = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        .prefix { isNameByte($0) }
      if !name.isEmpty, name.count <= longestName { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: true
    default: false
    }
  }

  private static func begins(_ bytes: ArraySlice<UInt8>, with text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      bytes.count >= wanted.count && zip(bytes, wanted).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }
}
