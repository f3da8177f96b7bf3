/// Tells titles of works and words under discussion from words that somebody said.
struct ScareContext {
  let view: ReportView

  enum Reading: Sendable {
    /// The words before announce a title or a term.
    case announced
    /// The capitals are those of a title.
    case titleCase(words: Int)
    case none
  }

  func reading(of quote: Int, tokens: Range<Int>) -> Reading {
    if isAnnounced(before: tokens.lowerBound) { return .announced }
    return titleCaseWords(quote).map { .titleCase(words: $0) } ?? .none
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

  /// Counts the words where two or more have weight, and each of those a capital.
  private func titleCaseWords(_ quote: Int) -> Int? {
    let content = view.report.tokens(in: view.quotes[quote].content)
    var words = 0
    for index in content where view.tokens[index].isWord && view.classes[index].isEmpty {
      guard view.tokens[index].isCapitalised else { return nil }
      words += 1
    }
    guard words >= 2, content.count <= 16, view.tokens[content.lowerBound].isCapitalised else {
      return nil
    }
    return words
  }
}
