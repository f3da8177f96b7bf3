extension Comparator {
  /// Finds for each statement of one list the statements of another that say the same.
  /// - Parameters:
  ///   - languageA: the first list's language, nil to identify it.
  ///   - languageB: the second one's.
  ///   - count: how many for each statement.
  ///   - visit: gets, for each statement of the first list in order, its best matches, the best
  ///     first; none where no statement of the second list shares a term with it.
  public func match(
    _ a: StatementList, _ b: StatementList, languageA: Language?, languageB: Language?,
    best count: Int, _ visit: (Int, [LineMatch]) -> Void
  ) throws(ComparisonError) {
    try matcher(a, b, languageA, languageB).match(best: count, visit)
  }

  /// Compares each statement of one list with the one at the same place of another.
  /// - Parameter visit: gets the pairs in order, as many as the shorter list has.
  public func matchPaired(
    _ a: StatementList, _ b: StatementList, languageA: Language?, languageB: Language?,
    _ visit: (Int, LineMatch) -> Void
  ) throws(ComparisonError) {
    try matcher(a, b, languageA, languageB).matchPaired(visit)
  }

  private func matcher(
    _ a: StatementList, _ b: StatementList, _ languageA: Language?, _ languageB: Language?
  ) throws(ComparisonError) -> LineMatcher {
    let profiles = (try profile(of: a, languageA), try profile(of: b, languageB))
    do {
      return try matcher(side(of: a, profiles.0), side(of: b, profiles.1))
    } catch {
      throw .resource(error)
    }
  }

  private func profile(
    of list: StatementList, _ language: Language?
  ) throws(ComparisonError) -> LanguageProfile {
    try profile(
      for: SourceDocument(
        name: list.name, text: list.statements.prefix(Self.identified).joined(separator: "\n")),
      language: language)
  }

  func matcher(_ a: TermSide, _ b: TermSide) throws(ResourceError) -> LineMatcher {
    let anchors = try AnchorFinder(a, b, glossaries: glossaries, names: names, hasGrammar: true)
      .anchors()
    return LineMatcher(MatchSide(a), MatchSide(b), anchors: anchors, model: lineModel)
  }

  func side(
    of list: StatementList, _ profile: LanguageProfile
  ) throws(ResourceError) -> TermSide {
    try side(of: ReportBuilder().report(ofStatements: list, profile: profile))
  }

  /// The language of a list is told by no more than this many statements.
  private static let identified = 2000
}
