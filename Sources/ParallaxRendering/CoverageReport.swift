import ICUKit
import ParallaxKit

/// Shows how far glossaries cover reports.
public struct CoverageReport {
  private let coverage: GlossaryCoverage
  private let listed: ArraySlice<GlossaryCoverage.Missing>

  /// Makes the report.
  /// - Parameter limit: how many missing words are listed; nil for all.
  public init(_ coverage: GlossaryCoverage, limit: Int?) {
    self.coverage = coverage
    listed = coverage.missing.prefix(limit ?? coverage.missing.count)
  }

  /// Writes the share of each language and a table of the missing words.
  public func text() -> String {
    var text = ""
    for total in coverage.totals {
      text +=
        "\(GlossaryWording.language(total.language)), \(GlossaryWording.count(total.reports, "report")): "
      text += "\(total.known) of \(GlossaryWording.count(total.words, "word")) known"
      text += ", \(Wording.percent(total.share))\n"
    }
    guard !listed.isEmpty else { return text }
    let counts = listed.map { String($0.count) }
    let words = listed.map { VisibleText.line($0.word) }
    let countWidth = counts.map(\.count).max() ?? 0
    let wordWidth = words.map(DisplayWidth.columns).max() ?? 0
    text += "\n"
    for (index, missing) in listed.enumerated() {
      text += String(repeating: " ", count: countWidth - counts[index].count) + counts[index]
      text += "  \(missing.language)  \(words[index])"
      text += String(repeating: " ", count: wordWidth - DisplayWidth.columns(words[index]))
      text += "  \(VisibleText.line(place(missing.place)))\n"
    }
    let hidden = coverage.missing.count - listed.count
    if hidden > 0 { text += "\(hidden) more (list them with --limit)\n" }
    return text
  }

  private func place(_ place: GlossaryCoverage.Place) -> String {
    "\(place.file):\(place.line):\(place.column)"
  }

  /// Writes the missing words as TSV: language, word, count, reports, file, line, column.
  public func tsv() -> String {
    var text = "language\tword\tcount\treports\tfile\tline\tcolumn\n"
    for missing in listed {
      let cells = [
        missing.language.rawValue, VisibleText.line(missing.word), String(missing.count),
        String(missing.reports), VisibleText.line(missing.place.file),
        String(missing.place.line), String(missing.place.column),
      ]
      text += cells.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// Writes JSON of the schema `parallax.glossary-coverage/1`.
  public func json() -> String {
    JSONWriter.text(
      of: .members([
        "schema": .string("parallax.glossary-coverage/1"),
        "languages": .array(
          coverage.totals.map {
            .members([
              "language": .string($0.language.rawValue), "reports": .integer($0.reports),
              "words": .integer($0.words), "known": .integer($0.known),
              "share": .score($0.share),
            ])
          }),
        "missing_words": .integer(coverage.missing.count),
        "missing": .array(
          listed.map {
            .members([
              "language": .string($0.language.rawValue), "word": .string($0.word),
              "count": .integer($0.count), "reports": .integer($0.reports),
              "file": .string($0.place.file), "line": .integer($0.place.line),
              "column": .integer($0.place.column),
            ])
          }),
      ]))
  }
}
