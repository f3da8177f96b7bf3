import ArgumentParser
import ParallaxKit
import ParallaxRendering

/// `parallax quotes`: lists the quotes of reports.
struct QuotesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", _superCommandName: ParallaxCommand.name,
    abstract: "List the quotes of one or more reports and who is quoted.",
    usage: "parallax quotes <report> ... [<options>]",
    discussion: """
      Prints each quote with its kind, its speaker, how sure the attribution is, and the words that \
      introduce it. Kinds: direct, between quotation marks; fragment, a few quoted words in the \
      outlet's own sentence; indirect, reported without marks; scare, quoted words that nobody is \
      said to have said.

      EXAMPLE: parallax quotes report.en.txt report.ro.txt

      \(ExitStatus.help)
      """)

  @OptionGroup var reports: ReportArguments

  @Option(
    help: ArgumentHelp("Language of all the reports (default: identified).", valueName: "code"))
  var lang: LanguageOption?

  @Option(help: ArgumentHelp("Language in which the page is written.", valueName: "code"))
  var locale: LanguageOption?

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = OutputFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var reading: ReadingOptions

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let (documents, note) = try reading.reports(reports.paths)
    let comparator = try reading.language.comparator(in: environment)
    var quoted: [QuotedReport] = []
    for document in documents {
      quoted.append(try comparator.quotes(in: document, language: lang?.language))
    }
    var result = try output.deliver(text(of: quoted, comparator, environment))
    result.error = note
    return result
  }

  private func text(
    of reports: [QuotedReport], _ comparator: LocatedComparator, _ environment: CommandEnvironment
  ) -> String {
    switch format {
    case .json: QuotesJSON(reports).text()
    case .text:
      TerminalQuotes(
        reports,
        wording: ReportWording(
          comparator.comparator.phrases, in: locale?.language ?? .english),
        style: output.style(in: environment), width: output.columns(in: environment)
      ).text()
    }
  }
}
