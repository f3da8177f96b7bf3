import ArgumentParser
import Glibc
import ParallaxIngest
import ParallaxKit
import ParallaxPages
import ParallaxRendering

extension MatrixTable.Content: ExpressibleByArgument {}

/// `parallax matrix`: compares many reports.
struct MatrixCommand: ConcurrentCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", _superCommandName: ParallaxCommand.name,
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
    case text, json, csv, tsv, html
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

  @Option(
    help: ArgumentHelp(
      "Write pages into a folder: index.html, and one for each two reports of an event that it "
        + "leads to.", valueName: "folder"), completion: .directory)
  var outputFolder: String?

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
    if let outputFolder {
      if outputFolder.isEmpty { throw ValidationError("--output-folder needs a name") }
      if output.destination.output != nil {
        throw ValidationError("--output-folder and --output exclude each other")
      }
      if format != .text, format != .html {
        throw ValidationError("--output-folder has pages: --format html")
      }
    }
  }

  func result(
    in environment: CommandEnvironment
  ) async throws(CommandFailure) -> CommandResult {
    let (documents, note) = try reading.reports(reports.paths)
    let comparator = try reading.language.comparator(
      in: environment, glossaries: own.glossaries())
    let wording = ReportWording(comparator.comparator.phrases, in: locale?.language ?? .english)
    let folder = try outputFolder.map { path throws(CommandFailure) in
      try MatrixFolder(
        path, templates: templates(comparator, MatrixTemplates.init),
        pairTemplates: templates(comparator, PageTemplates.init), wording: wording)
    }
    let matrix = try await matrix(of: documents, comparator, folder, environment)
    if matrix.reports.isEmpty, let first = matrix.unread.first {
      throw CommandFailure("\(first.source): \(first.reason)", exitCode: ExitStatus.data)
    }
    guard matrix.reports.count > 1 else {
      throw CommandFailure(
        "a matrix needs at least two reports (name more files, or a folder)",
        exitCode: ExitStatus.usage)
    }
    var result = CommandResult()
    if let folder {
      try folder.writeIndex(of: matrix)
    } else {
      result = try output.deliver(text(of: matrix, wording, comparator, environment))
    }
    result.error = note
    for unread in matrix.unread {
      result.error +=
        "parallax: " + VisibleText.line("passed over: \(unread.source): \(unread.reason)") + "\n"
    }
    return result
  }

  private func templates<Templates>(
    _ comparator: LocatedComparator,
    _ read: (any ResourceFolder) throws(ResourceError) -> Templates
  ) throws(CommandFailure) -> Templates {
    do {
      return try read(DiskResourceFolder(path: comparator.location))
    } catch {
      throw CommandFailure(error, location: comparator.location)
    }
  }

  /// Builds the matrix, and writes the pages of pairs where there is a folder for them.
  private func matrix(
    of documents: [SourceDocument], _ comparator: LocatedComparator, _ folder: MatrixFolder?,
    _ environment: CommandEnvironment
  ) async throws(CommandFailure) -> ReportMatrix {
    let progress = ProgressBar(in: environment, quiet: quiet)
    defer { progress.wipe() }
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var failure: CommandFailure?
    let matrix: ReportMatrix
    do {
      matrix = try await MatrixBuilder(comparator.comparator, jobs: jobs ?? cores).matrix(
        of: documents, language: lang?.language,
        page: { _, _, comparison in folder?.page(of: comparison) },
        visit: { a, b, page in
          guard let page, failure == nil else { return }
          do throws(CommandFailure) {
            try folder?.write(page, of: a, b)
          } catch {
            failure = error
          }
        },
        progress: { step, done, count in
          progress.show(Self.name(of: step), Double(done) / Double(count))
        })
    } catch {
      throw CommandFailure(error, location: comparator.location)
    }
    if let failure { throw failure }
    return matrix
  }

  private static func name(of step: MatrixBuilder.Step) -> String {
    switch step {
    case .reading: "reading reports"
    case .grouping: "finding events"
    case .comparing: "comparing reports"
    }
  }

  private func text(
    of matrix: ReportMatrix, _ wording: ReportWording, _ comparator: LocatedComparator,
    _ environment: CommandEnvironment
  ) throws(CommandFailure) -> String {
    switch format {
    case .json: return MatrixJSON(matrix).text()
    case .csv, .tsv:
      return MatrixTable(matrix, wording: wording)
        .text(of: table ?? .statements, separator: format == .csv ? .comma : .tab)
    case .html:
      return MatrixPage(
        templates: try templates(comparator, MatrixTemplates.init), matrix: matrix,
        hasPairPages: false
      ).html(wording: wording)
    case .text:
      return TerminalMatrix(
        matrix, wording: wording, style: output.style(in: environment),
        width: output.columns(in: environment)
      ).text()
    }
  }
}
