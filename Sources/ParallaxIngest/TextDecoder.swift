import ICUKit

/// Turns the bytes of a file into text.
///
/// A byte order mark decides; valid UTF-8 is UTF-8; UTF-16 without a mark shows in its zeros; the
/// rest is one of the single-byte sets that `SingleByteGuess` weighs, or a set of another script
/// that ICU is sure of. Not told apart: ISO-8859-2 from windows-1250 where only Romanian letters
/// are used (they have the same bytes), UTF-16 without a mark in another script than Latin, and
/// UTF-32 without a mark.
struct TextDecoder {
  /// How messages call the file.
  let name: String
  /// The character set that the user names.
  let charset: String?
  /// The character set that a page names.
  var stated: String?
  /// Whether bytes that break UTF-8 are replaced by U+FFFD where most of it is right, as browsers
  /// do: a page is saved with advertisements of any make.
  var repairs = false

  func decode(_ bytes: [UInt8]) throws(InputError) -> String {
    if let charset { return try decode(bytes, as: charset, remedy: "name another charset") }
    if let marked = Self.charset(ofMarkIn: bytes) {
      if marked == "UTF-8" { return try decodeUTF8(bytes.dropFirst(3)) }
      return try decode(bytes, as: marked, remedy: "save the file as UTF-8")
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if let wide = Self.wideCharset(of: bytes) {
      return try decode(bytes, as: wide, remedy: "save the file as UTF-8")
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw InputError(
        kind: .binary, name: name,
        reason: "is not text: a NUL byte at byte offset \(zero); give a plain text file")
    }
    let check = UTF8Check(bytes[...])
    if check.sequences > check.faults {
      if repairs { return String(decoding: bytes, as: UTF8.self) }
      throw damagedUTF8(check, in: bytes[...])
    }
    let guess = SingleByteGuess.charset(of: bytes, stated: stated)
    return try decode(bytes, as: guess, remedy: "name its charset or save it as UTF-8")
  }

  private func decodeUTF8(_ bytes: ArraySlice<UInt8>) throws(InputError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw damagedUTF8(UTF8Check(bytes), in: bytes)
  }

  private func damagedUTF8(_ check: UTF8Check, in bytes: ArraySlice<UInt8>) -> InputError {
    let offset = check.firstFault ?? bytes.startIndex
    let byte = Self.hexadecimal(bytes.indices.contains(offset) ? bytes[offset] : 0)
    return InputError(
      kind: .encoding, name: name,
      reason: "is UTF-8 that breaks off at byte offset \(offset) (\(byte)); repair it or name its "
        + "charset")
  }

  private func decode(
    _ bytes: [UInt8], as charset: String, remedy: String
  ) throws(InputError) -> String {
    do {
      return try Charset.decode(bytes, as: charset)
    } catch {
      if error.operation == "ucnv_open" {
        throw InputError(
          kind: .encoding, name: name,
          reason: "no charset is called '\(charset)'; name one that ICU knows, such as windows-1250"
        )
      }
      let place = error.detail.isEmpty ? error.status : error.detail
      throw InputError(
        kind: .encoding, name: name, reason: "is not valid \(charset): \(place); \(remedy)")
    }
  }

  private static func charset(ofMarkIn bytes: [UInt8]) -> String? {
    // The mark of UTF-32LE begins with that of UTF-16LE.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    return nil
  }

  /// Finds UTF-16 without a mark: in text of a Latin script nearly every other byte is zero.
  private static func wideCharset(of bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (offset, byte) in bytes.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let enough = bytes.count * 3 / 8
    if zeros.odd >= enough, zeros.even == 0 { return "UTF-16LE" }
    if zeros.even >= enough, zeros.odd == 0 { return "UTF-16BE" }
    return nil
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
