import ArgumentParser
import ParallaxRendering

/// The forms in which the rules are printed.
enum RulesFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown
}

/// `parallax rules`: lists the rules of the divergence report.
struct RulesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List what the divergence report looks for.",
    usage: "parallax rules [<options>]",
    discussion: """
      Prints each rule with its id, the highest level that its findings have, what it means, and an \
      example in both languages.

      EXAMPLE: parallax rules --locale ro

      \(ExitStatus.help)
      """)

  @Option(help: ArgumentHelp("Language in which the rules are explained.", valueName: "code"))
  var locale: LanguageOption?

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = RulesFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageDataOptions

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let wording = ReportWording(
      try language.comparator(in: environment).comparator.phrases,
      in: locale?.language ?? .english)
    let catalogue = RuleCatalogue(wording)
    let text =
      switch format {
      case .text:
        catalogue.text(
          style: output.style(in: environment), width: output.columns(in: environment))
      case .json: catalogue.json()
      case .markdown: catalogue.markdown()
      }
    return try output.deliver(text)
  }
}
