import ICUKit

/// What is known of the languages that texts are told apart by: their words, letters and scripts.
///
/// Words are kept as 64-bit hashes of their bytes (FNV-1a, RFC 9923): that two words of a few
/// thousand share one is out of the question, and would cost no more than a vote.
struct LanguageInventory: Sendable {
  struct Entry: Sendable {
    let language: Language
    /// The English name.
    let name: String
    /// The ISO 15924 code.
    let script: String
    /// Whether Parallax can read the language.
    let hasProfile: Bool
  }

  /// The languages that list a word.
  struct Listing: Sendable {
    /// Those that spell it so.
    var exact: LanguageSet = []
    /// Those that spell it so once its diacritics are gone.
    var stripped: LanguageSet = []
  }

  let languages: [Entry]
  /// What to call a text of a script that alone tells the language, or that no list covers.
  let scriptNames: [String: String]
  private let words: ImageHashTable
  private let endings: ImageHashTable
  private let starts: ImageHashTable
  private let letters: ImageHashTable

  private static let languagesSection = "identification.languages"
  private static let scriptsSection = "identification.scripts"
  private static let wordsSection = "identification.words"
  private static let endingsSection = "identification.endings"
  private static let startsSection = "identification.starts"
  private static let lettersSection = "identification.letters"
  private static let entryWords = 4

  private static let folderName = "identification"
  private static let scriptsFile = "scripts.tsv"
  private static let suffix = ".tsv"
  private static let profileFile = "profile.tsv"
  private static let longestEnding = 6
  private static let longestStart = 4
  /// The letters that must stand before an ending.
  private static let stemLetters = 2

  init(_ reader: ImageReader) {
    let entries = reader.section(Self.languagesSection)
    languages = stride(from: 0, to: entries.count, by: Self.entryWords).map { place in
      Entry(
        language: Language(rawValue: reader.string(entries[place])),
        name: reader.string(entries[place + 1]), script: reader.string(entries[place + 2]),
        hasProfile: entries[place + 3] != 0)
    }
    let scripts = reader.section(Self.scriptsSection)
    var names: [String: String] = [:]
    for place in stride(from: 0, to: scripts.count, by: 2) {
      names[reader.string(scripts[place])] = reader.string(scripts[place + 1])
    }
    scriptNames = names
    words = ImageHashTable(reader, Self.wordsSection, valueWords: 4)
    endings = ImageHashTable(reader, Self.endingsSection, valueWords: 2)
    starts = ImageHashTable(reader, Self.startsSection, valueWords: 2)
    letters = ImageHashTable(reader, Self.lettersSection, valueWords: 2)
  }

  /// Writes the lists.
  /// - Throws: `ResourceError` when a list is missing or malformed.
  static func write(
    _ folder: some ResourceFolder, spelling: TextFolder, stripping: TextFolder,
    to writer: inout ImageWriter
  ) throws(ResourceError) {
    var lists = Lists()
    var scripts: [UInt32] = []
    for file in try folder.files(in: Self.folderName, suffix: Self.suffix) {
      let path = "\(Self.folderName)/\(file)"
      if file == Self.scriptsFile {
        for row in try folder.table(path, required: ["script", "name"]).rows {
          scripts += [writer.string(row[0]), writer.string(row[1])]
        }
        continue
      }
      let bytes = try folder.bytes(at: path)
      let code = String(file.dropLast(Self.suffix.count))
      // A language that can be read has a folder of its own; that it has none is no fault.
      let own = try? folder.files(in: code, suffix: Self.profileFile)
      let rows = WordListRows(bytes, spelling: spelling, stripping: stripping)
      try lists.add(rows, Language(rawValue: code), hasProfile: own?.isEmpty == false, path: path)
    }
    guard !lists.languages.isEmpty else {
      throw ResourceError(path: Self.folderName, reason: "has no word list")
    }
    writer.add(
      languagesSection,
      lists.languages.flatMap { entry in
        [
          writer.string(entry.language.rawValue), writer.string(entry.name),
          writer.string(entry.script), entry.hasProfile ? 1 : 0,
        ]
      })
    writer.add(scriptsSection, scripts)
    write(lists.words, valueWords: 4, to: &writer, as: wordsSection) {
      $0.exact.bits.imageWords + $0.stripped.bits.imageWords
    }
    for (sets, section) in [
      (lists.endings, endingsSection), (lists.starts, startsSection),
      (lists.letters, lettersSection),
    ] {
      write(sets, valueWords: 2, to: &writer, as: section) { $0.bits.imageWords }
    }
  }

