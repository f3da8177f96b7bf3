import ParallaxKit

/// Writes TMX 1.4b: a translation unit for each row, with properties for its other columns.
enum TMXText {
  static func opening(
    language: Language, comments: [String]
  ) throws(GlossaryWriter.Refusal) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
        <header creationtool="Parallax" creationtoolversion="\(Comparator.version)"
          segtype="phrase" o-tmf="Parallax" adminlang="en" srclang="\(language)"
          datatype="plaintext"
      """
    if comments.isEmpty {
      text += "/>\n"
    } else {
      text += ">\n"
      for line in comments { text += try XMLText.element("note", line, indent: 4) }
      text += "  </header>\n"
    }
    return text + "  <body>\n"
  }

  static let closing = "  </body>\n</tmx>\n"

  static func unit(
    _ row: Glossary.Row, number: Int, source: Language, target: Language
  ) throws(GlossaryWriter.Refusal) -> String {
    var text = "    <tu tuid=\"\(number)\">\n"
    if !row.note.isEmpty { text += try XMLText.element("note", row.note, indent: 6) }
    for (type, value) in [
      (TMXNames.partOfSpeech, row.partOfSpeech), (TMXNames.status, row.status),
    ] where !value.isEmpty {
      text += try XMLText.element("prop", type: type, value, indent: 6)
    }
    text += try variant(row.source, source)
    text += try variant(row.target, target)
    return text + "    </tu>\n"
  }

  private static func variant(
    _ term: Glossary.Term, _ language: Language
  ) throws(GlossaryWriter.Refusal) -> String {
    var text = "      <tuv xml:lang=\"\(language)\">\n"
    for form in term.forms where !form.isEmpty {
      text += try XMLText.element("prop", type: TMXNames.form, form, indent: 8)
    }
    text += try XMLText.element("seg", term.text, indent: 8)
    return text + "      </tuv>\n"
  }
}
