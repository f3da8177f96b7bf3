import ArgumentParser

/// `parallax glossary`, which only leads to its subcommands.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Learn word pairs from translated sentences.",
    discussion: """
      EXAMPLE: parallax glossary learn --en archive.en --ro archive.ro --output en-ro.tsv

      \(ExitStatus.help)
      """,
    subcommands: [GlossaryLearnCommand.self])
}
