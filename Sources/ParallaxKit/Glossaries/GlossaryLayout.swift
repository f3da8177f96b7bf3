/// How an image keeps glossaries.
///
/// Words are known by their keys (see `StemKeys`), and keys by numbers, for each language apart; 0
/// is no key. An entry is a row of a glossary or a name that CLDR has in both languages.
enum GlossaryLayout {
  /// For each file its path, digest and number of entries.
  static let files = "glossary.files"
  static let fileWords = 3
  /// For each entry the lemmas in the order of the file's columns, the part of speech, whether it
  /// is a name of CLDR, the numbers of the groups of entries with its first and with its second
  /// lemma, and the file.
  static let entries = "glossary.entries"
  static let entryWords = 7
  /// The file of names that CLDR has.
  static let noFile = UInt32.max

  /// From a key to its number.
  static func keys(_ language: Language) -> String { "glossary.\(language).keys" }

  /// For each key its flags, where its forms are, and the list of its learned pairs.
  static func records(_ language: Language) -> String { "glossary.\(language).records" }
  static let recordWords = 3
  /// Flags of a key: a glossary has it as the first or last word of a form, or it was learned.
  static let known: UInt32 = 1

  /// For each key how many forms begin with it, and for each of them the entry, the list of the
  /// words after the first (for each the number of its keys, and the keys), flags, and the mask of
  /// the keys of the second word, 0 where there is none.
  static func forms(_ language: Language) -> String { "glossary.\(language).forms" }
  static let formWords = 4

  /// A set of keys as bits, which can tell that two sets have no key in common. Of the many forms
  /// that begin with a word of grammar few go on as a text does.
  static func mask(_ keys: some Sequence<UInt32>) -> UInt32 {
    keys.reduce(0) { $0 | 1 << ($1 % UInt32(UInt32.bitWidth)) }
  }

  /// Flags of a form: it stands for an acronym, so it matches capitals only.
  static let uppercase: UInt32 = 1
  /// Flags of a form: its language is that of the file's first column.
  static let source: UInt32 = 2

  /// Learned pairs in the list of a key of the pair's first language: the key in the second
  /// language, the strength (2 words), and the row, counted through all files.
  static let learnedWords = 4

  /// Words with the list of their keys, by which another stemmer shows.
  static func samples(_ language: Language) -> String { "glossary.\(language).samples" }
  /// Of this many entries one gives a sample.
  static let sampleInterval: UInt32 = 2048
}
