import ParallaxKit

/// Brings translation units of TMX to rows of a glossary.
enum TMXTerms {
  private static let partOfSpeechTypes = [TMXNames.partOfSpeech, "pos", "partOfSpeech"]
  private static let statusTypes = [TMXNames.status, "status", "administrativeStatus"]

  /// Makes the rows of a unit: each text of one language with each of the other.
  /// - Returns: no rows where the unit lacks one of the languages.
  static func rows(of unit: TMXUnit, source: Language, target: Language) -> [Glossary.Row] {
    let sources = terms(unit, source)
    let targets = terms(unit, target)
    let variants = unit.variants.filter { $0.language == source || $0.language == target }
    let properties = unit.properties + variants.flatMap(\.properties)
    func value(_ types: [String]) -> String {
      properties.first { types.contains($0.type) && !$0.value.isEmpty }?.value ?? ""
    }
    var notes: [String] = []
    for note in unit.notes + variants.flatMap(\.notes) {
      let note = ExchangeText.unwrapped(note)
      if !note.isEmpty, !notes.contains(note) { notes.append(note) }
    }
    let status = value(statusTypes)
    let row = Glossary.Row(
      source: Glossary.Term(""), target: Glossary.Term(""),
      partOfSpeech: ExchangeText.unwrapped(value(partOfSpeechTypes)),
      status: TBXTerms.status(named: ExchangeText.unwrapped(status)),
      note: notes.joined(separator: "; "), line: unit.line)
    return sources.flatMap { x in
      targets.map { y in
        var row = row
        (row.source, row.target) = (x, y)
        return row
      }
    }
  }

  private static func terms(_ unit: TMXUnit, _ language: Language) -> [Glossary.Term] {
    var result: [Glossary.Term] = []
    for variant in unit.variants where variant.language == language {
      let forms = variant.properties.filter { $0.type == TMXNames.form }.map(\.value)
      let term = Glossary.Term(
        ExchangeText.unwrapped(variant.text), forms: forms.map(ExchangeText.unwrapped))
      // Texts of two regions are often the same.
      if !result.contains(term) { result.append(term) }
    }
    return result
  }
}
