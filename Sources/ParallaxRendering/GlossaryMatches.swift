import ParallaxKit

/// Shows what is known of words and phrases.
public struct GlossaryMatches {
  private let matches: [GlossaryMatch]

  public init(_ matches: [GlossaryMatch]) { self.matches = matches }

  /// Writes a block for each word and language.
  public func text(style: Style, width: Int) -> String {
    TextBlock.stacked(matches.map { block($0, width: width) }).painted(style)
  }

  private func block(_ match: GlossaryMatch, width: Int) -> TextBlock {
    var head = StyledText(VisibleText.line(match.query), .strong)
    head.append(", \(GlossaryWording.language(match.language))")
    var details = [keys(match)]
    if let key = match.cognateKey { details.append("cognate key \(VisibleText.line(key))") }
    if match.isGrammar { details.append("a word of grammar, which matches nothing by itself") }
    head.append(" · \(details.joined(separator: " · "))", .faint)
    var block = TextBlock(
      lines: LineWrapper().lines(of: head, width: min(max(width, 20), TerminalPage.widest)))
    var rows = match.entries.map(row) + match.learned.map(row) + match.names.map(row)
    if rows.isEmpty { rows = [("", StyledText("no entry"))] }
    let column = rows.map(\.origin.count).max() ?? 0
    for row in rows {
      let spaces = String(repeating: " ", count: column - row.origin.count + 2)
      // On one line, so that places stay whole.
      block.lines.append(StyledText("  " + row.origin + spaces, .faint) + row.text)
    }
    return block
  }

  private func keys(_ match: GlossaryMatch) -> String {
    let keys = match.keys.map { $0.map(VisibleText.line).joined(separator: "/") }
    return "\(keys.count == 1 ? "key" : "keys") \(keys.joined(separator: " "))"
  }

  private typealias Row = (origin: String, text: StyledText)

  private func row(_ entry: GlossaryMatch.Entry) -> Row {
    let row = entry.row
    var text = StyledText(
      "\(VisibleText.line(row.source.text)) = \(VisibleText.line(row.target.text))")
    var details = [row.partOfSpeech, row.status].filter { !$0.isEmpty }.map(VisibleText.line)
    details.append(reason(entry))
    details += words(entry.effect)
    if !row.note.isEmpty { details.append(VisibleText.line(row.note)) }
    text.append(", \(details.joined(separator: ", "))")
    text.append("  \(place(entry.place))", .faint)
    return (entry.origin.rawValue, text)
  }

  private func words(_ effect: GlossaryMatch.Effect) -> [String] {
    switch effect {
    case .used: []
    case .barred(let status): ["not matched: \(status.rawValue)"]
    case .outranked(let place): ["not matched: outranked by \(self.place(place))"]
    }
  }

  private func reason(_ entry: GlossaryMatch.Entry) -> String {
    let form = entry.isFurtherForm ? "further form \(VisibleText.line(entry.form))" : ""
    switch (entry.reason, form.isEmpty) {
    case (.spelling, true): return "by stem"
    case (.spelling, false): return "by \(form)"
    case (.withoutDiacritics, true): return "by stem without diacritics"
    case (.withoutDiacritics, false): return "by \(form) without diacritics"
    case (.inflection, true): return "as a listed form"
    case (.inflection, false): return "as a listed form of \(form)"
    case (.ending, true): return "by a guess at its ending"
    case (.ending, false): return "by a guess at the ending of \(form)"
    }
  }

  private func row(_ pair: GlossaryMatch.Learned) -> Row {
    let details = [Wording.probability(pair.probability)] + words(pair.effect)
    var text = StyledText(
      "\(VisibleText.line(pair.key)) = \(VisibleText.line(pair.translation)), "
        + details.joined(separator: ", "))
    text.append("  \(place(pair.place))", .faint)
    return ("learned", text)
  }

  private func row(_ name: GlossaryMatch.Name) -> Row {
    let details = ["\(name.kind.rawValue) \(name.code)"] + words(name.effect)
    return (
      "CLDR",
      StyledText(
        "\(VisibleText.line(name.name)) = \(VisibleText.line(name.translation)), "
          + details.joined(separator: ", "))
    )
  }

  private func place(_ place: GlossaryFinding.Place) -> String {
    "\(VisibleText.line(place.file)):\(place.line)"
  }

  /// Writes JSON of the schema `parallax.glossary-lookup/1`.
  public func json() -> String {
    JSONWriter.text(
      of: .members([
        "schema": .string("parallax.glossary-lookup/1"),
        "matches": .array(matches.map(value)),
      ]))
  }

  private func value(_ match: GlossaryMatch) -> JSONValue {
    .members([
      "query": .string(match.query),
      "language": .string(match.language.rawValue),
      "other_language": .string(match.otherLanguage.rawValue),
      "keys": .array(match.keys.map(JSONValue.strings)),
      "cognate_key": .optional(match.cognateKey),
      "is_grammar": .boolean(match.isGrammar),
      "entries": .array(match.entries.map(value)),
      "learned": .array(
        match.learned.map {
          let (effect, outranking) = value($0.effect)
          return .members([
            "key": .string($0.key), "translation": .string($0.translation),
            "probability": .score($0.probability), "file": .string($0.place.file),
            "line": .integer($0.place.line), "effect": effect, "outranked_by": outranking,
          ])
        }),
      "names": .array(
        match.names.map {
          let (effect, outranking) = value($0.effect)
          return .members([
            "kind": .string($0.kind.rawValue), "code": .string($0.code),
            "name": .string($0.name), "translation": .string($0.translation),
            "effect": effect, "outranked_by": outranking,
          ])
        }),
    ])
  }

  private func value(
    _ effect: GlossaryMatch.Effect
  ) -> (effect: JSONValue, outrankedBy: JSONValue) {
    switch effect {
    case .used: (.string("used"), .null)
    case .barred: (.string("barred"), .null)
    case .outranked(let place):
      (
        .string("outranked"),
        .members(["file": .string(place.file), "line": .integer(place.line)])
      )
    }
  }

  private func value(_ entry: GlossaryMatch.Entry) -> JSONValue {
    let (effect, outranking) = value(entry.effect)
    return .members([
      "origin": .string(entry.origin.rawValue),
      "file": .string(entry.place.file),
      "line": .integer(entry.place.line),
      "source": .string(entry.row.source.text),
      "target": .string(entry.row.target.text),
      "pos": .string(entry.row.partOfSpeech),
      "status": .string(entry.row.status),
      "note": .string(entry.row.note),
      "translation": .string(entry.translation),
      "form": .string(entry.form),
      "is_further_form": .boolean(entry.isFurtherForm),
      "reason": .string(entry.reason.rawValue),
      "effect": effect,
      "outranked_by": outranking,
    ])
  }
}
