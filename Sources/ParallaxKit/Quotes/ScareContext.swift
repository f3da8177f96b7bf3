/// Tells titles of works and words under discussion from words that somebody said.
struct ScareContext {
  let view: ReportView

  /// Whether the words before a quote announce a title or a term, or its capitals show a title.
  func isTitleOrTerm(_ quote: Int, tokens: Range<Int>) -> Bool {
    guard view.quotes[quote].depth == 0 else { return false }
    if isAnnounced(before: tokens.lowerBound) { return true }
    return isTitleCase(quote)
  }

  /// "the film …", "so-called …", "intitulat …".
  private func isAnnounced(before start: Int) -> Bool {
    var index = start - 1
    var steps = 0
    while index >= 0, view.isOutlet(index), steps < 2 {
      if view.profile.scareTriggers.ends(at: index, in: view) { return true }
      guard view.isMark(index, ":,") || view.has(index, [.article, .possessive]) else {
        return false
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Three words or more, every one of weight with a capital, and no sentence's end.
  private func isTitleCase(_ quote: Int) -> Bool {
    let content = view.report.tokens(in: view.quotes[quote].content)
    var words = 0
    for index in content where view.tokens[index].isWord && view.classes[index].isEmpty {
      guard view.tokens[index].isCapitalised else { return false }
      words += 1
    }
    guard words >= 2, content.count <= 16 else { return false }
    return content.filter { view.tokens[$0].isWord }.count >= 2
      && view.tokens[content.lowerBound].isCapitalised
  }
}
