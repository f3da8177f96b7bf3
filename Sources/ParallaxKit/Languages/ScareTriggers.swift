/// Words directly before quotation marks that show a title or a term, not speech.
struct ScareTriggers: Sendable {
  private var phrases: Set<[String]> = []
  private var longest = 0

  /// Reads `scare-triggers.tsv`, already folded.
  init(_ table: TabSeparatedTable) {
    for row in table.rows {
      for form in row.list(0) {
        let words = PhraseWords.split(form)
        phrases.insert(words)
        longest = max(longest, words.count)
      }
    }
  }

  /// Tells whether a listed phrase ends at a token.
  func ends(at index: Int, in view: ReportView) -> Bool {
    var words: [String] = []
    var place = index
    while place >= 0, words.count < longest, view.isOutlet(place) {
      words.insert(view.folded(place), at: 0)
      if phrases.contains(words) { return true }
      place -= 1
    }
    return false
  }
}
