/// A pair of terms that say the same, with all forms under which texts have them.
struct GlossaryEntry: Sendable {
  /// The lemma in the first text's language.
  let a: String
  let b: String
  let pos: PartOfSpeech
  let source: Evidence.Source
  /// How far it can be relied on, from 0 to 1.
  let strength: Double
}
