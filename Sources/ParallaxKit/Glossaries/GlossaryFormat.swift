/// The forms in which users keep glossaries.
public enum GlossaryFormat: String, Hashable, Sendable, CaseIterable {
  /// As shipped; see `GlossaryTable`.
  case tsv
  /// Comma-separated values with a header row of the same names as in TSV (RFC 4180).
  case csv
  /// TermBase eXchange (ISO 30042): versions 2 and 3 are read, 2 is written.
  case tbx
  /// Translation Memory eXchange 1.4b (LISA OSCAR 2005).
  case tmx
}

/// What TBX calls the values of a glossary's columns.
public enum TBXNames {
  /// The value of `administrativeStatus` for each status.
  public static let statuses: [Glossary.Status: String] = [
    .preferred: "preferredTerm-admn-sts", .admitted: "admittedTerm-admn-sts",
    .forbidden: "deprecatedTerm-admn-sts", .obsolete: "supersededTerm-admn-sts",
  ]

  /// The value of `partOfSpeech` in TBX-Basic for each part of speech that it has.
  public static let partsOfSpeech: [PartOfSpeech: String] = [
    .noun: "noun", .verb: "verb", .adj: "adjective", .adv: "adverb", .name: "properNoun",
  ]

  /// What begins a note that names a part of speech that TBX-Basic has not.
  public static let partOfSpeechNote = "Parallax part of speech: "
}

/// The types of properties that hold the columns of a glossary in TMX.
public enum TMXNames {
  public static let partOfSpeech = "x-pos"
  public static let status = "x-status"
  public static let form = "x-form"
}
