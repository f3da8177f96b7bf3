/// The kinds of divergence that are looked for; the raw values are stable.
///
/// What each means, with an example, is in `glossaries/report/rules.tsv`.
public enum DivergenceRule: String, Hashable, Sendable, CaseIterable {
  case numberChanged = "quote/number-changed"
  case negationFlipped = "quote/negation-flipped"
  case modalityShifted = "quote/modality-shifted"
  /// The second report leaves out clauses of the first one's quote.
  case truncated = "quote/truncated"
  /// The second report's quote has clauses that the first one's lacks.
  case expanded = "quote/expanded"
  case speakerChanged = "quote/speaker-changed"
  case speakerAnonymised = "quote/speaker-anonymised"
  case directnessShifted = "quote/directness-shifted"
  case cueStance = "quote/cue-stance"
  case strengthShifted = "quote/strength-shifted"
  case quoteOmitted = "coverage/quote-omitted"
  case speakerOmitted = "coverage/speaker-omitted"
  case voiceShare = "coverage/voice-share"
  case prominence = "coverage/prominence"
  case topicEmphasis = "coverage/topic-emphasis"
  case termChoice = "framing/term-choice"
  case distancing = "framing/distancing"
  case loadedLanguage = "framing/loaded-language"
  case agency = "framing/agency"
  case actorTone = "framing/actor-tone"
  case frameShare = "framing/frame-share"

  /// The rule that fits when the reports are exchanged.
  public var mirrored: Self {
    switch self {
    case .truncated: .expanded
    case .expanded: .truncated
    default: self
    }
  }

  /// The level of the surest and gravest findings of the rule.
  public var highestLevel: DivergenceLevel {
    switch self {
    case .numberChanged, .negationFlipped, .speakerChanged: .serious
    case .topicEmphasis: .note
    default: .warning
    }
  }

  /// What the rule looks at: `quote`, `coverage`, `framing`.
  public var family: Substring { rawValue.prefix { $0 != "/" } }
}
