import GumboKit
import ICUKit

/// Turns a page into blocks of text: white space as a browser shows it, invisible characters left
/// out, `q` elements between the quotation marks of the page's language.
struct BlockBuilder {
  private let tree: HTMLTree
  private let marks: PageMarks
  private let quotes: QuotationMarks

  private var blocks: [PageBlock] = []
  private var open: [Open] = []
  private var current: PageBlock?
  private var needsSpace = false
  private var (links, times, quoted, preformatted, figures, credits) = (0, 0, 0, 0, 0, 0)
  private var quotation: (index: Int, end: Int)?
  /// The last blockquote, and where the figure around it ends: its caption says who is quoted.
  private var figureQuote: (index: Int, end: Int)?

  private struct Open {
    let index: Int
    let end: Int
    let name: String
    let isBlock: Bool
    let isCredit: Bool
  }

  private init(_ tree: HTMLTree, _ marks: PageMarks, language: String) {
    self.tree = tree
    self.marks = marks
    quotes = QuotationMarks(in: language)
  }

  /// Makes the blocks of a page, in its order.
  /// - Parameter language: the language of the page, by whose marks `q` elements are quoted.
  static func blocks(of tree: HTMLTree, _ marks: PageMarks, language: String) -> [PageBlock] {
    var builder = BlockBuilder(tree, marks, language: language)
    builder.build()
    return builder.blocks
  }

  private mutating func build() {
    var index = 0
    while index < tree.nodes.count {
      close(before: index)
      let node = tree.nodes[index]
      if node.isText {
        append(node.text)
      } else if marks.isOutside(
        index, isInQuote: quotation != nil || node.name == "figcaption" && isQuoteCaption(index))
      {
        if PageVocabulary.blocks.contains(node.name) { flush() }
        index = node.end
        continue
      } else {
        enter(index, node)
      }
      index += 1
    }
    close(before: .max)
    flush()
  }

  private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
    let isBlock = PageVocabulary.blocks.contains(node.name)
    if isBlock { flush() }
    var isCredit = false
    switch node.name {
    case "a": links += 1
    case "time": times += 1
    case "pre", "listing": preformatted += 1
    case "figure": figures += 1
    case "br": lineBreak()
    case "q":
      append(quoted.isMultiple(of: 2) ? quotes.start : quotes.innerStart)
      quoted += 1
    case "blockquote":
      if quotation == nil { quotation = (index, node.end) }
      let figure = open.last { $0.name == "figure" }
      figureQuote = figure.map { (index, $0.end) }
    case "cite", "footer", "figcaption", "address":
      if quotation == nil, let quote = figureQuote, quote.end > index {
        quotation = (quote.index, node.end)
      }
      // A work that is named in the midst of a sentence is no credit.
      if quotation != nil, credits == 0,
        node.name != "cite" || current == nil || needsBreak(before: index)
      {
        flush()
        isCredit = true
        credits += 1
      }
    default: break
    }
    open.append(
      Open(
        index: index, end: node.end, name: node.name, isBlock: isBlock, isCredit: isCredit))
  }

  /// Whether an element is the last of its block, behind the end of a sentence.
  private func needsBreak(before index: Int) -> Bool {
    guard let last = current?.text.unicodeScalars.last(where: { !$0.properties.isWhitespace })
    else { return true }
    return ".!?\u{2026}\u{201D}\u{00BB}\"\u{2013}\u{2014}-".unicodeScalars.contains(last)
      && tree.nodes[tree.nodes[index].parent].end <= tree.nodes[index].end + 1
  }

  private func isQuoteCaption(_ index: Int) -> Bool {
    figureQuote.map { $0.end > index } ?? false
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      switch last.name {
      case "a": links -= 1
      case "time": times -= 1
      case "pre", "listing": preformatted -= 1
      case "figure": figures -= 1
      case "q":
        quoted -= 1
        needsSpace = false
        append(quoted.isMultiple(of: 2) ? quotes.end : quotes.innerEnd)
      default: break
      }
      if last.isBlock || last.isCredit { flush() }
      if last.isCredit { credits -= 1 }
      if let around = quotation, around.end <= index { quotation = nil }
    }
  }

  private mutating func append(_ text: String) {
    // A figure's own words describe it, unless it holds a quote.
    guard figures == 0 || quotation != nil else { return }
    let words = WordCount.count(text)
    if current == nil {
      guard words > 0 || text.unicodeScalars.contains(where: { !Self.isBlank($0) }) else { return }
      let around = open.last { $0.isBlock }
      current = PageBlock(
        text: "", element: around?.index ?? 0,
        kind: around.map { PageVocabulary.headings.contains($0.name) } == true ? .heading : .text,
        quotation: quotation?.index, isCredit: credits > 0)
      needsSpace = false
    }
    current?.words += words
    if links > 0 { current?.linkedWords += words }
    if times > 0 { current?.timeWords += words }
    for scalar in text.unicodeScalars {
      if preformatted > 0, scalar == "\n" {
        lineBreak()
      } else if Self.isBlank(scalar) {
        needsSpace = true
      } else if !Self.isInvisible(scalar) {
        if needsSpace, current?.text.isEmpty == false,
          current?.text.unicodeScalars.last != "\n"
        {
          current?.text.unicodeScalars.append(" ")
        }
        needsSpace = false
        current?.text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Two breaks in a row part paragraphs.
  private mutating func lineBreak() {
    guard let last = current?.text.unicodeScalars.last else { return }
    if last == "\n" {
      flush()
    } else {
      current?.text.unicodeScalars.append("\n")
      needsSpace = false
    }
  }

  private mutating func flush() {
    guard var block = current else { return }
    current = nil
    needsSpace = false
    while block.text.unicodeScalars.last == "\n" { block.text.unicodeScalars.removeLast() }
    if block.words > 0 { blocks.append(block) }
  }

  /// White space, the kinds that do not break among it.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Soft hyphens, spaces without width, word joiners and stray byte order marks.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: scalar.value < 0x20 || scalar.value == 0x7F
    }
  }
}
