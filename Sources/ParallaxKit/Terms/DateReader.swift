import ICUKit

/// Reads days, months, years, decades and times of the day, in digits and by name.
struct DateReader: Sendable {
  typealias Reading = (value: DateValue, count: Int)

  private let words: DateWords

  /// Two digits from here on are years of the last century.
  private static let lastCentury = 30
  private static let apostrophes = ["'", "\u{2019}", "\u{2018}"]

  init(
    language: Language, words table: TabSeparatedTable, folder: TextFolder
  ) throws(ResourceError) {
    words = try DateWords(language, table, folder: folder)
  }

  /// Reads the date that starts at a token: "16 iulie 2018", "July 16, 2018", "16.07.2018", "luni",
  /// "anii '90", "3 p.m.".
  /// - Parameter followsNumber: whether a number stands before the token.
  func date(in tokens: [Token], at index: Int, followsNumber: Bool) -> Reading? {
    guard canStart(tokens[index]) else { return nil }
    let text = Stretch(tokens: tokens, start: index)
    return decade(text) ?? shortYear(text) ?? time(text) ?? digits(text)
      ?? weekday(text, followsNumber: followsNumber) ?? dayBeforeMonth(text)
      ?? dayAfterMonth(text)
  }

  /// Whether a token can begin a date: most words and marks cannot, and need not be asked in each
  /// way.
  func canStart(_ token: Token) -> Bool {
    token.kind == .number || token.startsWithDigit || words.starts.contains(token.folded)
      || Self.apostrophes.contains(token.folded)
  }

  /// The tokens from one on.
  private struct Stretch {
    let tokens: [Token]
    let start: Int

    subscript(offset: Int) -> Token? {
      let place = start + offset
      guard place >= 0, place < tokens.count,
        tokens[place].paragraph == tokens[start].paragraph
      else { return nil }
      return tokens[place]
    }

    func word(_ offset: Int) -> String { self[offset]?.folded ?? "" }

    /// Whether a token touches the one before it.
    func isJoined(_ offset: Int) -> Bool {
      guard start + offset > 0, let token = self[offset] else { return false }
      return tokens[start + offset - 1].span.end == token.span.start
    }

    /// The value of a token of digits only.
    func digits(_ offset: Int) -> Int? {
      let word = word(offset)
      return word.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(word) : nil
    }

    func isApostrophe(_ offset: Int) -> Bool {
      DateReader.apostrophes.contains(word(offset)) && isJoined(offset + 1)
    }
  }

  // MARK: Years and decades

  /// "anii '90", "the 1990s", "'90s", "the nineties".
  private func decade(_ text: Stretch) -> Reading? {
    if let found = words.decades.longest(in: text.tokens, at: text.start),
      let first = found.values.first
    {
      return (DateValue(decade: Self.year(first)), found.count)
    }
    if words.decadePrefixes.contains(text.word(0)) {
      let place = text.isApostrophe(1) ? 2 : 1
      guard let year = text.digits(place), let decade = Self.decade(year, text.word(place)) else {
        return nil
      }
      return (DateValue(decade: decade), place + 1)
    }
    let place = text.isApostrophe(0) ? 1 : 0
    let word = text.word(place)
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 2 || digits.count == 4,
      words.decadeEndings.contains(String(word.dropFirst(digits.count))),
      let year = Int(digits), let decade = Self.decade(year, String(digits))
    else { return nil }
    return (DateValue(decade: decade), place + 1)
  }

  private static func decade(_ year: Int, _ digits: String) -> Int? {
    guard year % 10 == 0 else { return nil }
    return digits.utf8.count == 2
      ? Self.year(year) : digits.utf8.count == 4 && isYear(year) ? year : nil
  }

  /// "'87" behind a word such as "in".
  private func shortYear(_ text: Stretch) -> Reading? {
    guard text.isApostrophe(0), words.yearPrefixes.contains(text.word(-1)),
      text.word(1).utf8.count == 2, let year = text.digits(1)
    else { return nil }
    return (DateValue(year: Self.year(year)), 2)
  }

  private static func year(_ twoDigits: Int) -> Int {
    twoDigits + (twoDigits < lastCentury ? 2000 : 1900)
  }

  private static func isYear(_ value: Int) -> Bool { (1000...2999).contains(value) }

  private func year(_ text: Stretch, _ offset: Int) -> Int? {
    guard text.word(offset).utf8.count == 4, let value = text.digits(offset), Self.isYear(value)
    else { return nil }
    return value
  }

  // MARK: Times

  /// "3 p.m.", "3:30pm", "ora 15", "15:30".
  private func time(_ text: Stretch) -> Reading? {
    let isNamed = words.hourPrefixes.contains(text.word(0))
    let start = isNamed ? 1 : 0
    guard text[start]?.startsWithDigit == true else { return nil }
    var count = start + 1
    var (hour, minute, ending) = clock(text.word(start))
    if minute == nil, ending.isEmpty, text.word(start + 1) == ":", text.isJoined(start + 1),
      text.isJoined(start + 2)
    {
      let second = text.word(start + 2)
      let digits = second.prefix { $0.isASCII && $0.isNumber }
      guard digits.utf8.count == 2, let value = Int(digits) else { return nil }
      minute = value
      ending = String(second.dropFirst(digits.count))
      count += 2
    } else if minute != nil, !isNamed {
      // "15.30" alone is a number; "3.30 p.m." is not.
      guard isHalf(text.word(count)) || isHalf(ending) else { return nil }
    }
    guard var hour, hour <= 24, (minute ?? 0) < 60 else { return nil }
    if ending.isEmpty, isHalf(text.word(count)) {
      ending = text.word(count)
      count += 1
      if text.word(count) == ".", text.isJoined(count) { count += 1 }
    } else if ending.isEmpty, words.hourSuffixes.contains(text.word(count)) {
      count += 1
    } else if ending.isEmpty, minute == nil, !isNamed {
      return nil
    }
    guard ending.isEmpty || isHalf(ending) else { return nil }
    if words.afternoon.contains(ending), hour < 12 { hour += 12 }
    if words.morning.contains(ending), hour == 12 { hour = 0 }
    return (DateValue(minute: hour * 60 + (minute ?? 0)), count)
  }

