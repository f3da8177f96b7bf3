/// What is known of a word or phrase in one language.
public struct GlossaryMatch: Sendable {
  /// How a form of an entry fits, the surest first.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// By the stems of the spelling, diacritics and all.
    case spelling = "stem"
    /// By the stems of the spelling without diacritics only.
    case withoutDiacritics = "without-diacritics"
    /// By a list of irregular forms.
    case inflection
    /// By a guess at what the ending stands for.
    case ending
  }

  public enum Origin: String, Hashable, Sendable {
    case user, curated
  }

  /// What becomes of an entry that fits.
  public enum Effect: Hashable, Sendable {
    /// Texts are matched by it.
    case used
    /// Its own status bars it.
    case barred(Glossary.Status)
    /// A row of higher priority bars the pair, or translates the term in its place.
    case outranked(GlossaryFinding.Place)
  }

  /// An entry of a glossary.
  public struct Entry: Sendable {
    public let origin: Origin
    public let place: GlossaryFinding.Place
    public let row: Glossary.Row
    /// The form that fits.
    public let form: String
    public let isFurtherForm: Bool
    public let reason: Reason
    public let effect: Effect
    /// The term of the other language.
    public let translation: String
  }

  /// A pair learned from parallel texts.
  public struct Learned: Hashable, Sendable {
    public let place: GlossaryFinding.Place
    public let key: String
    /// The stem in the other language.
    public let translation: String
    /// How far it can be relied on, from 0 to 1.
    public let probability: Double
    public let effect: Effect
  }

  /// A name that CLDR has in both languages.
  public struct Name: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case region, language, currency
    }

    public let kind: Kind
    /// ISO 3166, ISO 639 or ISO 4217.
    public let code: String
    public let name: String
    public let translation: String
    public let effect: Effect
  }

  public let query: String
  public let language: Language
  public let otherLanguage: Language
  /// For each word its keys; see `StemKeys`.
  public let keys: [[String]]
  /// What cognates of the two languages have in common; nil for phrases.
  public let cognateKey: String?
  /// Whether it is a word of grammar, which matches nothing by itself.
  public let isGrammar: Bool
  public let entries: [Entry]
  public let learned: [Learned]
  public let names: [Name]

  /// Whether anything is known of it.
  public var isKnown: Bool { !entries.isEmpty || !learned.isEmpty || !names.isEmpty }
}
