/// Finds where the outlet's own words begin after a quote whose closing mark is missing.
struct CueTail {
  /// A view without quotes: nothing is known of them yet.
  let view: ReportView

  private static let longestSubject = 5

  /// Finds the offset of ", said X" or ", a spus X" in a span, or nil where there is none.
  func start(in span: TextSpan) -> Int? {
    let tokens = view.report.tokens(in: span)
    for index in tokens
    where view.isMark(index, ",.?!") && index + 1 < tokens.upperBound {
      if hasCue(after: index, before: tokens.upperBound) {
        return view.tokens[index].span.end
      }
    }
    return nil
  }

  private func hasCue(after mark: Int, before end: Int) -> Bool {
    var mark = mark
    if mark + 1 < end, isQuotationMark(mark + 1) { mark += 1 }
    var index = mark + 1
    if index < end, view.has(index, [.coordinator, .subordinator]) { return false }
    while index < end, index - mark <= Self.longestSubject {
      if view.tokens[index].kind == .mark { return false }
      if let found = view.match(view.profile.cues.verbs, at: index),
        found.values.contains(where: { $0.takes.contains(.quote) && $0.stance != .believing }),
        isAttribution(cue: index..<(index + found.count), mark: mark, end: end)
      {
        return true
      }
      index += 1
    }
    return false
  }

  private func isQuotationMark(_ index: Int) -> Bool {
    view.tokens[index].folded.unicodeScalars.allSatisfy { QuotationGlyph($0) != nil }
  }

  /// "said X." or "X said." — the cue with its subject, then the sentence's end or a comma.
  private func isAttribution(cue: Range<Int>, mark: Int, end: Int) -> Bool {
    let between = (mark + 1)..<cue.lowerBound
    let isThirdPerson = !between.contains { index in
      view.profile.grammar.pronoun(view.folded(index)).map { $0.person != 3 } ?? false
    }
    guard isThirdPerson else { return false }
    let hasSubject = between.contains {
      view.tokens[$0].isCapitalised || view.has($0, .pronoun)
        || view.match(view.profile.roles.index, at: $0) != nil
    }
    let next = cue.upperBound
    let hasInverted =
      next < end
      && (view.tokens[next].isCapitalised || view.has(next, [.article, .pronoun])
        || view.match(view.profile.roles.index, at: next) != nil)
    let hasAuxiliary = between.contains { view.has($0, .auxiliary) }
    if view.profile.dropsSubjects { return hasAuxiliary && (hasSubject || hasInverted) }
    return hasInverted && between.isEmpty || hasSubject && between.count <= 4 && !hasAuxiliary
  }
}
