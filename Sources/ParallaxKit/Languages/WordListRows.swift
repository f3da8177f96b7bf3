import ICUKit

/// The rows of a language's word list, `key` and `value`, with their words folded and hashed.
///
/// The whole file is folded at once: folding leaves tabs, spaces and line ends where they are, so
/// that the lines and words of the folded files answer those of the file itself.
struct WordListRows {
  struct Row {
    /// The line in the file, counted from 1.
    let line: Int
    let key: String
    let value: String
  }

  let rows: [Row]
  private let spelledLines: [ArraySlice<UInt8>]
  private let strippedLines: [ArraySlice<UInt8>]

  private static let lineEnd = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let space = UInt8(ascii: " ")

  init(_ bytes: [UInt8], spelling: TextFolder, stripping: TextFolder) {
    var rows: [Row] = []
    for (index, line) in Self.lines(of: bytes).enumerated() {
      guard let tab = line.firstIndex(of: Self.tab), line.first != UInt8(ascii: "#") else {
        continue
      }
      rows.append(
        Row(
          line: index + 1, key: String(decoding: line[..<tab], as: UTF8.self),
          value: String(decoding: line[(tab + 1)...], as: UTF8.self)))
    }
    self.rows = rows
    spelledLines = Self.lines(of: WordForms.unified(spelling.fold(bytes)))
    strippedLines = Self.lines(of: stripping.fold(bytes))
  }

  /// The hashes of the words of a row, as they are spelt.
  func spelled(_ row: Row) -> [UInt64] { Self.words(of: spelledLines, row) }

  /// The hashes of the words of a row without their diacritics.
  func stripped(_ row: Row) -> [UInt64] { Self.words(of: strippedLines, row) }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: lineEnd, omittingEmptySubsequences: false)
  }

  /// Splits the value of a row at spaces; an apostrophe parts words as it does in text.
  private static func words(of lines: [ArraySlice<UInt8>], _ row: Row) -> [UInt64] {
    guard row.line <= lines.count, let tab = lines[row.line - 1].firstIndex(of: tab) else {
      return []
    }
    return lines[row.line - 1][(tab + 1)...]
      .split { $0 == space || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-") }
      .map { WordHash.key(of: $0) }
  }
}

/// Hashes words by FNV-1a (RFC 9923).
enum WordHash {
  /// The hash of nothing.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// - Parameter start: the hash of what stands before these bytes.
  static func key(of utf8: some Sequence<UInt8>, after start: UInt64 = start) -> UInt64 {
    var hash = start
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
