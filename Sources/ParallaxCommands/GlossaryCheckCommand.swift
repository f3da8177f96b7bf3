import ArgumentParser
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// `parallax glossary check`: finds what is wrong in glossaries.
struct GlossaryCheckCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is or may be wrong in glossaries.",
    usage: "parallax glossary check [<file> ...] [<options>]",
    discussion: """
      Prints a line for each finding, with its place, its level and a remedy: errors, such as \
      letters with a cedilla, forms that no text can match, and pairs that one row forbids and \
      another allows; warnings; and notes, which are listed with --level note. Files are checked \
      each by itself and all against each other.

      EXAMPLE: parallax glossary check terms.tsv --level note

      \(ExitStatus.help(unmet: "errors were found"))
      """)

  @Argument(
    help: ArgumentHelp(
      "Glossaries: .tsv, .csv, .tbx or .tmx (default: all that are shipped).",
      valueName: "file"),
    completion: .file(extensions: GlossaryFormat.allCases.map(\.rawValue)))
  var files: [String] = []

  @Option(help: ArgumentHelp("The least level that is listed.", valueName: "level"))
  var level = LevelOption.warning

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = OutputFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var data: LanguageDataOptions

  /// A level named on the command line.
  enum LevelOption: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note

    var level: GlossaryFinding.Level {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let resources = try data.resources(in: environment)
    var glossaries: [Glossary] = []
    for path in own.glossary + files { glossaries.append(try UserGlossaryOptions.read(path)) }
    let image = try data.image(of: resources, in: environment)
    let findings: [GlossaryFinding]
    do {
      if files.isEmpty {
        glossaries += try ShippedGlossaries.read(resources, prefix: resources.location + "/")
      }
      findings = try GlossaryChecker(image: image).findings(in: glossaries)
    } catch {
      throw CommandFailure(error, location: resources.location)
    }
    let report = GlossaryReport(
      files: glossaries.map { GlossaryReport.File(name: $0.name, rows: $0.rows.count) },
      findings: findings, level: level.level)
    let text =
      switch format {
      case .json: report.json()
      case .text: report.text(style: output.style(in: environment))
      }
    var result = try output.deliver(text)
    if findings.contains(where: { $0.level == .error }) { result.exitCode = ExitStatus.unmet }
    return result
  }
}
