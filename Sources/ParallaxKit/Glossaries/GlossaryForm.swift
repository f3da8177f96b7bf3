/// A form of an entry as the keys of its words.
struct GlossaryForm: Hashable, Sendable {
  /// For each word its keys.
  let words: [[String]]
  /// Stands for an acronym, so it matches capitals only.
  let isUppercase: Bool
}
