import ICUKit

/// Finds rows of glossaries that say the same twice, or the contrary of each other.
///
/// Rows are added one by one; each is compared with those before it.
struct GlossaryConflicts {
  private struct Earlier {
    let row: Glossary.Row
    let place: GlossaryFinding.Place
  }

  private struct Pair: Hashable {
    let source: String
    let target: String
  }

  private struct Sense: Hashable {
    let source: String
    let partOfSpeech: String
  }

  private struct Form: Hashable {
    let language: Language
    let folded: String
  }

  private let folder: TextFolder
  private var pairs: [Pair: [Earlier]] = [:]
  private var preferred: [Sense: Earlier] = [:]
  private var forms: [Form: (text: String, place: GlossaryFinding.Place)] = [:]

  init(folder: TextFolder) { self.folder = folder }

  mutating func add(_ row: Glossary.Row, of glossary: Glossary) -> [GlossaryFinding] {
    guard !row.source.text.isEmpty, !row.target.text.isEmpty else { return [] }
    let place = glossary.place(of: row)
    let pair = Pair(source: folder.fold(row.source.text), target: folder.fold(row.target.text))
    var findings: [GlossaryFinding] = []
    let earlier = pairs[pair] ?? []
    if let finding = repetition(row, place, earlier) { findings.append(finding) }
    if let other = earlier.first(where: { $0.row.allowsMatching != row.allowsMatching }) {
      findings.append(statusConflict(row, place, other))
    }
    pairs[pair, default: []].append(Earlier(row: row, place: place))
    if row.status == Glossary.Status.preferred.rawValue {
      let sense = Sense(source: pair.source, partOfSpeech: row.partOfSpeech)
      if let other = preferred[sense] {
        if other.row.target.text != row.target.text {
          findings.append(
            GlossaryFinding(
              .twoPreferred, .warning, at: place,
              "'\(row.target.text)' is preferred for '\(row.source.text)', and so is "
                + "'\(other.row.target.text)'",
              remedy: "call all but one of them admitted", other: other.place))
        }
      } else {
        preferred[sense] = Earlier(row: row, place: place)
      }
    }
    findings += sharedForms(row.source, glossary.source, place)
    findings += sharedForms(row.target, glossary.target, place)
    return findings
  }

  private func repetition(
    _ row: Glossary.Row, _ place: GlossaryFinding.Place, _ earlier: [Earlier]
  ) -> GlossaryFinding? {
    let pair = "'\(row.source.text)' = '\(row.target.text)'"
    let same = earlier.filter {
      $0.row.source.text == row.source.text && $0.row.target.text == row.target.text
    }
    if let other = same.first(where: { $0.row.partOfSpeech == row.partOfSpeech }) {
      return GlossaryFinding(
        .duplicate, other.place.file == place.file ? .error : .note, at: place,
        "\(pair) stands there already", remedy: "join the forms in one row and remove the other",
        other: other.place)
    }
    if let other = same.first {
      let (one, two) = (Self.named(row.partOfSpeech), Self.named(other.row.partOfSpeech))
      return GlossaryFinding(
        .otherPartOfSpeech, .note, at: place, "\(pair) is \(one) here and \(two) there",
        remedy: "remove one, unless both are meant", other: other.place)
    }
    // A verb and a noun that fold alike are two words.
    guard let other = earlier.first(where: { $0.row.partOfSpeech == row.partOfSpeech }) else {
      return nil
    }
    return GlossaryFinding(
      .foldsAlike, .warning, at: place,
      "\(pair) differs from '\(other.row.source.text)' = '\(other.row.target.text)' in case or "
        + "diacritics only, so texts match both",
      remedy: "keep the right spelling", other: other.place)
  }

  private static func named(_ partOfSpeech: String) -> String {
    partOfSpeech.isEmpty ? "of no part of speech" : partOfSpeech
  }

  private func statusConflict(
    _ row: Glossary.Row, _ place: GlossaryFinding.Place, _ other: Earlier
  ) -> GlossaryFinding {
    let pair = "'\(row.source.text)' = '\(row.target.text)'"
    let (one, two) = (Self.status(row), Self.status(other.row))
    return GlossaryFinding(
      .statusConflict, .error, at: place, "\(pair) is \(one) here and \(two) there",
      remedy: "give both rows one status, or remove one", other: other.place)
  }

  private static func status(_ row: Glossary.Row) -> String {
    row.status.isEmpty ? "allowed" : row.status
  }

  private mutating func sharedForms(
    _ term: Glossary.Term, _ language: Language, _ place: GlossaryFinding.Place
  ) -> [GlossaryFinding] {
    var findings: [GlossaryFinding] = []
    for text in [term.text] + term.forms {
      let form = Form(language: language, folded: folder.fold(text))
      guard !form.folded.isEmpty else { continue }
      guard let other = forms[form] else {
        forms[form] = (text, place)
        continue
      }
      // Forms in capitals match capitals only.
      guard other.text != text, other.place != place,
        GlossaryWords.isUppercase(other.text) == GlossaryWords.isUppercase(text)
      else { continue }
      findings.append(
        GlossaryFinding(
          .sharedForm, .note, at: place,
          "'\(text)' is '\(other.text)' without case and diacritics, so texts without them match "
            + "both", remedy: "check that this does no harm", other: other.place))
    }
    return findings
  }
}
