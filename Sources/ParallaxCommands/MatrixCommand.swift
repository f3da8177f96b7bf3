import ArgumentParser
import Glibc
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

extension MatrixTable.Content: ExpressibleByArgument {}

/// `parallax matrix`: compares many reports.
struct MatrixCommand: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Group many reports by event and show what those of each event share.",
    usage: "parallax matrix <report> ... [<options>]",
    discussion: """
      Groups reports that tell of one event, in either language, by the names, places, dates, \
      numbers and rare words that they share. Within an event it compares each two: a heatmap \
      shows the overlap of what they quote, and a table each statement once, with the reports that \
      carry it, in whose words, and who cut or changed it. Reports that fit no event are listed.

      EXAMPLE: parallax matrix reports/ feed.xml --format json --output matrix.json

      \(ExitStatus.help)
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, tsv
  }

  @OptionGroup var reports: ReportArguments

  @Option(
    help: ArgumentHelp("Language of all the reports (default: identified).", valueName: "code"))
  var lang: LanguageOption?

  @Option(help: ArgumentHelp("Language in which the page is written.", valueName: "code"))
  var locale: LanguageOption?

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "What the rows of csv and tsv are (default: statements).", valueName: "rows"))
  var table: MatrixTable.Content?

  @Option(
    help: ArgumentHelp(
      "How many tasks work at once (default: the processor's cores).", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Show no progress on the terminal.")
  var quiet = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var reading: ReadingOptions

  /// More tasks than any machine has cores.
  private static let mostJobs = 1024

  func validate() throws {
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("--jobs needs a number from 1 to \(Self.mostJobs)")
    }
    if table != nil, format != .csv, format != .tsv {
      throw ValidationError("--table needs --format csv or tsv")
    }
  }

  func result(
    in environment: CommandEnvironment
  ) async throws(CommandFailure) -> CommandResult {
    let (documents, note) = try reading.reports(reports.paths)
    let comparator = try reading.language.comparator(
      in: environment, glossaries: own.glossaries())
    let matrix = try await matrix(of: documents, comparator, environment)
    if matrix.reports.isEmpty, let first = matrix.unread.first {
      throw CommandFailure("\(first.source): \(first.reason)", exitCode: ExitStatus.data)
    }
    guard matrix.reports.count > 1 else {
      throw CommandFailure(
        "a matrix needs at least two reports (name more files, or a folder)",
        exitCode: ExitStatus.usage)
    }
    var result = try output.deliver(text(of: matrix, comparator, environment))
    result.error = note
    for unread in matrix.unread {
      result.error +=
        "parallax: " + VisibleText.line("passed over: \(unread.source): \(unread.reason)") + "\n"
    }
    return result
  }

  private func matrix(
    of documents: [SourceDocument], _ comparator: LocatedComparator,
    _ environment: CommandEnvironment
  ) async throws(CommandFailure) -> ReportMatrix {
    let progress = ProgressBar(in: environment, quiet: quiet)
    defer { progress.wipe() }
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    do {
      return try await MatrixBuilder(comparator.comparator, jobs: jobs ?? cores).matrix(
        of: documents, language: lang?.language
      ) { step, done, count in
        progress.show(Self.name(of: step), Double(done) / Double(count))
      }
    } catch {
      throw CommandFailure(error, location: comparator.location)
    }
  }

  private static func name(of step: MatrixBuilder.Step) -> String {
    switch step {
    case .reading: "reading reports"
    case .grouping: "finding events"
    case .comparing: "comparing reports"
    }
  }

  private func text(
    of matrix: ReportMatrix, _ comparator: LocatedComparator, _ environment: CommandEnvironment
  ) -> String {
    let wording = ReportWording(comparator.comparator.phrases, in: locale?.language ?? .english)
    switch format {
    case .json: return MatrixJSON(matrix).text()
    case .csv, .tsv:
      return MatrixTable(matrix, wording: wording)
        .text(of: table ?? .statements, separator: format == .csv ? .comma : .tab)
    case .text:
      return TerminalMatrix(
        matrix, wording: wording, style: output.style(in: environment),
        width: output.columns(in: environment)
      ).text()
    }
  }
}
