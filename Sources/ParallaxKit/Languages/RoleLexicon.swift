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
  init(_ table: TabSeparatedTable) {
    let (role, plural, forms, kind, gender) =
      (
        table.column("role"), table.column("plural"), table.column("forms"),
        table.column("class"), table.column("gender")
      )
    for row in table.rows {
      let make = { (isPlural: Bool) in
        Role(
          lemma: String(row[role]), roleClass: String(row[kind]),
          gender: Gender(rawValue: String(row[gender])), isCollective: row[gender] == "c",
          isPlural: isPlural)
      }
      var seen: Set<Substring> = [row[role]]
      index.insert(row[role], make(false))
      let pluralLemma = row[plural]
      if !pluralLemma.isEmpty, seen.insert(pluralLemma).inserted {
        index.insert(pluralLemma, make(true))
      }
      for form in row[forms].split(separator: "|") where seen.insert(form).inserted {
        // A form that begins as the plural does is taken for one of the plural's.
        let isPlural =
          !pluralLemma.isEmpty && pluralLemma != row[role] && form.hasPrefix(pluralLemma)
        index.insert(form, make(isPlural))
      }
    }
  }
}
