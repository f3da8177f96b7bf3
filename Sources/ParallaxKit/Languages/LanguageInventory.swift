import ICUKit

/// What is known of the languages that texts are told apart by: their words, letters and scripts.
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

  private(set) var languages: [Entry] = []
  private(set) var words: [String: Listing] = [:]
  /// What to call a text of a script that alone tells the language, or that no list covers.
  private(set) var scriptNames: [String: String] = [:]
  private var endings: [String: LanguageSet] = [:]
  private var starts: [String: LanguageSet] = [:]
  private var letters: [Unicode.Scalar: LanguageSet] = [:]

  private static let folderName = "identification"
  private static let scriptsFile = "scripts.tsv"
  private static let suffix = ".tsv"
  private static let profileFile = "profile.tsv"
  private static let longestEnding = 5
  private static let longestStart = 3

  /// Reads the lists.
  /// - Throws: `ResourceError` when a list is missing or malformed.
  init(
    _ folder: some ResourceFolder, spelling: TextFolder, stripping: TextFolder
  ) throws(ResourceError) {
    words.reserveCapacity(6_000)
    for file in try folder.files(in: Self.folderName, suffix: Self.suffix) {
      let path = "\(Self.folderName)/\(file)"
      if file == Self.scriptsFile {
        for row in try folder.table(path, required: ["script", "name"]).rows {
          scriptNames[String(row[0])] = String(row[1])
        }
        continue
      }
      let table = try folder.table(path, required: ["key", "value"])
      let code = String(file.dropLast(Self.suffix.count))
      // A language that can be read has a folder of its own; that it has none is no fault.
      let own = try? folder.files(in: code, suffix: Self.profileFile)
      try add(
        table, Language(rawValue: code), hasProfile: own?.isEmpty == false,
        spelling: spelling, stripping: stripping)
    }
    guard !languages.isEmpty else {
      throw ResourceError(path: Self.folderName, reason: "has no word list")
    }
  }

  /// Adds a language's list.
  private mutating func add(
    _ table: TabSeparatedTable, _ language: Language, hasProfile: Bool,
    spelling: TextFolder, stripping: TextFolder
  ) throws(ResourceError) {
    guard languages.count < LanguageSet.capacity else {
      throw ResourceError(
        path: table.path, reason: "is one list more than the \(LanguageSet.capacity) that fit")
    }
    let index = languages.count
    var name = language.rawValue
    var script = ""
    for row in table.rows {
      switch row[0] {
      case "name": name = String(row[1])
      case "script": script = String(row[1])
      case "words":
        let spelled = Self.words(of: row[1], folder: spelling)
        let stripped = Self.words(of: row[1], folder: stripping)
        for (spelled, stripped) in zip(spelled, stripped) {
          words[spelled, default: Listing()].exact.insert(index)
          guard stripped != spelled else { continue }
          words[stripped, default: Listing()].stripped.insert(index)
        }
      case "letters":
        for letter in WordForms.unified(spelling.fold(String(row[1]))).unicodeScalars {
          letters[letter, default: []].insert(index)
        }
      case "endings":
        for ending in Self.words(of: row[1], folder: stripping) {
          endings[ending, default: []].insert(index)
        }
      case "starts":
        for start in Self.words(of: row[1], folder: stripping) {
          starts[start, default: []].insert(index)
        }
      default:
        throw ResourceError(
          path: table.path, line: row.line, reason: "has an unknown key '\(row[0])'")
      }
    }
    guard !script.isEmpty else {
      throw ResourceError(path: table.path, reason: "has no row 'script'")
    }
    languages.append(
      Entry(language: language, name: name, script: script, hasProfile: hasProfile))
  }

  /// Splits a cell into folded words.
  private static func words(of cell: Substring, folder: TextFolder) -> [String] {
    WordForms.unified(folder.fold(String(cell))).utf8.split(separator: UInt8(ascii: " "))
      .map { String(Substring($0)) }
  }

  /// Finds the languages that are written in a script.
  func languages(in script: String) -> LanguageSet {
    var result: LanguageSet = []
    for (index, entry) in languages.enumerated() where entry.script == script {
      result.insert(index)
    }
    return result
  }

  /// Finds the languages that use all of a word's letters beyond ASCII.
  func users(ofLettersIn word: String) -> LanguageSet {
    var result: LanguageSet?
    for letter in word.unicodeScalars where !letter.isASCII {
      let users = letters[letter] ?? []
      result = result?.intersection(users) ?? users
    }
    return result ?? []
  }

  /// Finds the languages that list the longest listed ending of a word.
  func languages(endingLike word: String) -> LanguageSet {
    var length = Self.longestEnding
    while length > 0 {
      // At least two letters must stand before an ending.
      if let start = word.unicodeScalars.index(
        word.endIndex, offsetBy: -length, limitedBy: word.startIndex),
        word.unicodeScalars.index(start, offsetBy: -2, limitedBy: word.startIndex) != nil,
        let found = endings[String(word.unicodeScalars[start...])]
      {
        return found
      }
      length -= 1
    }
    return []
  }

  /// Finds the languages that list the longest listed beginning of a word.
  func languages(startingLike word: String) -> LanguageSet {
    var length = Self.longestStart
    while length > 0 {
      if let end = word.unicodeScalars.index(
        word.startIndex, offsetBy: length + 1, limitedBy: word.endIndex),
        let found = starts[String(word.unicodeScalars[..<word.unicodeScalars.index(before: end)])]
      {
        return found
      }
      length -= 1
    }
    return []
  }
}
