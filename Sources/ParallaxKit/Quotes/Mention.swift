/// Where a report names, describes or refers to a possible source.
struct Mention: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A proper name, with or without a role before it.
    case name
    /// A role: "the US president", "procurorii".
    case role
    case pronoun
    /// Any other words in a subject's place: "court documents".
    case phrase
  }

  var kind: Kind
  var tokens: Range<Int>
  /// The tokens of the proper name alone.
  var name: Range<Int>?
  var role: Role?
  var pronoun: PronounFeatures?
  /// ISO 3166 code of the country it is tied to by an adjective or a place's name.
  var country: String?
  /// Follows a preposition, so it is no subject.
  var isGoverned = false
  /// Has "a", "an", "un", "o" before it.
  var isIndefinite = false
  /// In a headline in which every word is capitalised.
  var isInHeadline = false
}
