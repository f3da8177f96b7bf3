import ArgumentParser
import ParallaxKit

/// The `parallax` command, which only leads to its subcommands.
struct ParallaxCommand: ParsableCommand {
  /// Commands that name it as theirs can be read without it, and then do not look for requests of
  /// completion scripts, which the root answers.
  static let name = "parallax"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Compare how two outlets report the same event, in English and Romanian.",
    discussion: """
      Finds the quotes in two reports, says who is quoted, pairs the quotes that say the same thing \
      across the languages, and shows the evidence for every pair. It needs no network.

      EXAMPLE: parallax compare report.en.txt report.ro.txt

      \(ExitStatus.help)
      """,
    version: Comparator.version,
    subcommands: [
      CompareCommand.self, MatrixCommand.self, QuotesCommand.self, MatchCommand.self,
      ExtractCommand.self, EvaluateCommand.self, GlossaryCommand.self, RulesCommand.self,
      ServeCommand.self,
    ])
}
