import ArgumentParser
import ParallaxKit
import ParallaxRendering

/// `parallax extract`: prints the text of reports as all other commands read it.
struct ExtractCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
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

  @Argument(
    help: ArgumentHelp(
      "Reports: files, folders, or - for standard input; of a file with several reports one may be "
        + "named, as in feed.xml#3.", valueName: "report"),
    completion: .file())
  var reports: [String]

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = OutputFormat.text

  @Option(
    help: ArgumentHelp("Write to a file, as a whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var reading: FileOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a file") }
    if FileOptions.repeatsStandardInput(reports) {
      throw ValidationError("only one report can come from standard input")
    }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let (documents, note) = try reading.reports(reports)
    let extract = DocumentExtract(documents)
    let text =
      switch format {
      case .text: extract.text()
      case .json: extract.lines()
      }
    guard let output else { return CommandResult(output: text, error: note) }
    try AtomicFile.write(text, to: output)
    return CommandResult(error: note)
  }
}
