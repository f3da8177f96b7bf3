import Mustache

/// Escapes text for HTML, code point by code point.
///
/// Mustache's own escaping goes by characters, and to Swift a quotation mark with a combining accent
/// behind it is another character: it would stand unescaped and end an attribute.
struct ScalarEscaping: MustacheContentType {
  /// The name by which templates ask for it.
  private static let name = "SCALARS"
  /// What templates and partials begin with to be escaped so; each partial would fall back on
  /// Mustache's own escaping.
  static let pragma = "{{% CONTENT_TYPE:\(name)}}"

  /// Makes the name known to Mustache.
  static func register() {
    MustacheContentTypes.register(ScalarEscaping(), named: name)
  }

  func escapeText(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(where: { Self.reference($0) != nil }) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 32)
      for byte in bytes {
        if let reference = Self.reference(byte) {
          result.append(contentsOf: reference.utf8)
        } else {
          result.append(byte)
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func reference(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
