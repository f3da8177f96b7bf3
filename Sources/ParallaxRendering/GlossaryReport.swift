import ParallaxKit

/// Shows what a check of glossaries found.
public struct GlossaryReport {
  /// A glossary that was checked.
  public struct File: Hashable, Sendable {
    public let name: String
    public let rows: Int

    public init(name: String, rows: Int) {
      self.name = name
      self.rows = rows
    }
  }

  private let files: [File]
  private let findings: [GlossaryFinding]
  private let level: GlossaryFinding.Level

  /// Makes the report.
  /// - Parameter level: findings below it are counted and not listed.
  public init(
    files: [File], findings: [GlossaryFinding], level: GlossaryFinding.Level
  ) {
    self.files = files
    self.findings = findings
    self.level = level
  }

  private var listed: [GlossaryFinding] { findings.filter { $0.level >= level } }

  private func count(_ level: GlossaryFinding.Level) -> Int {
    findings.count { $0.level == level }
  }

  /// Writes a line for each finding and one with their numbers.
  public func text(style: Style) -> String {
    var text = ""
    for finding in listed {
      var line = StyledText("\(place(finding.place)): ")
      line.append(finding.level.rawValue, finding.level == .error ? .strong : .plain)
      line.append(": \(VisibleText.line(finding.message))")
      if let other = finding.other { line.append(" (see \(place(other)))") }
      line.append("; \(VisibleText.line(finding.remedy)) [\(finding.rule.rawValue)]", .faint)
      text += line.painted(style) + "\n"
    }
    let counts = GlossaryFinding.Level.allCases.reversed().map {
      GlossaryWording.count(count($0), $0.rawValue)
    }.joined(separator: ", ")
    let rows = files.reduce(0) { $0 + $1.rows }
    text +=
      "\(GlossaryWording.count(rows, "row")) in \(GlossaryWording.count(files.count, "file")): \(counts)"
    let hidden = findings.count - listed.count
    if hidden > 0 { text += " (\(hidden) not listed; list them with --level note)" }
    return text + "\n"
  }

  private func place(_ place: GlossaryFinding.Place) -> String {
    "\(VisibleText.line(place.file)):\(place.line)"
  }

  /// Writes JSON of the schema `parallax.glossary-check/1`.
  public func json() -> String {
    JSONWriter.text(
      of: .members([
        "schema": .string("parallax.glossary-check/1"),
        "files": .array(
          files.map { .members(["file": .string($0.name), "rows": .integer($0.rows)]) }),
        "errors": .integer(count(.error)),
        "warnings": .integer(count(.warning)),
        "notes": .integer(count(.note)),
        "findings": .array(listed.map(value)),
      ]))
  }

  private func value(_ finding: GlossaryFinding) -> JSONValue {
    .members([
      "file": .string(finding.place.file),
      "line": .integer(finding.place.line),
      "level": .string(finding.level.rawValue),
      "rule": .string(finding.rule.rawValue),
      "message": .string(finding.message),
      "remedy": .string(finding.remedy),
      "other": finding.other.map {
        .members(["file": .string($0.file), "line": .integer($0.line)])
      } ?? .null,
    ])
  }
}
