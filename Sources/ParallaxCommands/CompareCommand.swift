import ArgumentParser
import ParallaxIngest
import ParallaxKit
import ParallaxPages
import ParallaxRendering

extension DivergenceLevel: ExpressibleByArgument {}
extension ReportDetail: ExpressibleByArgument {}
extension ComparisonTable.Content: ExpressibleByArgument {}

/// `parallax compare`: pairs the quotes of two reports.
struct CompareCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", _superCommandName: ParallaxCommand.name,
    abstract: "Pair the quotes of two reports and show where the reports part ways.",
    usage: "parallax compare <a> <b> [<options>]",
    discussion: """
      Prints the pairs of quotes that say the same thing, each with its score, its relation and the \
      terms that match, what was changed between its two sides, the quotes that stand in one report \
      only, and what else sets the reports apart. A score says how likely it is that a pair says the \
      same; a divergence has a level: note, warning or serious.

      A report is a file of plain text, a saved web page, JSON of a scraper, Markdown, or one of the \
      reports of a feed or of JSON Lines, named by number or id: feed.xml#3.

      EXAMPLE: parallax compare report.en.txt report.ro.txt --format json --output pairs.json

      With --format html the result is one page for any browser, with both reports side by side: \
      parallax compare report.en.txt report.ro.txt --format html --output page.html

      \(ExitStatus.help(unmet: "a divergence of the level of --fail-on, or above, was found"))
      """)

  @Argument(
    help: ArgumentHelp("One report: a file, or - for standard input.", valueName: "a"),
    completion: .file())
  var a: String

  @Argument(
    help: ArgumentHelp("The report to compare it with.", valueName: "b"), completion: .file())
  var b: String

  @Option(
    help: ArgumentHelp("Language of the first report (default: identified).", valueName: "code"))
  var langA: LanguageOption?

  @Option(help: ArgumentHelp("Language of the second report.", valueName: "code"))
  var langB: LanguageOption?

  @Option(help: ArgumentHelp("Outlet of the first report.", valueName: "name"))
  var outletA: String?

  @Option(help: ArgumentHelp("Outlet of the second report.", valueName: "name"))
  var outletB: String?

  @Option(help: ArgumentHelp("Language in which the report is written.", valueName: "code"))
  var locale: LanguageOption?

  @Option(help: ArgumentHelp("How much of the report to print.", valueName: "part"))
  var report = ReportDetail.full

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = ComparisonFormat.text

  @Option(
    help: ArgumentHelp("What the rows of csv and tsv are (default: pairs).", valueName: "rows"))
  var table: ComparisonTable.Content?

  @Option(
    help: ArgumentHelp(
      "End with 1 where a divergence of this level or above is found.", valueName: "level"))
  var failOn: DivergenceLevel?

  @OptionGroup var output: OutputOptions
  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if FileOptions.repeatsStandardInput([a, b]) {
      throw ValidationError("only one report can come from standard input")
    }
    if table != nil, format != .csv, format != .tsv {
      throw ValidationError("--table needs --format csv or tsv")
    }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    var documents = try reading.documents([a, b])
    if let outletA { documents[0].outlet = outletA }
    if let outletB { documents[1].outlet = outletB }
    let comparator = try reading.language.comparator(
      in: environment, glossaries: own.glossaries())
    let comparison = try comparator.compare(
      documents[0], documents[1], languageA: langA?.language, languageB: langB?.language)
    let wording = ReportWording(
      comparator.comparator.phrases, in: locale?.language ?? .english)
    var result = try output.deliver(
      try text(of: comparison, wording, environment, resources: comparator.location))
    if let failOn, comparison.divergences.contains(where: { $0.level >= failOn }) {
      result.exitCode = ExitStatus.unmet
    }
    return result
  }

  private func text(
    of comparison: Comparison, _ wording: ReportWording, _ environment: CommandEnvironment,
    resources: String
  ) throws(CommandFailure) -> String {
    switch format {
    case .json: ComparisonJSON(comparison, wording: wording).text()
    case .text:
      TerminalComparison(
        comparison, wording: wording, detail: report, style: output.style(in: environment),
        width: output.columns(in: environment)
      ).text()
    case .markdown: ComparisonMarkdown(comparison, wording: wording, detail: report).text()
    case .sarif: ComparisonSARIF(comparison, wording: wording).text()
    case .annotations: ComparisonAnnotations(comparison, wording: wording).text()
    case .csv, .tsv:
      ComparisonTable(comparison, wording: wording)
        .text(of: table ?? .pairs, separator: format == .csv ? .comma : .tab)
    case .html: try page(of: comparison, wording, resources)
    }
  }

  private func page(
    of comparison: Comparison, _ wording: ReportWording, _ resources: String
  ) throws(CommandFailure) -> String {
    do {
      let templates = try PageTemplates(resources: DiskResourceFolder(path: resources))
      return ComparisonPage(templates: templates, comparison: comparison).html(wording: wording)
    } catch {
      throw CommandFailure(error, location: resources)
    }
  }
}
