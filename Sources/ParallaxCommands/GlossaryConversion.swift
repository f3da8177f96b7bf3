import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// Turns a glossary from one format into another, row by row.
struct GlossaryConversion {
  private let format: GlossaryFormat
  private let file: String
  private let spool = OutputSpool()
  private var writer: GlossaryWriter?
  /// Lines for standard error.
  private var warnings: [String] = []
  private var untoldWarnings = 0
  private static let mostWarnings = 20
  private var incomplete = 0
  private var firstIncomplete = 0

  init(_ format: GlossaryFormat, file: String) {
    self.format = format
    self.file = file
  }

  /// Reads all and gathers what is to be written.
  mutating func run(_ reader: GlossaryReader) throws(CommandFailure) {
    do {
      _ = try reader.read(file) { try take($0) }
      if let writer { try spool.append(writer.closing()) }
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as InputError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure("\(file): \(error)", exitCode: ExitStatus.software)
    }
    if untoldWarnings > 0 { warnings.append("\(file): \(untoldWarnings) more lines like these") }
    if incomplete > 0 {
      warnings.append(
        "\(file): \(incomplete) entries without a term in both languages left out, the first in "
          + "line \(firstIncomplete)")
    }
  }

  private mutating func take(_ item: GlossaryReader.Item) throws {
    switch item {
    case .head(let source, let target, let comments):
      writer = GlossaryWriter(format, source: source, target: target, comments: comments)
      do {
        if let writer { try spool.append(writer.opening()) }
      } catch let refusal as GlossaryWriter.Refusal {
        throw CommandFailure(
          "\(file): a comment \(refusal.reason) (correct it)", exitCode: ExitStatus.data)
      }
    case .row(let row):
      do {
        if let text = try writer?.text(of: row) { try spool.append(text) }
      } catch let refusal as GlossaryWriter.Refusal {
        // TSV cannot hold every row; what XML cannot hold is a fault of the row.
        guard format == .tsv else {
          throw CommandFailure(
            "\(file):\(row.line): the row \(refusal.reason) (correct it)",
            exitCode: ExitStatus.data)
        }
        warn("\(file):\(row.line): left out: the row \(refusal.reason)")
      }
    case .fault(let fault):
      let line = "\(fault.place.file):\(fault.place.line): \(fault.message) (\(fault.remedy))"
      guard fault.level < .error else {
        throw CommandFailure(line, exitCode: ExitStatus.data)
      }
      warn(line)
    case .incomplete(let line):
      if incomplete == 0 { firstIncomplete = line }
      incomplete += 1
    }
  }

  private mutating func warn(_ line: String) {
    if warnings.count < Self.mostWarnings { warnings.append(line) } else { untoldWarnings += 1 }
  }

  /// Writes to a file, or hands on for standard output.
  func deliver(to path: String?) throws(CommandFailure) -> CommandResult {
    var result = CommandResult()
    result.error = warnings.reduce(into: "") { $0 += "parallax: \(VisibleText.line($1))\n" }
    if let path {
      try AtomicFile.write(to: path) { spool.copy(to: $0) }
    } else if let text = spool.text {
      result.output = text
    } else {
      result.spool = spool
    }
    return result
  }
}
