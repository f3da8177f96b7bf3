import ICUKit

/// Finds listed words and phrases in a text, by the stems of their words or as they are spelled.
///
/// In the image, a hash table leads from the keys of a form's first words, joined by spaces, to
/// whether longer forms begin so, how many letters the last word of the form has that ends there, and
/// to its value.
struct StemIndex: Sendable {
  struct Hit: Hashable, Sendable {
    let tokens: Range<Int>
    let value: UInt32
  }

  /// What a word of a form is matched by.
  enum Matching: Sendable {
    case stems
    /// The word itself, without case and diacritics: a list has each inflected form.
    case spelling
  }

  private let table: ImageHashTable
  private let matching: Matching

  fileprivate static let tableWords = 2
  fileprivate static let goesOn: UInt32 = 1
  /// No ending adds more letters: "guvernului", not "guvernatorului".
  private static let longer = 5
  /// Where the count of letters begins.
  fileprivate static let lettersShift: UInt32 = 1

  init(_ reader: ImageReader, _ name: String, by matching: Matching = .stems) {
    self.matching = matching
    table = ImageHashTable(reader, name, valueWords: Self.tableWords)
  }

  /// Finds all listed forms in a text, the longest at each place, none overlapping another.
  /// - Parameter shorter: by how many letters a word may be shorter than that of the form. Stemmers
  ///   join "industry" with "industrious": an inflected form is about as long as its lemma.
  func hits(in side: TermSide, shorter: Int) -> [Hit] {
    var hits: [Hit] = []
    var token = 0
    while token < side.report.tokens.count {
      if let (end, value) = longest(in: side, at: token, shorter) {
        hits.append(Hit(tokens: token..<end, value: value))
        token = end
      } else {
        token += 1
      }
    }
    return hits
  }

  private func longest(in side: TermSide, at start: Int, _ shorter: Int) -> (Int, UInt32)? {
    var best: (end: Int, value: UInt32)?
    // Beginnings that forms go on from: the hash of their words, and where the next word stands.
    var open: [(hash: UInt64, token: Int)] = []
    func look(for key: String, after beginning: UInt64, at token: Int) {
      let hash = WordHash.key(of: key.utf8, after: beginning)
      guard let found = table[hash] else { return }
      let letters = Int(found[0] >> Self.lettersShift)
      let length = side.report.tokens[token].folded.unicodeScalars.count
      if found[1] != 0, token + 1 > best?.end ?? 0,
        (letters - shorter...letters + Self.longer).contains(length)
      {
        best = (token + 1, found[1] - 1)
      }
      if found[0] & Self.goesOn != 0 {
        open.append((WordHash.key(of: " ".utf8, after: hash), token + 1))
      }
    }
    let paragraph = side.report.tokens[start].paragraph
    var next: (hash: UInt64, token: Int)? = (WordHash.start, start)
    while let (beginning, token) = next {
      if token < side.report.tokens.count, side.report.tokens[token].paragraph == paragraph {
        switch matching {
        case .stems:
          side.forEachFirmKey(ofToken: token) { look(for: $0, after: beginning, at: token) }
        case .spelling:
          look(for: side.report.tokens[token].folded, after: beginning, at: token)
        }
      }
      next = open.popLast()
    }
    return best
  }
}

/// Gathers forms for a `StemIndex`.
struct StemIndexBuilder {
  /// None where forms are matched as they are spelled.
  private let stemKeys: StemKeys?
  private let folder: TextFolder
  private var entries: [UInt64: [UInt32]] = [:]

  init(_ rules: StemmingRules) throws(ResourceError) {
    stemKeys = try StemKeys(rules)
    folder = try MatchFold.spelling()
  }

  /// Gathers forms that are matched as they are spelled.
  init() throws(ResourceError) {
    stemKeys = nil
    folder = try MatchFold.make()
  }

  /// Adds a form, as it is spelled.
  /// - Returns: the value of a form that has the same keys and stands there already; that one is
  ///   kept.
  mutating func insert(_ form: some StringProtocol, _ value: UInt32) -> UInt32? {
    // The last key is that of the spelling without diacritics, which all texts have.
    let words = PhraseWords.split(folder.fold(String(form)))
    let keys = words.compactMap { word in
      guard let stemKeys else { return word }
      return stemKeys.keys(of: word).last
    }
    guard !keys.isEmpty, let last = words.last else { return nil }
    let letters = UInt32(last.unicodeScalars.count)
    for count in 1..<keys.count {
      entries[Self.hash(keys.prefix(count)), default: [0, 0]][0] |= StemIndex.goesOn
    }
    let hash = Self.hash(keys[...])
    let known = entries[hash, default: [0, 0]]
    if known[1] != 0 {
      // The shortest of the forms with these keys is the measure.
      let shortest = min(known[0] >> StemIndex.lettersShift, letters)
      entries[hash]?[0] = known[0] & StemIndex.goesOn | shortest << StemIndex.lettersShift
      return known[1] - 1
    }
    entries[hash] = [known[0] | letters << StemIndex.lettersShift, value + 1]
    return nil
  }

  private static func hash(_ keys: ArraySlice<String>) -> UInt64 {
    WordHash.key(of: keys.joined(separator: " ").utf8)
  }

  /// Writes the index.
  func write(to writer: inout ImageWriter, as name: String) {
    ImageHashTable.write(
      entries.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) },
      valueWords: StemIndex.tableWords, to: &writer, as: name)
  }
}
