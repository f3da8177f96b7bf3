import CICUBridge

/// Detects and decodes character sets.
public enum Charset {
  /// Finds the character sets that bytes may be written in.
  ///
  /// The detector is ICU's `ucsdet`. It does not know ISO-8859-16: the single-byte set that comes
  /// nearest is reported.
  ///
  /// - Parameter bytes: The bytes. The first MiB is looked at.
  /// - Returns: The matches, the most likely first; none for no bytes.
  /// - Throws: ``ICUError`` when the detector cannot be opened.
  public static func detect(_ bytes: [UInt8]) throws(ICUError) -> [CharsetMatch] {
    var error = icub_error()
    var found: UnsafeMutablePointer<icub_charset_match>?
    var count = 0
    let succeeded = bytes.withUnsafeBufferPointer {
      icub_charset_detect($0.baseAddress, $0.count, &found, &count, &error)
    }
    defer { icub_free(found) }
    guard succeeded else { throw ICUError(&error) }
    guard let found else { return [] }
    return (0..<count).map {
      CharsetMatch(
        name: String(cString: icub_charset_match_name(found + $0)),
        language: String(cString: icub_charset_match_language(found + $0)),
        confidence: Int(found[$0].confidence)
      )
    }
  }

  /// Decodes bytes strictly: nothing is replaced and nothing is skipped.
  ///
  /// A byte order mark at the beginning is not part of the result. ISO-8859-16 is decoded here,
  /// because ICU's own data leaves it out.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, less than 512 MiB.
  ///   - name: The name of a character set, or an alias that ICU knows.
  /// - Returns: The text.
  /// - Throws: ``ICUError`` when the name is unknown, or when bytes are malformed or stand for no
  ///   character; `detail` then gives their offset in bytes and the bytes in hexadecimal.
  public static func decode(_ bytes: [UInt8], as name: String) throws(ICUError) -> String {
    guard !name.utf8.contains(0) else {
      throw ICUError(
        operation: "ucnv_open", status: "U_ILLEGAL_ARGUMENT_ERROR", detail: "a zero in the name")
    }
    var error = icub_error()
    var result = icub_bytes()
    let succeeded = bytes.withUnsafeBufferPointer { buffer in
      var nothing: UInt8 = 0
      guard let base = buffer.baseAddress else {
        return icub_charset_decode(&nothing, 0, name, &result, &error)
      }
      return icub_charset_decode(base, buffer.count, name, &result, &error)
    }
    guard succeeded else { throw ICUError(&error) }
    return String(taking: result)
  }
}
