import ParallaxKit

/// Sets the evidence of a pair: for each source its share of the score and the matched terms.
struct EvidenceBlock {
  let page: TerminalPage
  let a: Report
  let b: Report

  func block(_ evidence: [Evidence]) -> TextBlock {
    let groups = Evidence.Source.allCases
      .compactMap { group($0, evidence) }
      .sorted { $0.weight > $1.weight }
    let labelColumns = groups.map(\.label.count).max() ?? 0
    let width = page.width - TerminalPage.indent
    return groups.reduce(TextBlock()) { block, group in
      let label = group.label + String(repeating: " ", count: labelColumns - group.label.count + 2)
      let prefix = StyledText(String(repeating: " ", count: TerminalPage.indent) + label, .faint)
      let lines = page.wrapper.lines(
        of: group.entries, separator: " · ", width: max(1, width - labelColumns - 2))
      return block + TextBlock(lines: lines).hanging(prefix)
    }
  }

  private struct Group {
    let label: String
    let weight: Double
    let entries: [StyledText]
  }

  private func group(_ source: Evidence.Source, _ evidence: [Evidence]) -> Group? {
    let own = evidence.filter { $0.source == source }
    guard !own.isEmpty else { return nil }
    let weight = own.reduce(0) { $0 + $1.weight }
    var order: [Terms] = []
    var counts: [Terms: Int] = [:]
    for item in own {
      let terms = Terms(a: VisibleText.line(a.text[item.a]), b: VisibleText.line(b.text[item.b]))
      if counts.updateValue((counts[terms] ?? 0) + 1, forKey: terms) == nil { order.append(terms) }
    }
    return Group(
      label: "\(page.wording.source(source)) \(Wording.percent(weight))", weight: weight,
      entries: order.map { entry($0, count: counts[$0] ?? 1) })
  }

  private struct Terms: Hashable {
    let a: String
    let b: String
  }

  private func entry(_ terms: Terms, count: Int) -> StyledText {
    var text = StyledText(terms.a, .side(.a))
    if terms.a != terms.b {
      text.append(" = ", .faint)
      text.append(terms.b, .side(.b))
    }
    if count > 1 { text.append(" ×\(count)", .faint) }
    return text
  }
}
