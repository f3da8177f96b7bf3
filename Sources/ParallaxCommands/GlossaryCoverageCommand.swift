import ArgumentParser
import ParallaxKit
import ParallaxRendering

/// `parallax glossary coverage`: counts the words of reports that no entry knows.
struct GlossaryCoverageCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "List the words of reports that no glossary entry knows.",
    usage: "parallax glossary coverage <report> ... [<options>]",
    discussion: """
      Prints for each language the share of content words that an entry knows, then the unknown \
      words, the most frequent first, each with its number and the place where it first stands. \
      Names, numbers and dates need no entry and are not counted.

      EXAMPLE: parallax glossary coverage report.en.txt report.ro.txt --limit 50

      \(ExitStatus.help)
      """)

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @OptionGroup var reports: ReportArguments

  @Option(
    help: ArgumentHelp("Language of all the reports (default: identified).", valueName: "code"))
  var lang: LanguageOption?

  @Option(
    help: ArgumentHelp("How many unknown words are listed (default: all).", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = Format.text

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more, not \(limit)") }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let (documents, note) = try reading.reports(reports.paths)
    let comparator = try reading.language.comparator(
      in: environment, glossaries: own.glossaries())
    let report = CoverageReport(
      try comparator.coverage(of: documents, language: lang?.language), limit: limit)
    let text =
      switch format {
      case .text: report.text()
      case .json: report.json()
      case .tsv: report.tsv()
      }
    var result = try destination.deliver(text)
    result.error = note
    return result
  }
}
