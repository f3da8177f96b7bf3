/// A stretch of a page's text between two ends of blocks: a paragraph, a heading, a cell.
struct PageBlock: Sendable {
  enum Kind: Sendable {
    case text, heading
  }

  var text: String
  /// Words, and those of them in links and in `time` elements.
  var words = 0
  var linkedWords = 0
  var timeWords = 0
  /// The index of the element that the text stands in.
  let element: Int
  let kind: Kind
  /// The index of the outermost blockquote around it.
  let quotation: Int?
  /// Whether it names who a blockquote quotes.
  let isCredit: Bool

  /// The share of words in links.
  var linkDensity: Double { words == 0 ? 0 : Double(linkedWords) / Double(words) }

  /// Whether links make up half of it or more.
  var isLinks: Bool { linkedWords > 0 && linkedWords * 2 >= words }

  /// Whether it says when something was written, and hardly more.
  var isTime: Bool { timeWords > 0 && words - timeWords <= 3 }
}
