import ICUKit

/// Reads numbers in digits and in words.
struct NumberReader: Sendable {
  private let spellout: NumberSpellout
  /// Folded words that numbers are spelled with.
  private let vocabulary: Set<String>
  private let magnitudes: [String: Double]
  private let usesDecimalComma: Bool
  /// Phrases with a magnitude that are no numbers: "la sută".
  private let plainPhrases: [[String]]

  /// Words that may stand between the words of one number.
  private let joiners: Set<String>
  /// Words that are articles or pronouns more often than numbers.
  private let ambiguous: Set<String>

  init(
    language: Language, magnitudes table: TabSeparatedTable, folder: TextFolder
  ) throws(ResourceError) {
    var vocabulary: Set<String> = []
    do {
      spellout = try NumberSpellout(locale: language.rawValue)
      for number in Array(0...20) + Array(stride(from: 30, through: 90, by: 10)) {
        for word in PhraseWords.split(folder.fold(try spellout.spell(Double(number)))) {
          vocabulary.insert(word)
        }
      }
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
    let all = ["and", "si", "de"]
    joiners = Set(all)
    ambiguous = ["one", "un", "unu", "una", "o", "a", "second"]
    self.vocabulary = vocabulary.subtracting(all).union(["doua", "douasprezece", "una"])
    var magnitudes: [String: Double] = [:]
    var plainPhrases: [[String]] = []
    for row in table.rows {
      if row[1] == "-" {
        plainPhrases.append(PhraseWords.split(row[0]))
        continue
      }
      guard let value = Double(row[1]) else {
        throw ResourceError(path: table.path, line: row.line, reason: "has no number")
      }
      magnitudes[String(row[0])] = value
    }
    self.magnitudes = magnitudes
    self.plainPhrases = plainPhrases
    usesDecimalComma = language == .romanian
  }

  /// Counts the tokens of a phrase that looks like a number and is none.
  func plainCount(of tokens: ArraySlice<Token>) -> Int {
    plainPhrases.first { phrase in
      phrase.count <= tokens.count && zip(phrase, tokens).allSatisfy { $0 == $1.folded }
    }?.count ?? 0
  }

  /// Reads the number that starts at a token.
  /// - Returns: its value and how many tokens it takes, or nil.
  func number(in tokens: ArraySlice<Token>) -> (value: Double, count: Int)? {
    guard let first = tokens.first else { return nil }
    if first.kind == .number, let value = digits(first.folded) {
      return multiplied(value, tokens, from: 1)
    }
    guard vocabulary.contains(first.folded) else {
      // "hundreds of thousands", "sute de mii": a magnitude by itself.
      guard let value = magnitudes[first.folded], first.folded.utf8.count > 2 else { return nil }
      return multiplied(value, tokens, from: 1)
    }
    var words = [first.folded]
    var count = 1
    var end = 1
    for token in tokens.dropFirst() {
      count += 1
      if vocabulary.contains(token.folded) || magnitudes[token.folded] == 100 {
        words.append(token.folded)
        end = count
      } else if joiners.contains(token.folded) || token.folded == "-" {
        words.append(token.folded)
      } else {
        break
      }
      if count > 12 { break }
    }
    let used = Array(words.prefix(end)).filter { $0 != "-" }
    if used.count == 1, ambiguous.contains(used[0]) { return nil }
    if let value = spellout.parse(used.joined(separator: " ")) {
      return multiplied(value, tokens, from: end)
    }
    if let value = spellout.parse(words[0]) { return multiplied(value, tokens, from: 1) }
    return nil
  }

  /// "1,5 milioane", "350 de mii", "two million".
  private func multiplied(
    _ value: Double, _ tokens: ArraySlice<Token>, from offset: Int
  ) -> (value: Double, count: Int) {
    var index = tokens.startIndex + offset
    var value = value
    var count = offset
    while index < tokens.endIndex {
      if let factor = magnitudes[tokens[index].folded],
        tokens[index].folded.utf8.count > 1
          || tokens[index].span.start == tokens[index - 1].span.end
      {
        value *= factor
        count = index - tokens.startIndex + 1
        index += 1
      } else if tokens[index].folded == "de" || tokens[index].folded == "of",
        index + 1 < tokens.endIndex, magnitudes[tokens[index + 1].folded] != nil
      {
        index += 1
      } else {
        break
      }
    }
    return (value, count)
  }

  /// Reads digits with the separators of the language; a dot or comma before exactly three digits
  /// groups them where the language groups so.
  func digits(_ text: String) -> Double? {
    let decimal: Character = usesDecimalComma ? "," : "."
    let group: Character = usesDecimalComma ? "." : ","
    var plain = ""
    let parts = text.split(separator: group, omittingEmptySubsequences: false)
    if parts.count > 1,
      !parts.dropFirst().allSatisfy({ piece in
        piece.prefix { $0.isNumber }.count == 3
      })
    {
      // Not groups of three: the other convention.
      plain = text.replacing(group, with: ".")
    } else {
      plain = parts.joined().replacing(decimal, with: ".")
    }
    return Double(plain)
  }
}

extension String {
  fileprivate func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }
}
