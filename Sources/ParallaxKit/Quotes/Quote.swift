/// What a quote is.
public enum QuoteKind: String, Hashable, Sendable, CaseIterable {
  /// A clause or more between quotation marks.
  case direct
  /// A few quoted words inside the outlet's own sentence.
  case fragment
  /// Reported speech without quotation marks.
  case indirect
  /// Quoted words nobody is said to have said: titles, irony, so-called.
  case scare
}

/// A stretch of text that names somebody.
public struct MentionSpan: Hashable, Sendable {
  public let text: String
  public let span: TextSpan
}

/// Who is quoted.
public struct Speaker: Hashable, Sendable {
  /// The fullest name that the report gives, or the words that stand for one.
  public let name: String
  /// Where the quote's own attribution names the speaker; nil where nothing does.
  public let mention: MentionSpan?
  /// How sure the attribution is, from 0 to 1.
  public let confidence: Double
  /// Folded words by which the same speaker is found in another report.
  public let key: SpeakerKey
}

/// The words that attribute a quote.
public struct Cue: Hashable, Sendable {
  public let text: String
  public let span: TextSpan
  public let stance: Stance
}

/// Words that a report presents as somebody's.
public struct Quote: Hashable, Sendable {
  /// Unique within its report, in the order of the text.
  public let id: String
  public let kind: QuoteKind
  public let text: String
  /// Without the quotation marks.
  public let span: TextSpan
  public let speaker: Speaker?
  public let cue: Cue?
}
