import ParallaxKit

/// Sets a comparison for a terminal: the pairs side by side, then what only one report has.
public struct TerminalComparison {
  private let comparison: Comparison
  private let wording: ReportWording
  private let page: TerminalPage
  private let notJudgedA: Set<String>
  private let notJudgedB: Set<String>

  /// Makes the setting.
  /// - Parameters:
  ///   - comparison: What to show.
  ///   - wording: Writes the divergences' sentences.
  ///   - style: With or without colours.
  ///   - width: Columns of the terminal. Under 60 the texts stand one below the other.
  public init(_ comparison: Comparison, wording: ReportWording, style: Style, width: Int) {
    self.comparison = comparison
    self.wording = wording
    page = TerminalPage(style: style, width: width)
    notJudgedA = Set(comparison.notJudged.filter { $0.side == .a }.map(\.quote))
    notJudgedB = Set(comparison.notJudged.filter { $0.side == .b }.map(\.quote))
  }

  /// Writes the text, a line end behind it.
  public func text() -> String {
    var blocks = [header, summary]
    for (index, pair) in comparison.pairs.enumerated() {
      blocks.append(block(pair, at: index))
    }
    blocks.append(onlyIn(.a, onlyA))
    blocks.append(onlyIn(.b, onlyB))
    blocks.append(divergences)
    blocks.append(notJudged)
    return TextBlock.stacked(blocks).painted(page.style)
  }

  private var header: TextBlock {
    let a = ReportHeader(page: page, quoted: comparison.a)
    let b = ReportHeader(page: page, quoted: comparison.b)
    return page.facing(
      a.block(prefix: page.letter(.a), width: page.facingWidth),
      b.block(prefix: page.letter(.b), width: page.facingWidth))
  }

  private var summary: TextBlock {
    let overlap = comparison.overlap
    var text = StyledText("Overlap \(Wording.percent(overlap.score))", .strong)
    text.append(
      ": \(Wording.percent(overlap.aCoverage)) of what A quotes is in B, "
        + "\(Wording.percent(overlap.bCoverage)) of what B quotes is in A.")
    var counts = [Wording.count(comparison.pairs.count, "pair")]
    if !onlyA.isEmpty { counts.append("\(Wording.count(onlyA.count, "quote")) only in A") }
    if !onlyB.isEmpty { counts.append("\(Wording.count(onlyB.count, "quote")) only in B") }
    if !comparison.notJudged.isEmpty { counts.append("\(comparison.notJudged.count) not judged") }
    return page.paragraph(text, indent: 0, width: page.singleWidth)
      + page.paragraph(
        StyledText(counts.joined(separator: ", "), .faint), indent: 0, width: page.singleWidth)
  }

  private func block(_ pair: Pair, at index: Int) -> TextBlock {
    var title = StyledText("\(index + 1)", .strong)
    title.append("  \(Wording.relation(pair.relation)), \(Wording.probability(pair.score))")
    let texts = page.facing(
      quotes(pair.a, of: comparison.a, side: .a, matches: pair.evidence.map(\.a)),
      quotes(pair.b, of: comparison.b, side: .b, matches: pair.evidence.map(\.b)))
    let evidence = EvidenceBlock(page: page, a: comparison.a.report, b: comparison.b.report)
      .block(pair.evidence)
    let changes = comparison.divergences.filter { $0.pair == index }
    return .stacked([page.heading(title) + texts, list(changes), evidence])
  }

  private func list(_ divergences: [Divergence]) -> TextBlock {
    divergences.reduce(TextBlock()) { block, item in
      var text = StyledText("\(item.level.rawValue) ", .strong)
      text.append(wording.sentence(item))
      text.append(" [\(item.rule.rawValue)]", .faint)
      return block + page.paragraph(text, width: page.singleWidth)
    }
  }

  /// What sets the reports apart beside the changes inside pairs.
  private var divergences: TextBlock {
    let between = comparison.divergences.filter { $0.pair == nil }
    guard !between.isEmpty else { return TextBlock() }
    return page.heading(StyledText("Divergences", .strong)) + list(between)
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
    var title = StyledText("Only in ", .strong)
    title.append(side.letter, .side(side))
    return page.heading(title) + .stacked(blocks)
  }

  private var notJudged: TextBlock {
    guard !comparison.notJudged.isEmpty else { return TextBlock() }
    let blocks = comparison.notJudged.map { entry in
      let (quoted, side): (QuotedReport, TextRole.Side) =
        entry.side == .a ? (comparison.a, .a) : (comparison.b, .b)
      let setter = QuoteBlock(page: page, report: quoted.report, side: side)
      let quote = quoted.quote(entry.quote).map {
        setter.block($0, matches: [], prefix: page.letter(side), width: page.singleWidth)
      }
      let reason = StyledText(Wording.reason(entry), .faint)
      return (quote ?? TextBlock()) + page.paragraph(reason, width: page.singleWidth)
    }
    return page.heading(StyledText("Not judged", .strong)) + .stacked(blocks)
  }
}
