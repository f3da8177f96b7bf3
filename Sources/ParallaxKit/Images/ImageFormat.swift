/// How an image begins: a header of eight words, then the directory of its sections.
///
///     0–1  the letters "PLXIMAGE"
///     2    the format's version
///     3    1, in the byte order of the machine that wrote it
///     4–5  the length of the whole, in bytes
///     6–7  the checksum of everything after the header
///     8    how many sections there are; then for each the hash of its name (2 words), its first
///          word and its number of words
enum ImageFormat {
  static let magic: [UInt32] = [0x4958_4C50, 0x4547_414D]
  static let version: UInt32 = 1
  static let byteOrder: UInt32 = 1
  static let headerWords = 8
  static let directoryEntryWords = 4
  /// The section with the strings: for each its length in bytes, then the bytes, filled up to words.
  static let strings = "strings"
  /// The section with the lists: for each its length in words, then the words.
  static let lists = "lists"

  static func hash(ofName name: String) -> UInt64 { WordHash.key(of: name.utf8) }
}

/// Says why bytes cannot be used as an image.
public enum ImageError: Error, Hashable, Sendable {
  /// They are no image, or one of another format or byte order.
  case foreign
  /// They are not as they were written.
  case damaged
}
