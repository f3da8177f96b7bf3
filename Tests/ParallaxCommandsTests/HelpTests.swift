import ParallaxKit
import TestSupport
import Testing

@testable import ParallaxCommands

@Suite struct HelpTests {
  @Test(arguments: [
    "", "compare", "matrix", "quotes", "match", "extract", "evaluate", "rules", "glossary",
    "glossary check", "glossary lookup", "glossary coverage", "glossary learn", "glossary import",
    "glossary export", "serve",
  ])
  func looksAsRecorded(subcommand: String) throws {
    let arguments = subcommand.split(separator: " ").map(String.init) + ["--help"]
    let result = CommandRunner.run(arguments, in: CommandEnvironment(terminalColumns: 80))
    #expect(result.exitCode == 0)
    #expect(result.error.isEmpty)
    try expectGolden(
      result.output, "\((["help"] + arguments.dropLast()).joined(separator: "-")).txt")
  }

  @Test func everySubcommandSaysWhatItDoes() {
    var commands = ParallaxCommand.configuration.subcommands
    while let command = commands.popLast() {
      let configuration = command.configuration
      #expect(!configuration.abstract.isEmpty)
      #expect(configuration.discussion.contains("EXAMPLE: parallax "))
      #expect(configuration.discussion.contains("EXIT CODES:"))
      #expect(
        command is any RunnableCommand.Type || command is any ConcurrentCommand.Type
          || !configuration.subcommands.isEmpty)
      commands += configuration.subcommands
    }
  }

  @Test func helpForASubcommandIsItsHelp() {
    let environment = CommandEnvironment(terminalColumns: 80)
    #expect(
      CommandRunner.run(["help", "compare"], in: environment)
        == CommandRunner.run(["compare", "--help"], in: environment))
  }

  @Test func aBareCallShowsTheHelp() {
    let result = CommandRunner.run([], in: CommandEnvironment(terminalColumns: 80))
    #expect(result.output.contains("USAGE: parallax <subcommand>"))
    #expect(result.exitCode == 0)
  }

  @Test func versionIsTheVersionAlone() {
    #expect(
      CommandRunner.run(["--version"], in: CommandEnvironment()).output
        == Comparator.version + "\n")
  }

  /// Commands read their part of the command line alone.
  @Test(arguments: [["--version"], ["--generate-completion-script", "bash"]])
  func whatTheRootAnswersMayStandBehindACommand(request: [String]) {
    let answer = CommandRunner.run(request, in: CommandEnvironment())
    #expect(answer.exitCode == 0)
    #expect(!answer.output.isEmpty)
    #expect(CommandRunner.run(["compare"] + request, in: CommandEnvironment()) == answer)
    #expect(CommandRunner.run(["glossary", "check"] + request, in: CommandEnvironment()) == answer)
  }
}
