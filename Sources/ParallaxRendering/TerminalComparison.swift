import ParallaxKit

/// Sets a comparison for a terminal: the pairs side by side, then what only one report has.
public struct TerminalComparison {
  private let comparison: Comparison
  private let detail: ReportDetail
  private let page: TerminalPage
  private let notJudgedA: Set<String>
  private let notJudgedB: Set<String>

  /// Makes the setting.
  /// - Parameters:
  ///   - comparison: What to show.
  ///   - wording: The words in which the page is written.
  ///   - detail: How much of the comparison is shown.
  ///   - style: With or without colours.
  ///   - width: Columns of the terminal. Under 60 the texts stand one below the other.
  public init(
    _ comparison: Comparison, wording: ReportWording, detail: ReportDetail = .full, style: Style,
    width: Int
  ) {
    self.comparison = comparison
    self.detail = detail
    page = TerminalPage(style: style, width: width, wording: wording)
    notJudgedA = Set(comparison.notJudged.filter { $0.side == .a }.compactMap(\.quote))
    notJudgedB = Set(comparison.notJudged.filter { $0.side == .b }.compactMap(\.quote))
  }

  /// Writes the text, a line end behind it.
  public func text() -> String {
    var blocks = [header, figures]
    if detail != .summary {
      for (index, pair) in comparison.pairs.enumerated() {
        blocks.append(block(pair, at: index))
      }
      blocks.append(onlyIn(.a, onlyA))
      blocks.append(onlyIn(.b, onlyB))
    }
    if detail != .pairs { blocks.append(summary) }
    if detail == .full {
      blocks.append(section("layout/coverage-heading", family: "coverage"))
      blocks.append(section("layout/framing-heading", family: "framing"))
      blocks.append(measures)
      blocks.append(notJudged)
    }
    return TextBlock.stacked(blocks).painted(page.style)
  }

  private var header: TextBlock {
    let a = ReportHeader(page: page, quoted: comparison.a)
    let b = ReportHeader(page: page, quoted: comparison.b)
    return page.facing(
      a.block(prefix: page.letter(.a), width: page.facingWidth),
      b.block(prefix: page.letter(.b), width: page.facingWidth))
  }

  private var wording: ReportWording { page.wording }

  private var figures: TextBlock {
    let overlap = comparison.overlap
    var text = StyledText(
      wording.text("layout/overlap", [("score", .number(overlap.score))]), .strong)
    text.append(
      wording.text(
        "layout/coverage",
        [("shareA", .number(overlap.aCoverage)), ("shareB", .number(overlap.bCoverage))]))
    var counts = [wording.count("layout/pairs", comparison.pairs.count)]
    if !onlyA.isEmpty { counts.append(wording.count("layout/only-count", onlyA.count, side: .a)) }
    if !onlyB.isEmpty { counts.append(wording.count("layout/only-count", onlyB.count, side: .b)) }
    if !comparison.notJudged.isEmpty {
      counts.append(wording.count("layout/not-judged-count", comparison.notJudged.count))
    }
    return page.paragraph(text, indent: 0, width: page.singleWidth)
      + page.paragraph(
        StyledText(counts.joined(separator: ", "), .faint), indent: 0, width: page.singleWidth)
  }

  /// At most six sentences for who reads no further.
  private var summary: TextBlock {
    let lines = ComparisonSummary(comparison, wording: wording).lines
    return lines.reduce(page.heading(StyledText(wording.text("layout/summary"), .strong))) {
      $0 + page.paragraph(StyledText($1), width: page.singleWidth)
    }
  }

  private func block(_ pair: Pair, at index: Int) -> TextBlock {
    var title = StyledText("\(index + 1)", .strong)
    title.append("  \(wording.heading(of: pair))")
    let texts = page.facing(
      quotes(pair.a, of: comparison.a, side: .a, matches: pair.evidence.map(\.a)),
      quotes(pair.b, of: comparison.b, side: .b, matches: pair.evidence.map(\.b)))
    let evidence = EvidenceBlock(page: page, a: comparison.a.report, b: comparison.b.report)
      .block(pair.evidence)
    let changes = comparison.divergences.filter { $0.pair == index && $0.rule.family == "quote" }
    return .stacked([page.heading(title) + texts, list(changes), evidence])
  }

