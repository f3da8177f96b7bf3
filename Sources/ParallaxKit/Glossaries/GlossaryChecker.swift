import ICUKit

/// Finds what is or may be wrong in glossaries.
///
/// One checker serves one task at a time.
public struct GlossaryChecker {
  private let spelling: GlossarySpelling
  private let matching: GlossaryMatching
  private let folder: TextFolder

  /// Makes a checker.
  /// - Parameter image: language data, whose words of grammar and stemmers count.
  public init(image: LanguageImage) throws(ResourceError) {
    var profiles: [Language: LanguageProfile] = [:]
    for language in Comparator.languages {
      profiles[language] = LanguageProfile(language, image.reader)
    }
    try self.init(profiles: profiles)
  }

  /// Makes a checker of what is known of each language.
  init(profiles: [Language: LanguageProfile]) throws(ResourceError) {
    spelling = try GlossarySpelling()
    matching = try GlossaryMatching(profiles: profiles)
    folder = try MatchFold.make()
  }

  /// Checks glossaries, each by itself and all against each other.
  /// - Returns: the findings in the order of the files, then of their lines.
  public func findings(in glossaries: [Glossary]) -> [GlossaryFinding] {
    var conflicts = GlossaryConflicts(folder: folder)
    var result: [GlossaryFinding] = []
    for glossary in glossaries {
      var findings = glossary.faults
      var before: Glossary.Row?
      for row in glossary.rows {
        findings += glossary.faults(of: row)
        findings += spelling.findings(row, in: glossary)
        findings += matching.findings(row, in: glossary)
        findings += conflicts.add(row, of: glossary)
        if let before, Self.isOrdered(row, before: before) {
          findings.append(
            GlossaryFinding(
              .unsorted, .note, at: glossary.place(of: row),
              "'\(row.source.text)' stands behind '\(before.source.text)'",
              remedy: "sort the rows by the bytes of the first term"))
        }
        before = row
      }
      // Stable: findings of one line stay in the order of the rules.
      result += findings.enumerated().sorted {
        ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
      }.map(\.element)
    }
    return result
  }

  private static func isOrdered(_ x: Glossary.Row, before y: Glossary.Row) -> Bool {
    x.source.text.utf8.lexicographicallyPrecedes(y.source.text.utf8)
  }
}
