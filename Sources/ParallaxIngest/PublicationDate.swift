/// Reads the dates that headers, sidecars and feeds give.
enum PublicationDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Reads a date; a time of day after it is dropped.
  ///
  /// Takes ISO 8601 (`2018`, `2018-07`, `2018-07-16`, `2018-07-16T19:52:00Z`), the Romanian form
  /// (`16.07.2018`) and that of RFC 822 (`Mon, 16 Jul 2018 19:52:00 GMT`). Forms with slashes are
  /// not read: they mean one day in one country and another in the next.
  /// - Returns: the date as ISO 8601, or nil when the value is none of these.
  static func iso8601(_ value: String) -> String? {
    let words = value.split { $0 == " " || $0 == "T" || $0 == "\t" }
    guard let first = words.first else { return nil }
    let dashed = first.split(separator: "-", omittingEmptySubsequences: false)
    if let year = number(dashed[0], digits: 4...4) {
      let month = dashed.count > 1 ? number(dashed[1], digits: 2...2) : nil
      let day = dashed.count > 2 ? number(dashed[2], digits: 2...2) : nil
      switch dashed.count {
      case 1: return words.count == 1 ? date(year, nil, nil) : nil
      case 2: return month.flatMap { date(year, $0, nil) }
      case 3: return month.flatMap { month in day.flatMap { date(year, month, $0) } }
      default: return nil
      }
    }
    let dotted = first.split(separator: ".", omittingEmptySubsequences: false)
    if dotted.count == 3, let day = number(dotted[0], digits: 1...2),
      let month = number(dotted[1], digits: 1...2), let year = number(dotted[2], digits: 4...4)
    {
      return date(year, month, day)
    }
    // The name of the weekday may be left out.
    let rest = first.hasSuffix(",") ? words.dropFirst() : words[...]
    guard rest.count >= 3, let day = number(rest[rest.startIndex], digits: 1...2),
      let month = months.firstIndex(of: rest[rest.startIndex + 1].prefix(3).lowercased()),
      let year = number(rest[rest.startIndex + 2], digits: 4...4)
    else { return nil }
    return date(year, month + 1, day)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// Writes a date of the Gregorian calendar, or nil when there is no such day.
  private static func date(_ year: Int, _ month: Int?, _ day: Int?) -> String? {
    guard (1000...9999).contains(year) else { return nil }
    guard let month else { return String(year) }
    guard (1...12).contains(month) else { return nil }
    let head = "\(year)-\(padded(month))"
    guard let day else { return head }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    return "\(head)-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
