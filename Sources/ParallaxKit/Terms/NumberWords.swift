import ICUKit

/// How a language writes numbers, beside ICU's rules: what `<code>/numbers.tsv` lists.
struct NumberWords: Sendable {
  var decimal: Character = "."
  var group: Character = ","
  /// Words that numbers are spelled with, those of ICU's rules included.
  var vocabulary: Set<String> = []
  /// Words that may stand between the words of one number: "and".
  var joiners: Set<String> = []
  /// Words that may stand before a magnitude or unit: "of".
  var linkers: Set<String> = []
  /// Words that are articles or adjectives more often than numbers.
  var lone: Set<String> = []
  /// Words that count one before a fraction: "a third of".
  var ones: Set<String> = []
  var minus: Set<String> = []
  var magnitudes: [String: Double] = [:]
  /// "half a" million.
  var parts = PhraseDictionary<Double>()
  /// "two million" and a half.
  var additions = PhraseDictionary<Double>()
  var fractions: [String: Double] = [:]
  /// Fractions only behind a numeral: "third" is an ordinal.
  var shares: [String: Double] = [:]
  var ordinals = PhraseDictionary<Double>()
  /// What follows digits in an ordinal, a hyphen before it left out.
  var ordinalEndings: Set<String> = []
  var hyphenatedOrdinalEndings: Set<String> = []
  /// What stands before Roman numerals.
  var romanPrefixes: Set<String> = []
  var units = PhraseDictionary<NumberUnit>()
  /// Phrases that look like numbers and are none.
  var plain = PhraseDictionary<Bool>()
  /// The words that numbers, and phrases that look like them, begin with; Roman numerals aside.
  private(set) var starts: Set<String> = []

  /// Reads a table, already folded.
  init(
    _ table: TabSeparatedTable, spellout: NumberSpellout, folder: TextFolder
  ) throws(ResourceError) {
    for row in table.rows {
      guard try add(String(row[0]), String(row[1]), row[2]) else {
        throw ResourceError(
          path: table.path, line: row.line,
          reason: "has a kind, text or value that is not known: '\(row[0])'")
      }
    }
    do {
      for number in Array(0...20) + Array(stride(from: 30, through: 90, by: 10)) {
        for word in PhraseWords.split(folder.fold(try spellout.spell(Double(number)))) {
          vocabulary.insert(word)
        }
      }
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
    vocabulary.subtract(joiners)
    starts = vocabulary.union(ones).union(minus).union(magnitudes.keys).union(fractions.keys)
      .union(parts.firstWords).union(ordinals.firstWords).union(units.firstWords)
      .union(plain.firstWords)
  }

  private mutating func add(
    _ kind: String, _ text: String, _ value: Substring
  ) throws(ResourceError) -> Bool {
    switch kind {
    case "decimal", "group":
      guard let mark = text.first, text.utf8.count == 1 else { return false }
      if kind == "decimal" { decimal = mark } else { group = mark }
    case "word": vocabulary.insert(text)
    case "joiner": joiners.insert(text)
    case "linker": linkers.insert(text)
    case "lone": lone.insert(text)
    case "one": ones.insert(text)
    case "minus": minus.insert(text)
    case "plain": plain.insert(text, true)
    case "roman-before": romanPrefixes.insert(text)
    case "ordinal-ending":
      if text.hasPrefix("-") {
        hyphenatedOrdinalEndings.insert(String(text.dropFirst()))
      } else {
        ordinalEndings.insert(text)
      }
    case "unit":
      // Tables are read case-folded.
      guard let unit = NumberUnit(value) ?? NumberUnit(Substring(value.uppercased())) else {
        return false
      }
      units.insert(text, unit)
    default:
      guard let number = Self.number(value) else { return false }
      switch kind {
      case "magnitude": magnitudes[text] = number
      case "part": parts.insert(text, number)
      case "plus": additions.insert(text, number)
      case "fraction": fractions[text] = number
      case "share": shares[text] = number
      case "ordinal": ordinals.insert(text, number)
      default: return false
      }
    }
    return true
  }

  /// Reads "12", "0.5" or "1/3".
  private static func number(_ text: Substring) -> Double? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return Double(text) }
    guard let above = Double(sides[0]), let below = Double(sides[1]), below != 0 else { return nil }
    return above / below
  }
}
