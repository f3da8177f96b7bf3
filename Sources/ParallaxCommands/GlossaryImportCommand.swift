import ArgumentParser
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// `parallax glossary import`: turns another format into a glossary.
struct GlossaryImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn CSV, TBX or TMX into a glossary.",
    usage: "parallax glossary import <file> [--from <format>] [<options>]",
    discussion: """
      Writes the pairs of English and Romanian terms as TSV, with part of speech, further forms, \
      status and note. Terms that TBX calls deprecated or superseded become forbidden and \
      obsolete rows, which match nothing. Entries that lack one of the languages are counted on \
      standard error. Files of XML may be of any size; those that declare entities are refused.

      EXAMPLE: parallax glossary import terms.csv --columns en=Term,ro=Termen --output terms.tsv

      \(ExitStatus.help)
      """)

  @Argument(
    help: ArgumentHelp(
      "The file, or - for standard input together with --from.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("Format of the file (default: told by its name).", valueName: "format"))
  var from: GlossaryFormat?

  @Option(
    help: ArgumentHelp(
      "Names of CSV columns, such as en=Term,ro=Termen,pos=Class.", valueName: "names"))
  var columns: ColumnNames?

  @Option(
    help: ArgumentHelp(
      "Encoding of a CSV file, such as windows-1250 (default: detected).", valueName: "charset"))
  var charset: String?

  @OptionGroup var destination: DestinationOptions

  func validate() throws {
    if file == "-", from == nil { throw ValidationError("standard input needs --from") }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let reader = GlossaryReader(
      options: GlossaryReader.Options(
        format: from, columns: columns?.names ?? [:], charset: charset))
    var conversion = GlossaryConversion(.tsv, file: file)
    try conversion.run(reader)
    return try conversion.deliver(to: destination.output)
  }
}