  private func list(_ divergences: [Divergence]) -> TextBlock {
    divergences.reduce(TextBlock()) { block, item in
      var text = StyledText("\(wording.level(item.level)) ", .strong)
      text.append(wording.sentence(item))
      text.append(" [\(item.rule.rawValue)]", .faint)
      return block + page.paragraph(text, width: page.singleWidth)
    }
  }

  /// What the rules of a family say of the reports as wholes.
  private func section(_ heading: String, family: String) -> TextBlock {
    let found = comparison.divergences.filter { $0.rule.family == family }
    guard !found.isEmpty else { return TextBlock() }
    return page.heading(StyledText(wording.text(heading), .strong)) + list(found)
  }

  private var measures: TextBlock {
    let tables = MeasureRows(comparison.measures, wording: wording).tables
    guard !comparison.pairs.isEmpty, !tables.isEmpty else { return TextBlock() }
    let blocks = tables.map { table in
      table.rows.reduce(page.paragraph(StyledText(table.title, .strong), width: page.singleWidth)) {
        block, row in
        var text = StyledText(row.label + "  ")
        text.append("A ", .side(.a))
        text.append(row.a + "  ")
        text.append("B ", .side(.b))
        text.append(row.b)
        return block + page.paragraph(text, width: page.singleWidth)
      }
    }
    return page.heading(StyledText(wording.text("layout/measures-heading"), .strong))
      + .stacked(blocks)
  }

  /// Sets the quotes that one report has in a pair, the report's letter before the first.
  private func quotes(
    _ ids: [String], of quoted: QuotedReport, side: TextRole.Side, matches: [TextSpan]
  ) -> TextBlock {
    let setter = QuoteBlock(page: page, report: quoted.report, side: side)
    let blank = StyledText(String(repeating: " ", count: TerminalPage.indent))
    return .stacked(
      ids.compactMap(quoted.quote).enumerated().map { index, quote in
        setter.block(
          quote, matches: matches, prefix: index == 0 ? page.letter(side) : blank,
          width: page.facingWidth)
      })
  }

  // What could not be judged is not said to be missing from the other report.
  private var onlyA: [String] { comparison.unpairedA.filter { !notJudgedA.contains($0) } }
  private var onlyB: [String] { comparison.unpairedB.filter { !notJudgedB.contains($0) } }

  private func onlyIn(_ side: TextRole.Side, _ ids: [String]) -> TextBlock {
    guard !ids.isEmpty else { return TextBlock() }
    let quoted = side == .a ? comparison.a : comparison.b
    let setter = QuoteBlock(page: page, report: quoted.report, side: side)
    let blocks = ids.compactMap(quoted.quote).map {
      setter.block($0, matches: [], prefix: page.letter(side), width: page.singleWidth)
    }
    var title = StyledText(wording.text("layout/only-in") + " ", .strong)
    title.append(side.letter, .side(side))
    return page.heading(title) + .stacked(blocks)
  }

  private var notJudged: TextBlock {
    guard !comparison.notJudged.isEmpty else { return TextBlock() }
    let blocks = comparison.notJudged.map { entry in
      let (quoted, side): (QuotedReport, TextRole.Side) =
        entry.side == .a ? (comparison.a, .a) : (comparison.b, .b)
      let setter = QuoteBlock(page: page, report: quoted.report, side: side)
      let quote = entry.quote.flatMap(quoted.quote).map {
        setter.block($0, matches: [], prefix: page.letter(side), width: page.singleWidth)
      }
      let reason = StyledText(wording.reason(entry), .faint)
      let whole = page.paragraph(
        StyledText(wording.text("layout/own-words")), prefix: page.letter(side),
        width: page.singleWidth)
      return (quote ?? whole) + page.paragraph(reason, width: page.singleWidth)
    }
    return page.heading(StyledText(wording.text("layout/not-judged"), .strong)) + .stacked(blocks)
  }
}
