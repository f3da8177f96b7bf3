import ICUKit

/// How a language writes dates: the names that CLDR has, and what `<code>/dates.tsv` lists.
struct DateWords: Sendable {
  /// Month names that are words of their own unless a day or year stands with them.
  var bareMonths: Set<String> = []
  var months: [String: Int] = [:]
  /// Shortened names of months, which need a day.
  var shortMonths: [String: Int] = [:]
  /// Sunday is 0.
  var weekdays: [String: Int] = [:]
  /// For a weekday's name the words behind which it is another word.
  var quantities: [String: Set<String>] = [:]
  var plain = PhraseDictionary<Bool>()
  /// Whether between two numbers that could be either the month comes first.
  var monthComesFirst = false
  var capitalisesMonths = false
  var links: Set<String> = []
  var dayEndings: Set<String> = []
  var yearPrefixes: Set<String> = []
  /// The first year of a decade within its century.
  var decades = PhraseDictionary<Int>()
  var decadeEndings: Set<String> = []
  var decadePrefixes: Set<String> = []
  var morning: Set<String> = []
  var afternoon: Set<String> = []
  var hourPrefixes: Set<String> = []
  var hourSuffixes: Set<String> = []
  /// The words that dates begin with.
  private(set) var starts: Set<String> = []

  /// Reads a table, already folded.
  init(
    _ language: Language, _ table: TabSeparatedTable, folder: TextFolder
  ) throws(ResourceError) {
    let code = language.rawValue
    for (index, name) in LocaleNames.months(in: code).enumerated() {
      months[folder.fold(name)] = index + 1
    }
    for (index, name) in LocaleNames.months(in: code, abbreviated: true).enumerated() {
      let short = folder.fold(name).filter { $0 != "." }
      if months[short] == nil { shortMonths[short] = index + 1 }
    }
    for (index, name) in LocaleNames.weekdays(in: code).enumerated() {
      weekdays[folder.fold(name)] = index
    }
    for row in table.rows {
      guard add(row[0], String(row[1]), row[2]) else {
        throw ResourceError(
          path: table.path, line: row.line,
          reason: "has a kind or value that is not known: '\(row[0])'")
      }
    }
    starts = decadePrefixes.union(hourPrefixes).union(decades.firstWords).union(months.keys)
      .union(shortMonths.keys).union(weekdays.keys)
  }

  private mutating func add(_ kind: Substring, _ text: String, _ value: Substring) -> Bool {
    switch kind {
    case "order": monthComesFirst = text == "month"
    case "capital": capitalisesMonths = true
    case "bare-month": bareMonths.insert(text)
    case "link": links.insert(text)
    case "day-ending": dayEndings.insert(text)
    case "year-before": yearPrefixes.insert(text)
    case "decade-ending": decadeEndings.insert(text)
    case "decade-before": decadePrefixes.insert(text)
    case "am": morning.insert(text)
    case "pm": afternoon.insert(text)
    case "hour-before": hourPrefixes.insert(text)
    case "hour-after": hourSuffixes.insert(text)
    case "plain": plain.insert(text, true)
    case "quantity": quantities[text, default: []].insert(String(value))
    default:
      guard let number = Int(value) else { return false }
      switch kind {
      case "month": shortMonths[text] = number
      case "weekday": weekdays[text] = number - 1
      case "decade": decades.insert(text, number)
      default: return false
      }
    }
    return true
  }
}
