/// The header lines at the top of a text: `Outlet: …`, `Date: 2018-07-16`, ended by a blank line.
///
/// They are no part of the report's body, but stay in the text: offsets are those of the file.
struct HeaderBlock {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var date: String?
  /// The length of the block with its blank line, in bytes of UTF-8.
  private(set) var utf8Count = 0

  private enum Field {
    case title, outlet, date
  }

  /// The keys in lower case.
  private static let fields: [String: Field] = [
    "title": .title, "titlu": .title, "headline": .title,
    "outlet": .outlet, "source": .outlet, "sursa": .outlet, "sursă": .outlet,
    "publisher": .outlet, "publicație": .outlet, "publicația": .outlet, "publicatie": .outlet,
    "date": .date, "data": .date, "dată": .date, "published": .date,
  ]
  private static let mostLines = 12
  private static let longestKey = 24
  private static let longestValue = 300

  /// Finds the block.
  /// - Returns: nil when the text does not begin with one: when its first line has no key that is
  ///   known, when a line is none of `Key: value`, when a date is none, or when no blank line ends
  ///   the block.
  init?(of text: String) {
    let utf8 = text.utf8
    var position = utf8.startIndex
    var count = 0
    while position < utf8.endIndex, count <= Self.mostLines {
      let end = utf8[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? utf8.endIndex
      let line = text[position..<end]
      guard end < utf8.endIndex else { return nil }
      var next = utf8.index(after: end)
      if utf8[end] == 0x0D, next < utf8.endIndex, utf8[next] == 0x0A {
        next = utf8.index(after: next)
      }
      if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        guard count > 0, next < utf8.endIndex else { return nil }
        utf8Count = utf8.distance(from: utf8.startIndex, to: next)
        return
      }
      guard add(line, isFirst: count == 0) else { return nil }
      count += 1
      position = next
    }
    return nil
  }

  /// Takes a line.
  /// - Returns: whether it is a header line.
  private mutating func add(_ line: Substring, isFirst: Bool) -> Bool {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let key = line[..<colon]
    let value = Trimmed.text(line[line.utf8.index(after: colon)...])
    guard key.utf8.count <= Self.longestKey, !value.isEmpty,
      value.utf8.count <= Self.longestValue,
      key.first?.isLetter == true, key.allSatisfy({ $0.isLetter || $0 == "-" || $0 == " " })
    else { return false }
    guard let field = Self.fields[key.lowercased()] else { return !isFirst }
    switch field {
    case .title: title = title ?? value
    case .outlet: outlet = outlet ?? value
    case .date:
      guard let day = PublicationDate.iso8601(value) else { return false }
      date = date ?? day
    }
    return true
  }
}

/// Cuts white space off the ends of a value.
enum Trimmed {
  static func text(_ value: Substring) -> String {
    var value = value
    while value.first?.isWhitespace == true { value.removeFirst() }
    while value.last?.isWhitespace == true { value.removeLast() }
    return String(value)
  }
}
