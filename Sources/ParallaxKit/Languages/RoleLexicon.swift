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

extension Role: ImageRecord {
  static var width: Int { 3 }

  private static let collective: UInt32 = 1 << 8
  private static let plural: UInt32 = 1 << 9

  func words(in writer: inout ImageWriter) -> [UInt32] {
    [
      writer.string(lemma), writer.string(roleClass),
      Gender.code(of: gender) | (isCollective ? Self.collective : 0) | (isPlural ? Self.plural : 0),
    ]
  }

  init(_ words: ImageWords, at place: Int, in reader: ImageReader) {
    let traits = words[place + 2]
    self.init(
      lemma: reader.string(words[place]), roleClass: reader.string(words[place + 1]),
      gender: Gender.gender(of: traits & 0xFF), isCollective: traits & Self.collective != 0,
      isPlural: traits & Self.plural != 0)
  }
}

/// The role nouns of a language.
struct RoleLexicon: Sendable {
  let index: PhraseIndex<Role>

  init(_ reader: ImageReader, _ name: String) {
    index = PhraseIndex(reader, name)
  }

  /// Writes `roles.tsv`, already folded.
  /// - Parameter feminineSingularEndings: what behind a feminine noun's plural makes a form of its
  ///   singular: "ministre", "ministrei".
  static func write(
    _ table: TabSeparatedTable, feminineSingularEndings: [String], to writer: inout ImageWriter,
    as name: String
  ) {
    var index = PhraseIndexBuilder<Role>()
    let (role, plural, forms, kind, gender) =
      (
        table.column("role"), table.column("plural"), table.column("forms"),
        table.column("class"), table.column("gender")
      )
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
    index.write(to: &writer, as: name)
  }
}
