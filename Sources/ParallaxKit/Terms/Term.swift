/// A unit of meaning in a text: what alignment matches.
struct Term: Sendable {
  enum Kind: Hashable, Sendable {
    case word
    /// A word of grammar.
    case function
    case name
    case negation
    case number(Double)
    /// Dates are few and take as much room as the rest of a term, so they stand apart.
    indirect case date(DateValue)
  }

  let span: TextSpan
  let tokens: Range<Int>
  let kind: Kind
  /// Case-folded, without diacritics.
  let folded: String
  /// See `StemKeys`.
  let keys: [String]
  /// How many of the keys, from the first, are not guessed by the word's ending.
  let firmKeys: Int
  /// How much the term tells, by its rarity: the inverse document frequency.
  let weight: Double
  /// What a number counts.
  let unit: NumberUnit?
  /// The number of a word's spelling (see `SpellingNumbers`), -1 for numbers and dates. Words of one
  /// spelling have the same keys and the same folded form.
  let spelling: Int32
  let isUppercase: Bool

  var isContent: Bool {
    switch kind {
    case .function, .negation: false
    case .word, .name, .number, .date: true
    }
  }
}

/// A day, month, year or time as far as a text gives it.
struct DateValue: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// 0 is Sunday.
  var weekday: Int?
  /// The first year of a decade.
  var decade: Int?
  /// The time, in minutes from midnight.
  var minute: Int?

  /// Tells whether both can mean one date, and share something.
  func agrees(with other: DateValue) -> Bool {
    var shared = false
    for (x, y) in [
      (year, other.year), (month, other.month), (day, other.day),
      (weekday, other.weekday), (decade, other.decade), (minute, other.minute),
    ] {
      guard let x, let y else { continue }
      if x != y { return false }
      shared = true
    }
    return shared
  }
}
