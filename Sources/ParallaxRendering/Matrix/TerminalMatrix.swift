import ICUKit
import ParallaxKit

/// Shows a matrix in a terminal: for each event a heatmap and the statements of several reports.
public struct TerminalMatrix {
  private let matrix: ReportMatrix
  private let page: TerminalPage
  private let labels: MatrixLabels

  /// The columns of a figure of the heatmap: `100%` and a space.
  private static let cellWidth = 5
  private static let widestLabel = 60
  private static let narrowestLabel = 8

  /// - Parameters:
  ///   - wording: the words in which the page is written.
  ///   - style: with or without colours.
  ///   - width: columns of the terminal.
  public init(_ matrix: ReportMatrix, wording: ReportWording, style: Style, width: Int) {
    self.matrix = matrix
    page = TerminalPage(style: style, width: width, wording: wording)
    labels = MatrixLabels(matrix: matrix, wording: wording)
  }

  /// Writes the text, a line end behind it.
  public func text() -> String {
    var blocks = [paragraph(StyledText(labels.summary, .strong))]
    for (place, event) in matrix.events.enumerated() { blocks += self.blocks(event, place) }
    if !matrix.outliers.isEmpty { blocks.append(outliers) }
    return TextBlock.stacked(blocks).painted(page.style)
  }

  private func paragraph(_ text: StyledText) -> TextBlock {
    page.paragraph(text, indent: 0, width: page.singleWidth)
  }

  private func blocks(_ event: Event, _ place: Int) -> [TextBlock] {
    var top = page.heading(StyledText(labels.heading(event, at: place), .strong))
    if let shared = labels.shared(event) { top = top + paragraph(StyledText(shared)) }
    let likeness = page.wording.text("matrix/likeness", [("value", .number(event.likeness))])
    top = top + paragraph(StyledText(likeness, .faint))
    return [top, heatmap(event)] + statements(event)
  }

  // MARK: Heatmap

  /// Rows and columns in the event's order; where not all columns have room, in several parts.
  private func heatmap(_ event: Event) -> TextBlock {
    let numbers = event.reports.map { labels.number($0).count }.max() ?? 1
    let room = page.width - numbers - 2
    let whole = event.reports.count * Self.cellWidth
    let label = min(
      Self.widestLabel, max(Self.narrowestLabel, room - whole),
      event.reports.map { DisplayWidth.columns(labels.line($0)) }.max() ?? 0)
    let columns = max(1, (room - label) / Self.cellWidth)
    let legend = page.wording.text("matrix/legend")
    var parts = [paragraph(StyledText(legend, .faint))]
    var start = 0
    while start < event.reports.count {
      let end = min(start + columns, event.reports.count)
      parts.append(
        part(event, Array(event.reports[start..<end]), numbers: numbers, label: label))
      start = end
    }
    return .stacked(parts)
  }

  private func part(_ event: Event, _ columns: [Int], numbers: Int, label: Int) -> TextBlock {
    var head = StyledText(String(repeating: " ", count: numbers + 2 + label))
    for report in columns { head.append(right(labels.number(report)), .faint) }
    var block = TextBlock(lines: [head])
    for report in event.reports {
      let number = labels.number(report)
      var line = StyledText(String(repeating: " ", count: numbers - number.count) + number, .strong)
      line.append("  " + cut(labels.line(report), to: label))
      for other in columns {
        if other == report {
          line.append(right("·"), .faint)
        } else if let overlap = labels.overlap(report, other, in: event) {
          line.append(" ")
          let figure = right(Wording.percent(overlap)).dropFirst()
          line.append(String(figure), .heat(MatrixLabels.heat(overlap)))
        } else {
          line.append(right("–"), .faint)
        }
      }
      block.lines.append(line)
    }
    return block
  }

  private func right(_ text: String) -> String {
    String(repeating: " ", count: max(0, Self.cellWidth - DisplayWidth.columns(text))) + text
  }

  /// Brings text to a number of columns.
  private func cut(_ text: String, to columns: Int) -> String {
    var result = ""
    var used = 0
    if DisplayWidth.columns(text) <= columns {
      result = text
      used = DisplayWidth.columns(text)
    } else {
      for character in text {
        let own = DisplayWidth.columns(String(character))
        guard used + own <= columns - 1 else { break }
        result.append(character)
        used += own
      }
      result += "…"
      used += 1
    }
    return result + String(repeating: " ", count: max(0, columns - used))
  }

  // MARK: Statements

  private func statements(_ event: Event) -> [TextBlock] {
    let common = event.statements.filter { $0.carriers.count > 1 }
    let only = labels.exclusive(event)
    let rest = only.isEmpty ? [] : [paragraph(StyledText(only.joined(separator: "; "), .faint))]
    guard !common.isEmpty else {
      return [paragraph(StyledText(page.wording.text("matrix/no-statements"), .faint))] + rest
    }
    let heading = paragraph(
      StyledText(page.wording.text("matrix/statements-heading"), .strong))
    return [heading] + common.map { statement($0, event) } + rest
  }

  private func statement(_ statement: Statement, _ event: Event) -> TextBlock {
    var head = StyledText(
      labels.speaker(statement), statement.speaker == nil ? .faint : .strong)
    head.append(" · " + labels.carriers(statement, in: event), .faint)
    var block = paragraph(head)
    for carrier in statement.carriers {
      block =
        block
        + page.paragraph(
          StyledText(labels.words(carrier)), prefix: number(carrier.report),
          width: page.singleWidth)
    }
    for note in labels.notes(statement) {
      block = block + page.paragraph(StyledText(note, .faint), indent: 5, width: page.singleWidth)
    }
    return block
  }

  private func number(_ report: Int) -> StyledText {
    StyledText(right(labels.number(report)).dropFirst() + " ", .strong)
  }

  // MARK: Outliers

  private var outliers: TextBlock {
    var block = page.heading(StyledText(page.wording.text("matrix/outliers-heading"), .strong))
    for outlier in matrix.outliers {
      var line = StyledText(labels.line(outlier.report))
      line.append(": " + labels.outlier(outlier), .faint)
      block =
        block + page.paragraph(line, prefix: number(outlier.report), width: page.singleWidth)
    }
    return block
  }
}
