import ParallaxKit

/// What every rule of the divergence report means, in the language of a report.
public struct RuleCatalogue {
  public struct Entry {
    public let rule: DivergenceRule
    /// One sentence.
    public let meaning: String
    /// What one report says, in English, and the other, in Romanian.
    public let english: String
    public let romanian: String
  }

  public let rules: [Entry]
  private let wording: ReportWording

  public init(_ wording: ReportWording) {
    self.wording = wording
    let (english, romanian) = (wording.in(.english), wording.in(.romanian))
    rules = DivergenceRule.allCases.map { rule in
      Entry(
        rule: rule, meaning: wording.text("rule/\(rule.rawValue)/meaning"),
        english: english.text("rule/\(rule.rawValue)/example"),
        romanian: romanian.text("rule/\(rule.rawValue)/example"))
    }
  }

  /// Writes the rules for a terminal.
  public func text(style: Style, width: Int) -> String {
    let page = TerminalPage(style: style, width: width, wording: wording)
    let blocks = rules.map { entry in
      var title = StyledText(entry.rule.rawValue, .strong)
      title.append("  \(wording.level(entry.rule.highestLevel))", .faint)
      return page.heading(title)
        + page.paragraph(StyledText(entry.meaning), width: page.singleWidth)
        + page.paragraph(
          StyledText(entry.english), prefix: StyledText("   en  ", .faint), width: page.singleWidth)
        + page.paragraph(
          StyledText(entry.romanian), prefix: StyledText("   ro  ", .faint),
          width: page.singleWidth)
    }
    return TextBlock.stacked(blocks).painted(style)
  }

  /// Writes the rules as JSON, an array of objects.
  public func json() -> String {
    JSONWriter.text(
      of: .array(
        rules.map { entry in
          .members([
            "rule": .string(entry.rule.rawValue),
            "level": .string(entry.rule.highestLevel.rawValue),
            "meaning": .string(entry.meaning),
            "example": .members([
              "en": .string(entry.english), "ro": .string(entry.romanian),
            ]),
          ])
        }))
  }

  /// Writes the page of documentation.
  public func markdown() -> String {
    var lines = [
      "# " + wording.text("rules/title"), "", wording.text("rules/levels"), "",
      "| \(wording.text("layout/level-name")) | \(wording.text("layout/meaning")) |", "|---|---|",
    ]
    lines += DivergenceLevel.allCases.map { level in
      "| `\(level.rawValue)` | \(wording.text("rules/level/\(level.rawValue)")) |"
    }
    lines += [
      "",
      "| \(wording.text("layout/rule")) | \(wording.text("layout/level")) | "
        + "\(wording.text("layout/meaning")) | \(wording.text("layout/example")) |",
      "|---|---|---|---|",
    ]
    lines += rules.map { entry in
      "| `\(entry.rule.rawValue)` | `\(entry.rule.highestLevel.rawValue)` | "
        + "\(MarkdownText.escaped(entry.meaning)) | \(MarkdownText.escaped(entry.english))<br>"
        + "\(MarkdownText.escaped(entry.romanian)) |"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