  private func isHalf(_ word: String) -> Bool {
    words.morning.contains(word) || words.afternoon.contains(word)
  }

  /// Reads "15", "15.30" or "3pm".
  private func clock(_ word: String) -> (hour: Int?, minute: Int?, ending: String) {
    let number = word.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let ending = String(word.dropFirst(number.count))
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...2).contains($0.utf8.count) }), let hour = parts.first else {
      return (nil, nil, ending)
    }
    if parts.count == 1 { return (Int(hour), nil, ending) }
    guard parts.count == 2, parts[1].utf8.count == 2 else { return (nil, nil, ending) }
    return (Int(hour), Int(parts[1]), ending)
  }

  // MARK: Dates in digits

  /// "16.07.2018", "16/07/2018", "2018-07-16".
  private func digits(_ text: Stretch) -> Reading? {
    guard text[0]?.startsWithDigit == true else { return nil }
    var numbers = text.word(0).split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    var count = 1
    if numbers.count == 1 {
      let mark = text.word(1)
      guard ["/", "-", "."].contains(mark) else { return nil }
      while numbers.count < 3, text.word(count) == mark, text.isJoined(count),
        text.isJoined(count + 1), text[count + 1]?.startsWithDigit == true
      {
        numbers.append(text.word(count + 1))
        count += 2
      }
    }
    let values = numbers.map { Int($0) ?? -1 }
    guard values.count == 3, !values.contains(-1) else { return nil }
    if numbers[0].utf8.count == 4 { return date(values[2], values[1], values[0], count) }
    guard numbers[0].utf8.count <= 2, numbers[1].utf8.count <= 2 else { return nil }
    let year =
      numbers[2].utf8.count == 4
      ? values[2] : numbers[2].utf8.count == 2 ? Self.year(values[2]) : 0
    let monthIsFirst = values[0] <= 12 && (values[1] > 12 || words.monthComesFirst)
    return monthIsFirst
      ? date(values[1], values[0], year, count) : date(values[0], values[1], year, count)
  }

  private func date(_ day: Int, _ month: Int, _ year: Int, _ count: Int) -> Reading? {
    guard (1...31).contains(day), (1...12).contains(month), Self.isYear(year) else { return nil }
    return (DateValue(year: year, month: month, day: day), count)
  }

  // MARK: Names

  private func weekday(_ text: Stretch, followsNumber: Bool) -> Reading? {
    guard let weekday = words.weekdays[text.word(0)] else { return nil }
    if let others = words.quantities[text.word(0)],
      followsNumber || others.contains(text.word(-1))
    {
      return nil
    }
    guard words.plain.longest(in: text.tokens, at: text.start) == nil else { return nil }
    return (DateValue(weekday: weekday), 1)
  }

  /// "16 iulie 2018", "16th of July".
  private func dayBeforeMonth(_ text: Stretch) -> Reading? {
    guard text[0]?.startsWithDigit == true, let day = day(text.word(0)) else { return nil }
    var place = 1
    while words.links.contains(text.word(place)), place < 3 { place += 1 }
    guard let month = words.months[text.word(place)] ?? words.shortMonths[text.word(place)] else {
      return nil
    }
    let isShort = words.months[text.word(place)] == nil
    var value = DateValue(month: month, day: day)
    place += 1
    var end = place
    if isShort, text.word(end) == "." { end += 1 }
    if text.word(end) == "," { end += 1 }
    if let year = year(text, end) {
      value.year = year
      place = end + 1
    }
    return (value, place)
  }

  /// "July 16, 2018", "iulie 2018", "July".
  private func dayAfterMonth(_ text: Stretch) -> Reading? {
    let name = text.word(0)
    let isShort = words.months[name] == nil
    guard let month = words.months[name] ?? words.shortMonths[name],
      text[0]?.isCapitalised == true || !words.capitalisesMonths
    else { return nil }
    var value = DateValue(month: month)
    var count = 1
    let place = isShort && text.word(1) == "." ? 2 : 1
    if let day = day(text.word(place)) {
      value.day = day
      count = place + 1
      let after = text.word(count) == "," ? count + 1 : count
      if let year = year(text, after) {
        value.year = year
        count = after + 1
      }
    } else if let year = year(text, place) {
      value.year = year
      count = place + 1
    }
    // "may" and "march" alone are words; a day or year makes them months.
    if count == 1, isShort || words.bareMonths.contains(name) { return nil }
    return (value, count)
  }

  /// Reads "16", "16th".
  private func day(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let ending = String(text.dropFirst(digits.count))
    guard (1...2).contains(digits.utf8.count), let value = Int(digits), (1...31).contains(value),
      ending.isEmpty || words.dayEndings.contains(ending)
    else { return nil }
    return value
  }
}
