/// Reads records of comma-separated values (RFC 4180), strictly.
///
/// Lines may end with LF alone. A quotation mark belongs around a whole cell or, doubled, inside
/// one; anything else is refused with its line.
struct CSVReader {
  struct Record: Hashable, Sendable {
    let cells: [String]
    /// Where the record begins, counted from 1.
    let line: Int
  }

  private let name: String
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var place = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")

  /// Makes a reader.
  /// - Parameters:
  ///   - text: the file's content, without a byte order mark.
  ///   - delimiter: nil to take the one of comma, semicolon and tab that the first line has most of.
  init(_ text: String, name: String, delimiter: UInt8? = nil) {
    self.name = name
    bytes = Array(text.utf8)
    self.delimiter = delimiter ?? Self.delimiter(of: bytes)
  }

  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let header = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var best = candidates[0]
    for candidate in candidates where count(candidate, header) > count(best, header) {
      best = candidate
    }
    return best
  }

  private static func count(_ byte: UInt8, _ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 == byte }
  }

  /// Reads the next record; empty lines are none.
  /// - Returns: nil at the end.
  mutating func next() throws(InputError) -> Record? {
    while place < bytes.count {
      let start = line
      var cells: [String] = []
      var isAtEnd = false
      while !isAtEnd {
        cells.append(try cell())
        isAtEnd = place >= bytes.count || bytes[place] != delimiter
        if !isAtEnd { place += 1 }
      }
      endLine()
      if cells != [""] { return Record(cells: cells, line: start) }
    }
    return nil
  }

  private mutating func endLine() {
    guard place < bytes.count else { return }
    if bytes[place] == 0x0D { place += 1 }
    if place < bytes.count, bytes[place] == 0x0A { place += 1 }
    line += 1
  }

  private func isAtCellEnd() -> Bool {
    guard place < bytes.count else { return true }
    let byte = bytes[place]
    return byte == delimiter || byte == 0x0A
      || byte == 0x0D && (place + 1 == bytes.count || bytes[place + 1] == 0x0A)
  }

  private mutating func cell() throws(InputError) -> String {
    if place < bytes.count, bytes[place] == Self.quote { return try quotedCell() }
    let start = place
    while !isAtCellEnd() {
      if bytes[place] == Self.quote {
        throw fault(line, "has a quotation mark inside a cell; put the cell in marks and double it")
      }
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func quotedCell() throws(InputError) -> String {
    let start = line
    var cell: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == Self.quote {
        guard place < bytes.count, bytes[place] == Self.quote else {
          guard isAtCellEnd() else {
            throw fault(
              line, "has text behind a closing quotation mark; double the marks inside a cell")
          }
          return String(decoding: cell, as: UTF8.self)
        }
        place += 1
      } else if byte == 0x0A {
        line += 1
      }
      cell.append(byte)
    }
    throw fault(start, "opens a quotation mark that is never closed; close it")
  }

  private func fault(_ line: Int, _ reason: String) -> InputError {
    InputError(kind: .format, name: "\(name):\(line)", reason: reason)
  }
}
