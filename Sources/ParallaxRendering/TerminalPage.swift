/// The measures of a page in a terminal, and the forms that recur on it.
struct TerminalPage {
  /// The letter of a report or white space, before every line of text.
  static let indent = 3
  /// White space between two columns.
  static let gutter = 3
  /// Under this width two texts stand one below the other.
  static let narrowest = 60
  /// Over this width lines would be too long to read.
  static let widest = 150
  /// The longest line of a single column.
  static let measure = 80

  let style: Style
  let width: Int
  /// The words in which the page is written.
  let wording: ReportWording
  let wrapper = LineWrapper()

  /// Makes a page.
  /// - Parameter width: Columns of the terminal; a page has at least 20 and at most 150.
  init(style: Style, width: Int, wording: ReportWording) {
    self.style = style
    self.wording = wording
    self.width = min(max(width, 20), Self.widest)
  }

  var hasTwoColumns: Bool { width >= Self.narrowest }

  /// The columns that each of two columns has.
  var columnWidth: Int { (width - Self.gutter) / 2 }

  /// The columns that text has beside nothing.
  var singleWidth: Int { min(width, Self.measure) }

  /// Sets a paragraph behind a prefix, its other lines indented as far.
  func paragraph(_ text: StyledText, prefix: StyledText, width: Int) -> TextBlock {
    let lines = wrapper.lines(of: text, width: max(1, width - prefix.columns))
    return TextBlock(lines: lines.isEmpty ? [StyledText()] : lines).hanging(prefix)
  }

  /// Sets a paragraph behind white space.
  func paragraph(_ text: StyledText, indent: Int = TerminalPage.indent, width: Int) -> TextBlock {
    paragraph(text, prefix: StyledText(String(repeating: " ", count: indent)), width: width)
  }

  /// Sets a heading with a rule behind it that fills the line.
  func heading(_ text: StyledText) -> TextBlock {
    var lines = wrapper.lines(of: text, width: width)
    guard var last = lines.popLast() else { return TextBlock() }
    let rest = width - last.columns - 1
    if rest > 0 { last.append(" " + String(repeating: "─", count: rest), .faint) }
    return TextBlock(lines: lines + [last])
  }

  /// Places the blocks of both reports: in two columns, or one below the other.
  func facing(_ a: TextBlock, _ b: TextBlock) -> TextBlock {
    hasTwoColumns ? a.beside(b, column: columnWidth + Self.gutter) : .stacked([a, b])
  }

  /// The width of a block that ``facing(_:_:)`` places.
  var facingWidth: Int { hasTwoColumns ? columnWidth : width }

  /// Makes the prefix with a report's letter.
  func letter(_ side: TextRole.Side) -> StyledText {
    var prefix = StyledText(side.letter, .side(side))
    prefix.append("  ")
    return prefix
  }
}
