import ICUKit

/// Reads numbers in digits and in words, with their magnitudes, fractions and units.
///
/// Spelled cardinals are read by ICU's rules (RBNF); what a language writes beside them stands in
/// `<code>/numbers.tsv`.
struct NumberReader: Sendable {
  /// A number that a text has.
  struct Reading: Equatable, Sendable {
    var value: Double
    var unit: NumberUnit?
    /// How many tokens it takes.
    var count: Int
  }

  private let spellout: NumberSpellout
  private let words: NumberWords

  private static let precision = 1e6
  /// Marks that stand before a number below zero.
  private static let signs = ["-", "\u{2212}", "\u{2013}"]

  /// The most tokens that are looked at.
  static let reach = 16

  init(
    language: Language, words table: TabSeparatedTable, folder: TextFolder
  ) throws(ResourceError) {
    do {
      spellout = try NumberSpellout(locale: language.rawValue)
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
    words = try NumberWords(table, spellout: spellout, folder: folder)
  }

  /// Counts the tokens at a place of a phrase that looks like a number and is none.
  func plainCount(in tokens: [Token], at index: Int) -> Int {
    guard canStart(tokens[index]) else { return 0 }
    if let plain = words.plain.longest(in: tokens, at: index) { return plain.count }
    // "la sută" alone.
    guard let unit = words.units.longest(in: tokens, at: index), unit.count > 1,
      tokens[index..<(index + unit.count)].contains(where: { words.magnitudes[$0.folded] != nil })
    else { return 0 }
    return unit.count
  }

  /// Reads the number that starts at a token.
  /// - Returns: its value, rounded to the precision at which "1.1 million" is 1,100,000.
  func number(in tokens: [Token], at index: Int) -> Reading? {
    guard canStart(tokens[index]), var reading = reading(in: tokens, at: index) else { return nil }
    let scaled = reading.value * Self.precision
    if scaled.magnitude < 1e15 { reading.value = scaled.rounded() / Self.precision }
    return reading
  }

  /// Whether a token can begin a number, or a phrase that looks like one: most words and marks
  /// cannot, and need not be asked in each way.
  func canStart(_ token: Token) -> Bool {
    if token.kind == .number || token.startsWithDigit || words.starts.contains(token.folded) {
      return true
    }
    return token.isWord
      ? token.isCapitalised && (token.isUppercase || token.folded.utf8.count == 1)
      : Self.signs.contains(token.folded)
  }

  private func reading(in tokens: [Token], at index: Int) -> Reading? {
    let text = Stretch(tokens: tokens, start: index)
    if let sign = sign(text) { return sign }
    if let priced = priceInFront(text) { return priced }
    if let roman = roman(text) { return roman }
    if let part = part(text) { return withUnit(part, text) }
    if let fraction = fraction(text) { return withUnit(fraction, text) }
    if let ordinal = ordinal(text) { return ordinal }
    guard let plain = cardinal(text) else { return nil }
    if plain.unit != nil { return plain }
    return withUnit(multiplied(plain, text), text)
  }

  /// The tokens from one on.
  private struct Stretch {
    let tokens: [Token]
    let start: Int

    subscript(offset: Int) -> Token? {
      let place = start + offset
      guard place >= 0, place < tokens.count, offset < NumberReader.reach,
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

    func find<Value>(_ phrases: PhraseDictionary<Value>, _ offset: Int) -> (
      value: Value, count: Int
    )? {
      guard self[offset] != nil, let found = phrases.longest(in: tokens, at: start + offset),
        found.count + offset <= NumberReader.reach, let value = found.values.first
      else { return nil }
      return (value, found.count)
    }

    func from(_ offset: Int) -> Stretch { Stretch(tokens: tokens, start: start + offset) }
  }

  // MARK: Before the number

  /// "-5", "minus 5"; the hyphen of "10-15" and "COVID-19" is no sign.
  private func sign(_ text: Stretch) -> Reading? {
    let isMark = Self.signs.contains(text.word(0))
    guard
      isMark
        ? text.isJoined(1) && !text.isJoined(0) && text[1]?.startsWithDigit == true
        : words.minus.contains(text.word(0))
    else { return nil }
    guard var reading = reading(in: text.tokens, at: text.start + 1), reading.unit != .ordinal,
      text[1] != nil
    else { return nil }
    reading.value = -reading.value
    reading.count += 1
    return reading
  }

  /// "$1.5m", "EUR 700".
  private func priceInFront(_ text: Stretch) -> Reading? {
    guard let (unit, count) = text.find(words.units, 0), case .currency = unit,
      text[count]?.startsWithDigit == true
    else { return nil }
    guard let amount = digits(text.word(count)), amount.unit == nil else { return nil }
    var reading = multiplied(
      Reading(value: amount.value, unit: nil, count: 1), text.from(count))
    reading.unit = unit
    reading.count += count
    return reading
  }

  // MARK: Fractions

  /// "half a million", "jumătate de milion".
  private func part(_ text: Stretch) -> Reading? {
    guard let (share, count) = text.find(words.parts, 0),
      let factor = words.magnitudes[text.word(count)], factor >= 100
    else { return nil }
    return multiplied(
      Reading(value: share * factor, unit: nil, count: count + 1), text)
  }

  /// "two-thirds", "o treime", "a third of", "half".
  private func fraction(_ text: Stretch) -> Reading? {
    if let value = words.fractions[text.word(0)] {
      return Reading(value: value, unit: nil, count: 1)
    }
    let isOne = words.ones.contains(text.word(0))
    guard let numerator = isOne ? 1 : smallNumber(text.word(0)) else { return nil }
    let place = text.word(1) == "-" ? 2 : 1
    if let value = words.fractions[text.word(place)] {
      return Reading(value: numerator * value, unit: nil, count: place + 1)
    }
    guard let value = words.shares[text.word(place)],
      numerator != 1 || words.linkers.contains(text.word(place + 1))
        || !isOrdinal(text.word(place))
    else { return nil }
    return Reading(value: numerator * value, unit: nil, count: place + 1)
  }

  private func smallNumber(_ word: String) -> Double? {
    guard
      let value = Double(word) ?? (words.vocabulary.contains(word) ? spellout.parse(word) : nil),
      value >= 1, value < 100
    else { return nil }
    return value
  }

  private func isOrdinal(_ word: String) -> Bool { words.shares[word] != nil && word.last != "s" }

  // MARK: Ordinals

  private func ordinal(_ text: Stretch) -> Reading? {
    if let (value, count) = text.find(words.ordinals, 0) {
      return Reading(value: value, unit: .ordinal, count: count)
    }
    // "twenty-first": ICU reads the whole.
    guard words.vocabulary.contains(text.word(0)) else { return nil }
    let place = text.word(1) == "-" ? 2 : 1
    guard text.find(words.ordinals, place)?.count == 1,
      let value = spellout.parse("\(text.word(0)) \(text.word(place))")
    else { return nil }
    return Reading(value: value, unit: .ordinal, count: place + 1)
  }

  /// "secolul XXI", "al XVI-lea": read at the numeral.
  private func roman(_ text: Stretch) -> Reading? {
    guard text[0]?.isUppercase == true || text[0]?.folded.utf8.count == 1,
      text[0]?.isCapitalised == true, words.romanPrefixes.contains(text.word(-1)),
      let value = RomanNumeral.value(of: text.word(0))
    else { return nil }
    let count = ordinalEnding(text)
    return Reading(value: Double(value), unit: .ordinal, count: 1 + count)
  }

  /// The tokens of "-lea" behind a numeral.
  private func ordinalEnding(_ text: Stretch) -> Int {
    text.word(1) == "-" && text.isJoined(1) && text.isJoined(2)
      && words.hyphenatedOrdinalEndings.contains(text.word(2)) ? 2 : 0
  }

  // MARK: Cardinals

  private func cardinal(_ text: Stretch) -> Reading? {
    guard let first = text[0] else { return nil }
    if first.startsWithDigit {
      guard var reading = spacedDigits(text) ?? digits(first.folded) else { return nil }
      let ending = ordinalEnding(text)
      if ending > 0 {
        reading.unit = .ordinal
        reading.count += ending
      }
      return reading
    }
    guard words.vocabulary.contains(first.folded) else {
      // "hundreds of thousands", "sute de mii": a magnitude by itself.
      guard let value = words.magnitudes[first.folded], isSpelledOut(first.folded) else {
        return nil
      }
      return Reading(value: value, unit: nil, count: 1)
    }
    guard let spelled = spelled(text) else { return nil }
    let isLone = spelled.count == 1 && words.lone.contains(first.folded)
    return isLone && text.find(words.additions, 1) == nil ? nil : spelled
  }

  /// "240 000": groups of three digits with a space between them (ISO 80000-1).
  private func spacedDigits(_ text: Stretch) -> Reading? {
    func isGroup(_ word: String, _ lengths: ClosedRange<Int>) -> Bool {
      lengths.contains(word.utf8.count) && word.utf8.allSatisfy { $0 &- 0x30 < 10 }
    }
    var number = text.word(0)
    guard isGroup(number, 1...3), number.utf8.first != UInt8(ascii: "0") else { return nil }
    var count = 1
    while isGroup(text.word(count), 3...3), let before = text[count - 1], let group = text[count],
      (1...3).contains(group.span.start - before.span.end)
    {
      number += text.word(count)
      count += 1
    }
    guard count > 1, let value = Double(number) else { return nil }
    return Reading(value: value, unit: nil, count: count)
  }

  /// Reads the longest run of words that is a number.
  private func spelled(_ text: Stretch) -> Reading? {
    var run: [String] = []
    /// How many words of the run, and how many tokens, end with a word that can end a number.
    var ends: [(words: Int, tokens: Int)] = []
    for offset in 0..<Self.reach {
      let word = text.word(offset)
      if words.vocabulary.contains(word) || words.magnitudes[word] != nil && isSpelledOut(word) {
        run.append(word)
        ends.append((run.count, offset + 1))
      } else if words.joiners.contains(word), offset > 0 {
        run.append(word)
      } else if word != "-" || !text.isJoined(offset) {
        break
      }
    }
    for end in ends.reversed() {
      if let value = spellout.parse(run.prefix(end.words).joined(separator: " ")) {
        return Reading(value: value, unit: nil, count: end.tokens)
      }
    }
    return nil
  }

  /// Whether a magnitude is a word, not an abbreviation that stands behind digits only.
  private func isSpelledOut(_ magnitude: String) -> Bool {
    magnitude.utf8.count > 3 || magnitude.utf8.last == UInt8(ascii: "i")
      || magnitude.utf8.last == UInt8(ascii: "e")
  }

  /// "1,5 milioane", "350 de mii", "two and a half million", "un milion și jumătate".
  private func multiplied(_ reading: Reading, _ text: Stretch) -> Reading {
    var reading = reading
    var last = words.magnitudes[text.word(reading.count - 1)] ?? 1
    while true {
      let offset = reading.count
      let word = text.word(offset)
      if let (share, count) = text.find(words.additions, offset) {
        reading.value += share * last
        reading.count += count
      } else if let factor = words.magnitudes[word], word.utf8.count > 1 || text.isJoined(offset) {
        reading.value *= factor
        last = factor
        reading.count += 1
      } else if words.linkers.contains(word), let factor = words.magnitudes[text.word(offset + 1)] {
        reading.value *= factor
        last = factor
        reading.count += 2
      } else {
        return reading
      }
    }
  }

  /// Takes the unit behind a number: "%", "la sută", "de euro", "mil. lei".
  private func withUnit(_ reading: Reading, _ text: Stretch) -> Reading {
    var place = reading.count
    let word = text.word(place - 1)
    if text.word(place) == ".", words.magnitudes[word] != nil, !isSpelledOut(word) { place += 1 }
    if words.linkers.contains(text.word(place)) { place += 1 }
    guard let (unit, count) = text.find(words.units, place) else { return reading }
    return Reading(value: reading.value, unit: unit, count: place + count)
  }

  /// Reads digits with the separators of the language and what is written together with them:
  /// "2bn", "21st". A separator before exactly three digits groups them where the language groups so.
  func digits(_ text: String) -> Reading? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let ending = String(text.dropFirst(number.count))
    guard let value = value(of: number) else { return nil }
    if ending.isEmpty { return Reading(value: value, unit: nil, count: 1) }
    if words.ordinalEndings.contains(ending) {
      return Reading(value: value, unit: .ordinal, count: 1)
    }
    return words.magnitudes[ending].map { Reading(value: value * $0, unit: nil, count: 1) }
  }

  private func value(of number: Substring) -> Double? {
    let parts = number.split(separator: words.group, omittingEmptySubsequences: false)
    let isGrouped =
      parts.count > 1 && (1...3).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
    let plain =
      parts.count == 1 || isGrouped
      ? parts.joined().replacing(words.decimal, with: ".")
      // Not groups of three: the other convention.
      : String(number).replacing(words.group, with: ".")
    return Double(plain)
  }
}

extension String {
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
