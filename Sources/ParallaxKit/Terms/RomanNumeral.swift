/// Reads Roman numerals.
enum RomanNumeral {
  private static let digits: [Character: Int] = [
    "i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000,
  ]

  /// Tells the value of a numeral in lower case, nil for what is none or not in standard form.
  static func value(of text: String) -> Int? {
    let values = text.map { digits[$0] ?? 0 }
    guard !values.isEmpty, !values.contains(0) else { return nil }
    var sum = 0
    for (index, value) in values.enumerated() {
      let isBefore = index + 1 < values.count && value < values[index + 1]
      sum += isBefore ? -value : value
    }
    return sum > 0 && written(sum) == text ? sum : nil
  }

  private static func written(_ value: Int) -> String {
    let steps = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = value
    var text = ""
    for (step, letters) in steps {
      while rest >= step, text.utf8.count < 20 {
        text += letters
        rest -= step
      }
    }
    return text
  }
}
