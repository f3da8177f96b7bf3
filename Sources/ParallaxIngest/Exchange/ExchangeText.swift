/// Brings text of XML to what stands in one cell.
enum ExchangeText {
  /// Joins the lines of text that an editor has broken and indented: white space with a line end in
  /// it becomes one space, and none at the ends.
  static func unwrapped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
    var result: [UInt8] = []
    var space: [UInt8] = []
    func close(atEnd: Bool) {
      if !space.contains(where: { $0 != 0x20 }) {
        result += space
      } else if !result.isEmpty, !atEnd {
        result.append(0x20)
      }
      space.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: space.append(byte)
      default:
        if !space.isEmpty { close(atEnd: false) }
        result.append(byte)
      }
    }
    close(atEnd: true)
    return String(decoding: result, as: UTF8.self)
  }
}
