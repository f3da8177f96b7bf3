/// Counts days of the Gregorian calendar.
enum CalendarDay {
  /// Numbers the day of a date, so that dates have a distance.
  /// - Parameter date: ISO 8601 to the day at least: `2018-07-16`, `2018-07-16T10:00:00Z`.
  static func number(_ date: String) -> Int? {
    let parts = date.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...9999).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    // Years that begin in March have the day of the leap year at their end.
    let shifted = month > 2 ? year : year - 1
    let days = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + days
  }
}
