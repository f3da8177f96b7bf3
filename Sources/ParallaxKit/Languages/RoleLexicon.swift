/// A noun by which a report calls a source: an office, a trade, a group, an institution.
public struct Role: Hashable, Sendable {
  public let lemma: String
  /// An identifier shared by the languages, such as `head-of-state`.
  public let roleClass: String
  public let gender: Gender?
  /// Names a group or an institution, not one person.
  public let isCollective: Bool
  public let isPlural: Bool
}

/// The role nouns of a language.
struct RoleLexicon: Sendable {
  private(set) var index = PhraseIndex<Role>()

  /// Reads `roles.tsv`, already folded.
  /// - Parameter feminineSingularEndings: what behind a feminine noun's plural makes a form of its
  ///   singular: "ministre", "ministrei".
  init(_ table: TabSeparatedTable, feminineSingularEndings: [String]) {
    let (role, plural, forms, kind, gender) =
      (
        table.column("role"), table.column("plural"), table.column("forms"),
        table.column("class"), table.column("gender")
      )
    index.reserve(table.rows.count * 5)
    for row in table.rows {
      func make(isPlural: Bool) -> Role {
        Role(
          lemma: String(row[role]), roleClass: String(row[kind]),
          gender: Gender(rawValue: String(row[gender])), isCollective: row[gender] == "c",
          isPlural: isPlural)
      }
      let (one, many) = (make(isPlural: false), make(isPlural: true))
      index.insert(row[role], one)
      let pluralLemma = row[plural]
      if !pluralLemma.isEmpty, pluralLemma != row[role] {
        index.insert(pluralLemma, many)
      }
      for form in row.list(forms) {
        // A form that begins as the plural does is taken for one of the plural's.
        let isPlural =
          !pluralLemma.isEmpty && pluralLemma != row[role]
          && form.utf8.starts(with: pluralLemma.utf8)
          && !(one.gender == .feminine
            && feminineSingularEndings.contains(String(form.dropFirst(pluralLemma.count))))
        index.insert(form, isPlural ? many : one)
      }
    }
  }
}
