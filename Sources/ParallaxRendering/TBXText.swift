import ParallaxKit

/// Writes TBX 2 in the dialect TBX-Basic (ISO 30042:2008).
///
/// Each row is a concept of its own: which rows are one concept is not known. Further forms are
/// terms of the type `variant`; the status is that of the target term.
enum TBXText {
  static func opening(
    language: Language, comments: [String]
  ) throws(GlossaryWriter.Refusal) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <martif type="TBX-Basic" xml:lang="\(language)">
        <martifHeader>
          <fileDesc>
            <titleStmt>
              <title>Parallax glossary</title>
            </titleStmt>
            <sourceDesc>

      """
    for line in comments.isEmpty ? ["Exported by Parallax"] : comments {
      text += try XMLText.element("p", line, indent: 8)
    }
    return text + """
            </sourceDesc>
          </fileDesc>
          <encodingDesc>
            <p type="XCSURI">TBXBasicXCSV02.xcs</p>
          </encodingDesc>
        </martifHeader>
        <text>
          <body>

      """
  }

  static let closing = "    </body>\n  </text>\n</martif>\n"

  static func concept(
    _ row: Glossary.Row, number: Int, source: Language, target: Language
  ) throws(GlossaryWriter.Refusal) -> String {
    var text = "      <termEntry id=\"c\(number)\">\n"
    let partOfSpeech = partOfSpeech(row.partOfSpeech)
    if let note = partOfSpeech.note { text += try XMLText.element("note", note, indent: 8) }
    if !row.note.isEmpty { text += try XMLText.element("note", row.note, indent: 8) }
    text += try terms(row.source, source, partOfSpeech.categories, status: nil)
    text += try terms(row.target, target, partOfSpeech.categories, status: row.status)
    return text + "      </termEntry>\n"
  }

  private typealias Categories = [(name: String, value: String)]

  private static func terms(
    _ term: Glossary.Term, _ language: Language, _ categories: Categories, status: String?
  ) throws(GlossaryWriter.Refusal) -> String {
    var categories = categories
    if let status, !status.isEmpty {
      let value = Glossary.Status(rawValue: status).flatMap { TBXNames.statuses[$0] } ?? status
      categories.append(("administrativeStatus", value))
    }
    var text = "        <langSet xml:lang=\"\(language)\">\n"
    text += try tig(term.text, categories)
    for form in term.forms where !form.isEmpty {
      text += try tig(form, [("termType", "variant")])
    }
    return text + "        </langSet>\n"
  }

  private static func tig(
    _ term: String, _ categories: Categories
  ) throws(GlossaryWriter.Refusal) -> String {
    var text = "          <tig>\n" + (try XMLText.element("term", term, indent: 12))
    for category in categories {
      text += try XMLText.element("termNote", type: category.name, category.value, indent: 12)
    }
    return text + "          </tig>\n"
  }

  /// Puts a part of speech into the categories of TBX-Basic, and into a note where it has none.
  private static func partOfSpeech(_ name: String) -> (categories: Categories, note: String?) {
    guard !name.isEmpty else { return ([], nil) }
    switch PartOfSpeech(rawValue: name) {
    case .acr: return ([("partOfSpeech", "noun"), ("termType", "acronym")], nil)
    case .phrase: return ([("partOfSpeech", "other"), ("termType", "phrase")], nil)
    case let known:
      if let value = known.flatMap({ TBXNames.partsOfSpeech[$0] }) {
        return ([("partOfSpeech", value)], nil)
      }
      return ([("partOfSpeech", "other")], TBXNames.partOfSpeechNote + name)
    }
  }
}
