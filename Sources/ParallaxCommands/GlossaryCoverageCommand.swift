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

  @Argument(
    help: ArgumentHelp("Reports: files, or - for standard input.", valueName: "report"),
    completion: .file())
  var reports: [String]

  @Option(
    help: ArgumentHelp("Language of all the reports (default: identified).", valueName: "code"))
  var lang: LanguageOption?

  @Option(
    help: ArgumentHelp("How many unknown words are listed (default: all).", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp("Write to a file, as a whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if reports.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one report can come from standard input")
    }
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more, not \(limit)") }
    if output == "" { throw ValidationError("--output needs the name of a file") }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let documents = try reading.documents(reports)
    let comparator = try reading.data.comparator(
      in: environment, glossaries: own.glossaries())
    let report = CoverageReport(
      try comparator.coverage(of: documents, language: lang?.language), limit: limit)
    let text =
      switch format {
      case .text: report.text()
      case .json: report.json()
      case .tsv: report.tsv()
      }
    guard let output else { return CommandResult(output: text) }
    try AtomicFile.write(text, to: output)
    return CommandResult()
  }
}
