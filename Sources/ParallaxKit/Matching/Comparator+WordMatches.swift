extension Comparator {
  /// Compares quotes of two reports by their words alone, just as `matchPaired` compares statements;
  /// several quotes of one report are read as one statement.
  /// - Returns: For each pair its match; `a` and `b` are the place of the pair.
  func wordMatches(
    of pairs: [(a: [Quote], b: [Quote])], _ a: Report, _ b: Report
  ) throws(ResourceError) -> [LineMatch] {
    guard !pairs.isEmpty else { return [] }
    let matcher = try matcher(
      side(of: Self.statements(pairs.map(\.a), a), profile(of: a)),
      side(of: Self.statements(pairs.map(\.b), b), profile(of: b)))
    var matches: [LineMatch] = []
    matcher.matchPaired { matches.append($1) }
    return matches
  }

  /// Compares all quotes that a comparison considered by their words alone.
  /// - Returns: In the order of ``Comparison/considered``.
  public func wordMatches(of comparison: Comparison) throws(ComparisonError) -> [LineMatch] {
    let (a, b) = (comparison.a, comparison.b)
    do {
      return try wordMatches(
        of: comparison.considered.map { pair in
          ([a.quote(pair.a)].compactMap { $0 }, [b.quote(pair.b)].compactMap { $0 })
        }, a.report, b.report)
    } catch {
      throw .resource(error)
    }
  }

  private static func statements(_ quotes: [[Quote]], _ report: Report) -> StatementList {
    StatementList(
      name: report.source,
      statements: quotes.map { quotes in
        // On one line, as a list has it: a quote may run over several paragraphs.
        quotes.map(\.text).joined(separator: " ").split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
      })
  }
}
