import ICUKit

/// Reads dates with a month's or weekday's name.
struct DateReader: Sendable {
  private var months: [String: Int] = [:]
  private var weekdays: [String: Int] = [:]

  init(language: Language, folder: TextFolder) {
    for (index, name) in LocaleNames.months(in: language.rawValue).enumerated() {
      months[folder.fold(name)] = index + 1
    }
    for (index, name) in LocaleNames.weekdays(in: language.rawValue).enumerated() {
      weekdays[folder.fold(name)] = index
    }
  }

  /// Reads the date that starts at a token: "16 iulie 2018", "July 16, 2018", "luni".
  func date(in tokens: ArraySlice<Token>, language: Language) -> (value: DateValue, count: Int)? {
    guard let first = tokens.first else { return nil }
    let start = tokens.startIndex
    if let weekday = weekdays[first.folded] {
      return (DateValue(weekday: weekday), 1)
    }
    if first.kind == .number, let day = day(first.folded), start + 1 < tokens.endIndex,
      let month = months[tokens[start + 1].folded]
    {
      var value = DateValue(month: month, day: day)
      guard start + 2 < tokens.endIndex, let year = year(tokens[start + 2].folded) else {
        return (value, 2)
      }
      value.year = year
      return (value, 3)
    }
    guard let month = months[first.folded],
      first.isCapitalised || language != .english
    else { return nil }
    var value = DateValue(month: month)
    var count = 1
    var index = start + 1
    if index < tokens.endIndex, let day = day(tokens[index].folded),
      year(tokens[index].folded) == nil
    {
      value.day = day
      count += 1
      index += 1
      if index + 1 < tokens.endIndex, tokens[index].folded == ",",
        year(tokens[index + 1].folded) != nil
      {
        index += 1
      }
    }
    if index < tokens.endIndex, let year = year(tokens[index].folded) {
      value.year = year
      count = index - start + 1
    }
    // "may" and "march" alone are words; a day or year makes them months.
    if count == 1, ["may", "march", "mai"].contains(first.folded) { return nil }
    return (value, count)
  }

  private func day(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    guard let value = Int(digits), (1...31).contains(value), digits.count <= 2 else { return nil }
    return value
  }

  private func year(_ text: String) -> Int? {
    guard text.count == 4, let value = Int(text), (1000...2999).contains(value) else { return nil }
    return value
  }
}
