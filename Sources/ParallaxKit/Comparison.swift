/// A report with the quotes found in it.
public struct QuotedReport: Sendable {
  public let report: Report
  /// In the order of the text.
  public let quotes: [Quote]

  /// Finds a quote by its id.
  public func quote(_ id: String) -> Quote? { quotes.first { $0.id == id } }
}

/// How much of what two reports quote is common to them.
public struct Overlap: Hashable, Sendable {
  /// Harmonic mean of both coverages, from 0 to 1.
  public let score: Double
  /// The share of the first report's quoted words that has a counterpart in the second.
  public let aCoverage: Double
  /// The share of the second report's quoted words that has a counterpart in the first.
  public let bCoverage: Double
}

/// A quote of which nothing could be said, and why.
public struct NotJudged: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable {
    /// The glossaries know too few of its words.
    case unknownWords = "unknown-words"
    /// It has too few words of weight to be told from others.
    case tooShort = "too-short"
    /// Who says a paired quote is not sure, so that its speakers were not compared.
    case uncertainSpeaker = "uncertain-speaker"
    /// A report has too few words of its own to compare its language.
    case fewWords = "few-words"
  }

  public let side: ReportSide
  /// The quote's id; nil where the report's own words are meant.
  public let quote: String?
  public let reason: Reason
  /// The words that no glossary knows, in the order of the text.
  public let missing: [String]

  var mirrored: Self { Self(side: side.other, quote: quote, reason: reason, missing: missing) }
}

/// What a comparison rests on, so that it can be repeated.
public struct Provenance: Hashable, Sendable {
  /// A file of language data and a digest of its bytes (FNV-1a, 64 bit, hexadecimal).
  public struct Source: Hashable, Sendable {
    public let path: String
    public let digest: String
    public let entries: Int
  }

  /// Parallax's version.
  public let tool: String
  public let icu: String
  public let unicode: String
  /// The user's own in the order of their priority, then the shipped ones in that of their paths.
  public let glossaries: [Source]
}

/// What two reports have in common and what only one of them has.
public struct Comparison: Sendable {
  public let a: QuotedReport
  public let b: QuotedReport
  /// In the order of the first report's text.
  public let pairs: [Pair]
  /// All quotes that share a term, in the order of the first report's text, then the second's.
  public let considered: [ConsideredPair]
  /// Ids of the first report's quotes that no quote of the second answers.
  public let unpairedA: [String]
  public let unpairedB: [String]
  public let overlap: Overlap
  /// Where the reports part ways: inside pairs first, pair by pair, then between the reports.
  public let divergences: [Divergence]
  public let notJudged: [NotJudged]
  /// What the reports give their words to.
  public let measures: ComparisonMeasures
  public let provenance: Provenance
}
