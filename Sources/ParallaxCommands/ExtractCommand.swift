import ArgumentParser
import ParallaxKit
import ParallaxRendering

/// `parallax extract`: prints the text of reports as all other commands read it.
struct ExtractCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", _superCommandName: ParallaxCommand.name,
    abstract: "Print the text of saved pages, feeds and other files, as Parallax reads it.",
    usage: "parallax extract <report> ... [<options>]",
    discussion: """
      Prints the title and the paragraphs of each report. The offsets in the output of all commands \
      point into this text; of plain text it is the file's own. Formats are told by content: HTML, \
      RSS and Atom, JSON and JSON Lines of trafilatura, news-please, schema.org and ninjs, Markdown, \
      plain text. Between reports stands a line with a form feed, and offsets count from the start \
      of each. Nothing is fetched from the network.

      With --format json, each line is an object with title, outlet, author, date, language (as the \
      report states it) and text; Parallax reads such lines, too.

      EXAMPLE: parallax extract page.html

      \(ExitStatus.help)
      """)

  @OptionGroup var reports: ReportArguments

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = OutputFormat.text

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var reading: FileOptions

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let (documents, note) = try reading.reports(reports.paths)
    let extract = DocumentExtract(documents)
    let text =
      switch format {
      case .text: extract.text()
      case .json: extract.lines()
      }
    var result = try destination.deliver(text)
    result.error = note
    return result
  }
}
