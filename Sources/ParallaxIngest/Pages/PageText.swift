import ICUKit

/// Writes the chosen blocks of a page as paragraphs, those of a blockquote between quotation marks.
struct PageText {
  private let marks: QuotationMarks

  /// Blockquotes with a greater share of the words than this only indent the text.
  private static let greatestShare = 0.6
  /// A line that begins with a dash behind a blockquote's text names who said it, up to as many
  /// words.
  private static let longestCredit = 15

  /// - Parameter language: the language by whose marks is quoted.
  init(language: String) {
    marks = QuotationMarks(in: language)
  }

  /// Writes paragraphs, in the order of the blocks.
  func paragraphs(of blocks: [PageBlock]) -> [String] {
    let all = blocks.reduce(0) { $0 + $1.words }
    let quoted = blocks.reduce(0) { $0 + ($1.quotation == nil ? 0 : $1.words) }
    guard Double(quoted) <= Self.greatestShare * Double(all) else { return blocks.map(\.text) }
    var paragraphs: [String] = []
    var rest = blocks[...]
    while let first = rest.first {
      guard first.quotation != nil else {
        paragraphs.append(first.text)
        rest.removeFirst()
        continue
      }
      let group = rest.prefix { $0.quotation == first.quotation }
      paragraphs += quotation(Array(group))
      rest = rest.dropFirst(group.count)
    }
    return paragraphs
  }

  /// Opens the quote anew at each paragraph and closes it at the last one, as print does.
  private func quotation(_ group: [PageBlock]) -> [String] {
    let credits = Set(group.indices.filter { isCredit(group[$0], isLast: $0 == group.count - 1) })
    let said = group.indices.filter { !credits.contains($0) }
    guard let last = said.last, let first = said.first else { return group.map(\.text) }
    let isMarked = Self.begins(withMark: group[first].text)
    var paragraphs: [String] = []
    for (index, block) in group.enumerated() {
      if credits.contains(index), index > last, !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1] += Self.joint(before: block.text) + block.text
      } else if credits.contains(index) || isMarked || block.kind == .heading {
        paragraphs.append(block.text)
      } else {
        paragraphs.append(lines(of: block.text, isLast: index == last))
      }
    }
    return paragraphs
  }

  /// What parts a quote from the name behind it.
  private static func joint(before credit: String) -> String {
    let isDash = credit.unicodeScalars.first?.properties.generalCategory == .dashPunctuation
    return isDash ? " " : " \u{2014} "
  }

  /// Each line is a paragraph of its own to whoever reads the text.
  private func lines(of text: String, isLast: Bool) -> String {
    let lines = text.split(separator: "\n").map { marks.start + $0 }
    return lines.joined(separator: "\n") + (isLast ? marks.end : "")
  }

  private func isCredit(_ block: PageBlock, isLast: Bool) -> Bool {
    if block.isCredit { return true }
    guard isLast, block.words <= Self.longestCredit, let first = block.text.unicodeScalars.first
    else { return false }
    return first.properties.generalCategory == .dashPunctuation
  }

  private static func begins(withMark text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation: return true
    default: return first == "\"" || first == "\u{201E}" || first == "'"
    }
  }
}
