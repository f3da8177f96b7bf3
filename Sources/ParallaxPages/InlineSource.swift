import CMessageDigest
import ParallaxKit

/// A style sheet or a script that a page carries, and the hash by which its policy lets it run
/// (Content Security Policy Level 3, section 2.3.1).
struct InlineSource: Sendable {
  let text: String
  /// Such as `sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=`.
  let hash: String

  /// Reads a source.
  /// - Parameter element: the element that it will stand in, which it must not end.
  /// - Throws: `ResourceError` where it cannot be read or would end the element.
  init(
    _ path: String, in element: String, from resources: any ResourceFolder
  ) throws(ResourceError) {
    let bytes = try resources.bytes(at: path)
    text = String(decoding: bytes, as: UTF8.self)
    guard !Self.ends(element, in: bytes), !bytes.contains(0x0D) else {
      throw ResourceError(
        path: path, reason: "has '</\(element)' or a carriage return; take it out")
    }
    hash = "sha256-" + Self.base64(Self.digest(bytes))
  }

  /// Tells whether there is an end tag of an element, in capital or small letters.
  private static func ends(_ element: String, in bytes: [UInt8]) -> Bool {
    let tag = Array("</\(element)".utf8)
    return bytes.indices.contains { place in
      bytes[place] == tag[0]
        && bytes[place...].prefix(tag.count).map { $0 | 0x20 }
          == tag.map { $0 | 0x20 }
    }
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Writes bytes in base64 (RFC 4648, section 4).
  private static func base64(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      value <<= 8
      for place in 0..<4 {
        result.append(place <= group.count ? digits[Int(value >> 26)] : UInt8(ascii: "="))
        value <<= 6
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
