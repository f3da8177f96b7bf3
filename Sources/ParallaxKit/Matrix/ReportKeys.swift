/// What a report is about, in keys that reports of the same event share in any language.
struct ReportKeys: Sendable {
  /// Two reports that have a key speak of one thing.
  struct Key: Hashable, Sendable {
    let hash: UInt64
    /// How far it can be relied on, from 0 to 1.
    let strength: Double
    /// Whether it says nothing of two reports in one language: their own words are surer.
    let isForeign: Bool
  }

  /// A word, name, number or date of the report, with all its forms.
  struct Concept: Sendable {
    let kind: SharedTerm.Kind
    /// As the report has it first.
    let words: String
    /// How much it tells of what the report is about.
    let weight: Double
    /// No key twice.
    let keys: [Key]
    /// How sure it is that a report in another language that has it can be known to, from 0 to 1.
    let translatability: Double
  }

  let language: Language
  /// Day of publication, counted from an arbitrary one; nil where it is not given.
  let day: Int?
  /// In the order in which the report has them.
  let concepts: [Concept]
  /// The sum of the concepts' weights.
  let weight: Double
  /// The sum of the weights of those that a report in another language could have, as far as the
  /// glossaries know them.
  let translatableWeight: Double

  init(language: Language, day: Int?, concepts: [Concept]) {
    self.language = language
    self.day = day
    self.concepts = concepts
    weight = concepts.reduce(0) { $0 + $1.weight }
    translatableWeight = concepts.reduce(0) { $0 + $1.weight * $1.translatability }
  }
}

/// Something that the reports of an event have in common.
public struct SharedTerm: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case name, place, date, number, term
  }

  public let kind: Kind
  /// As one of the reports has it.
  public let words: String
  /// How many reports of the event have it.
  public let reports: Int
}
