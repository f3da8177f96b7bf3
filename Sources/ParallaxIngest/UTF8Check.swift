/// Counts what in some bytes is UTF-8 and what is not (Unicode Standard, table 3-7).
struct UTF8Check {
  /// Well-formed characters of two bytes or more.
  private(set) var sequences = 0
  /// Places where the bytes are not UTF-8.
  private(set) var faults = 0
  /// The first of them.
  private(set) var firstFault: Int?

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = Self.length(at: index, in: bytes)
      if length == 0 {
        if firstFault == nil { firstFault = index }
        faults += 1
      } else if length > 1 {
        sequences += 1
      }
      index += max(length, 1)
    }
  }

  /// How many bytes the character here takes, or 0 when there is none.
  private static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let lead = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0x00...0x7F: (1, 0x80...0xBF)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 1 else { return length }
    guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