  private static func write<Value>(
    _ values: [UInt64: Value], valueWords: Int, to writer: inout ImageWriter, as section: String,
    _ words: (Value) -> [UInt32]
  ) {
    let entries = values.sorted { $0.key < $1.key }.map { (key: $0.key, value: words($0.value)) }
    ImageHashTable.write(entries, valueWords: valueWords, to: &writer, as: section)
  }

  /// The lists as they are read.
  private struct Lists {
    var languages: [Entry] = []
    var words: [UInt64: Listing] = [:]
    var endings: [UInt64: LanguageSet] = [:]
    var starts: [UInt64: LanguageSet] = [:]
    var letters: [UInt64: LanguageSet] = [:]

    /// Adds a language's list.
    mutating func add(
      _ rows: WordListRows, _ language: Language, hasProfile: Bool, path: String
    ) throws(ResourceError) {
      guard languages.count < LanguageSet.capacity else {
        throw ResourceError(
          path: path, reason: "is one list more than the \(LanguageSet.capacity) that fit")
      }
      let index = languages.count
      var name = language.rawValue
      var script = ""
      var read = language
      var hasProfile = hasProfile
      for row in rows.rows {
        switch row.key {
        case "key": break
        case "name": name = row.value
        case "script": script = row.value
        case "read-as":
          // Another script of a language that is read.
          read = Language(rawValue: row.value)
          hasProfile = true
        case "words":
          for (spelled, stripped) in zip(rows.spelled(row), rows.stripped(row)) {
            words[spelled, default: Listing()].exact.insert(index)
            guard stripped != spelled else { continue }
            words[stripped, default: Listing()].stripped.insert(index)
          }
        case "letters":
          for letter in rows.spelled(row) { letters[letter, default: []].insert(index) }
        case "endings":
          for ending in rows.stripped(row) { endings[ending, default: []].insert(index) }
        case "starts":
          for start in rows.stripped(row) { starts[start, default: []].insert(index) }
        default:
          throw ResourceError(path: path, line: row.line, reason: "has an unknown key '\(row.key)'")
        }
      }
      guard !script.isEmpty else {
        throw ResourceError(path: path, reason: "has no row 'script'")
      }
      languages.append(
        Entry(language: read, name: name, script: script, hasProfile: hasProfile))
    }
  }

  /// Finds the languages that are written in a script.
  func languages(in script: String) -> LanguageSet {
    var result: LanguageSet = []
    for (index, entry) in languages.enumerated() where entry.script == script {
      result.insert(index)
    }
    return result
  }

  /// Finds the languages that list a word.
  func listing(of word: ArraySlice<UInt8>) -> Listing? {
    words[WordHash.key(of: word)].map {
      Listing(
        exact: LanguageSet(bits: $0.wide(at: 0)), stripped: LanguageSet(bits: $0.wide(at: 2)))
    }
  }

  private static func set(_ table: ImageHashTable, _ word: ArraySlice<UInt8>) -> LanguageSet? {
    table[WordHash.key(of: word)].map { LanguageSet(bits: $0.wide(at: 0)) }
  }

  /// Finds the languages that use all of a word's letters beyond ASCII.
  func users(ofLettersIn word: ArraySlice<UInt8>) -> LanguageSet {
    var result: LanguageSet?
    var start = word.startIndex
    while start < word.endIndex {
      var end = start + 1
      while end < word.endIndex, Self.isContinuation(word[end]) { end += 1 }
      if word[start] >= 0x80 {
        let users = Self.set(letters, word[start..<end]) ?? []
        result = result?.intersection(users) ?? users
      }
      start = end
    }
    return result ?? []
  }

  /// Finds the languages that list the longest listed ending of a word without diacritics.
  func languages(endingLike word: ArraySlice<UInt8>) -> LanguageSet {
    let starts = word.indices.filter { !Self.isContinuation(word[$0]) }.dropFirst(Self.stemLetters)
    for start in starts.suffix(Self.longestEnding) {
      if let found = Self.set(endings, word[start...]) { return found }
    }
    return []
  }

  /// Finds the languages that list the longest listed beginning of a word without diacritics.
  func languages(startingLike word: ArraySlice<UInt8>) -> LanguageSet {
    let ends = word.indices.dropFirst().filter { !Self.isContinuation(word[$0]) }
    for end in ends.prefix(Self.longestStart).reversed() {
      if let found = Self.set(starts, word[..<end]) { return found }
    }
    return []
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
