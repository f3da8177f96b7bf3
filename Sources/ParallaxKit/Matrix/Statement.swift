/// Something that reports of an event quote, each in its own words.
public struct Statement: Sendable {
  /// A report that carries the statement.
  public struct Carrier: Sendable {
    public let report: Int
    /// In the order of the text.
    public let quotes: [Quote]
  }

  /// Words that one report's quote has and another's lacks.
  public struct Cut: Hashable, Sendable {
    /// The report that leaves the words out.
    public let report: Int
    /// The report that has them.
    public let from: Int
    public let words: String
    /// Where that report has them.
    public let span: TextSpan
    public let level: DivergenceLevel
    public let confidence: Double
  }

  /// Says that one report carries less of the statement than another.
  public struct Part: Hashable, Sendable {
    public let report: Int
    public let whole: Int
  }

  /// Another way in which two reports' quotes differ.
  public struct Change: Hashable, Sendable {
    public let rule: DivergenceRule
    public let level: DivergenceLevel
    public let confidence: Double
    public let a: Int
    public let b: Int
    /// What changed, in the words of each report; empty where the change is in no words.
    public let wordsA: String
    public let wordsB: String
  }

  /// In the order of the event's reports.
  public let carriers: [Carrier]
  /// The carrier with the most words, as a place in `carriers`.
  public let fullest: Int
  /// What is left out, where its words are known.
  public let cuts: [Cut]
  /// Who carries a part only, also where no words can be named.
  public let parts: [Part]
  public let changes: [Change]

  /// The speaker whom the carriers are surest of.
  public var speaker: Speaker? {
    var best: Speaker?
    for speaker in carriers.flatMap(\.quotes).compactMap(\.speaker)
    where best.map({ speaker.confidence > $0.confidence }) ?? true {
      best = speaker
    }
    return best
  }
}
