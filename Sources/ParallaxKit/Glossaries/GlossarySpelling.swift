import ICUKit

/// Finds code points in glossaries that look right and are not.
struct GlossarySpelling {
  private let composer: TextFolder

  init() throws(ResourceError) {
    do {
      composer = try TextFolder(.nfc)
    } catch {
      throw ResourceError(path: "ICU", reason: "\(error)")
    }
  }

  func findings(_ row: Glossary.Row, in glossary: Glossary) -> [GlossaryFinding] {
    var findings: [GlossaryFinding] = []
    let isName = row.partOfSpeech == PartOfSpeech.name.rawValue
    for (term, language) in [(row.source, glossary.source), (row.target, glossary.target)] {
      for form in [term.text] + term.forms {
        let cell = Cell(text: form, language: language, isName: isName)
        findings += check(cell, at: glossary.place(of: row))
      }
    }
    return findings
  }

  private struct Cell {
    let text: String
    let language: Language
    let isName: Bool
  }

  /// Most cells are ASCII without anything odd.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
  }

  private func check(_ cell: Cell, at place: GlossaryFinding.Place) -> [GlossaryFinding] {
    guard !Self.isPlain(cell.text) else { return [] }
    var findings: [GlossaryFinding] = []
    func add(
      _ rule: GlossaryFinding.Rule, _ level: GlossaryFinding.Level, _ what: String, remedy: String
    ) {
      findings.append(
        GlossaryFinding(rule, level, at: place, "'\(cell.text)' \(what)", remedy: remedy))
    }
    if cell.language == .romanian, let cedilla = cell.text.unicodeScalars.first(where: isCedilla) {
      add(
        .cedilla, cell.isName ? .warning : .error, "has \(Self.name(cedilla)) with a cedilla",
        remedy: "write the letter with a comma below: \u{219} (U+0219), \u{21B} (U+021B)")
    }
    // Swift's own equality takes both for the same.
    if !composer.fold(cell.text).unicodeScalars.elementsEqual(cell.text.unicodeScalars) {
      add(
        .decomposed, .error, "has letters and their marks apart",
        remedy: "save it in Unicode normalisation form C")
    }
    if let hidden = cell.text.unicodeScalars.first(where: isHidden) {
      add(
        .hiddenCharacter, .error, "has the hidden character \(Self.code(hidden))",
        remedy: "remove it")
    }
    if let space = cell.text.unicodeScalars.first(where: isOddSpace) {
      add(
        .oddSpace, .error, "has the space \(Self.code(space))", remedy: "write a plain space")
    }
    let isBlank = cell.text.allSatisfy { $0 == " " }
    if !isBlank, cell.text.hasPrefix(" ") || cell.text.hasSuffix(" ") {
      add(.outerSpace, .error, "begins or ends with a space", remedy: "remove the space")
    }
    if cell.text.contains("  ") {
      add(.doubleSpace, .warning, "has two spaces together", remedy: "leave one of them")
    }
    findings += scripts(cell, at: place)
    return findings
  }

  private func scripts(_ cell: Cell, at place: GlossaryFinding.Place) -> [GlossaryFinding] {
    for word in cell.text.split(whereSeparator: { !$0.isLetter }) {
      let text = String(word)
      guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
      let scalars = text.unicodeScalars
      let foreign = scalars.filter { !isLatin($0) }
      guard let first = foreign.first else { continue }
      if scalars.contains(where: { isLatin($0) && $0.properties.isAlphabetic }) {
        return [
          GlossaryFinding(
            .mixedScript, .error, at: place,
            "'\(cell.text)' has \(Self.name(first)) among Latin letters",
            remedy: "write the Latin letter that it looks like")
        ]
      }
      return [
        GlossaryFinding(
          .foreignScript, .warning, at: place,
          "'\(cell.text)' has a word in another script: \(Self.name(first))",
          remedy: "write it in the Latin script, as texts have it")
      ]
    }
    return []
  }

  private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.isAlphabetic else { return true }
    guard scalar.value >= 0x250 else { return true }
    return Script.dominant(in: String(scalar)).map { $0 == "Latn" } ?? true
  }

  private func isCedilla(_ scalar: Unicode.Scalar) -> Bool {
    (0x15E...0x15F).contains(scalar.value) || (0x162...0x163).contains(scalar.value)
  }

  /// Controls, soft hyphens, zero-width characters, marks of direction, variation selectors.
  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && scalar.properties.generalCategory == .spaceSeparator
  }

  /// Names a letter: `o (U+043E CYRILLIC SMALL LETTER O)`.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let name = scalar.properties.name.map { " \($0)" } ?? ""
    return "\(scalar) (\(code(scalar))\(name))"
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
