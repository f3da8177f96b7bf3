extension Glossary {
  /// Where a row stands.
  func place(of row: Row) -> GlossaryFinding.Place {
    GlossaryFinding.Place(file: name, line: row.line)
  }

  /// The first line without which texts cannot be matched as it was meant; nil where there is none.
  public var firstUnusable: GlossaryFinding? {
    faults.first { $0.level == .error }
      ?? rows.lazy.flatMap(faults).first { $0.rule == .emptyTerm || $0.rule == .unknownStatus }
  }

  /// Finds what a row lacks, and names in it that mean nothing.
  func faults(of row: Row) -> [GlossaryFinding] {
    let place = place(of: row)
    var findings: [GlossaryFinding] = []
    for (term, language) in [(row.source, source), (row.target, target)] {
      if term.text.allSatisfy(\.isWhitespace) {
        findings.append(
          GlossaryFinding(
            .emptyTerm, .error, at: place, "the \(language) term is empty",
            remedy: "write it or remove the row"))
      }
      if term.forms.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
        findings.append(
          GlossaryFinding(
            .emptyForm, .warning, at: place, "a further form in \(language) is empty",
            remedy: "part forms by a single | with none at the ends"))
      }
    }
    if !row.partOfSpeech.isEmpty, PartOfSpeech(rawValue: row.partOfSpeech) == nil {
      let known = PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", ")
      findings.append(
        GlossaryFinding(
          .unknownPartOfSpeech, .error, at: place,
          "'\(row.partOfSpeech)' is no part of speech", remedy: "write one of: \(known)"))
    }
    if !row.status.isEmpty, Glossary.Status(rawValue: row.status) == nil {
      let known = Glossary.Status.allCases.map(\.rawValue).joined(separator: ", ")
      findings.append(
        GlossaryFinding(
          .unknownStatus, .error, at: place, "'\(row.status)' is no status",
          remedy: "write one of: \(known)"))
    }
    return findings
  }
}
