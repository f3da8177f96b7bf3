import ArgumentParser
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// `parallax glossary export`: turns a glossary into another format.
struct GlossaryExportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Turn a glossary into CSV, TBX or TMX.",
    usage: "parallax glossary export <file> --to <format> [<options>]",
    discussion: """
      Writes all rows of a glossary as CSV (RFC 4180), TBX 2 (TBX-Basic, ISO 30042) or TMX 1.4b. \
      What is exported and imported again has the same rows.

      EXAMPLE: parallax glossary export terms.tsv --to tbx --output terms.tbx

      \(ExitStatus.help)
      """)

  @Argument(
    help: ArgumentHelp("The glossary: .tsv, .csv, .tbx or .tmx.", valueName: "file"),
    completion: .file(extensions: GlossaryFormat.allCases.map(\.rawValue)))
  var file: String

  @Option(help: ArgumentHelp("Format of the result.", valueName: "format"))
  var to: GlossaryFormat

  @OptionGroup var destination: DestinationOptions

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    var conversion = GlossaryConversion(to, file: file)
    try conversion.run(GlossaryReader())
    return try conversion.deliver(to: destination.output)
  }
}
