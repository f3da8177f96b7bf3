import Foundation
import ParallaxCommands
import TestSupport

/// Runs command lines against the language data of this package.
enum CommandRun {
  static let glossaries = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("glossaries").path

  static let english = FerryReports.english
  static let romanian = FerryReports.romanian

  /// The cache of all runs, so that the language data is compiled once. Its name is always the same:
  /// the next process finds it current or replaces it.
  static let cache = FileManager.default.temporaryDirectory
    .appendingPathComponent("parallax-tests-\(getuid())").path

  static func run(
    _ arguments: String..., in environment: CommandEnvironment = CommandEnvironment()
  ) -> CommandResult {
    run(arguments, in: environment)
  }

  static func run(
    _ arguments: [String], in environment: CommandEnvironment = CommandEnvironment()
  ) -> CommandResult {
    CommandRunner.run(arguments, in: located(environment))
  }

  /// Runs a command line that may share its work out to several tasks.
  static func runConcurrently(
    _ arguments: [String], in environment: CommandEnvironment = CommandEnvironment()
  ) async -> CommandResult {
    await CommandRunner.run(arguments, in: located(environment))
  }

  private static func located(_ environment: CommandEnvironment) -> CommandEnvironment {
    var environment = environment
    environment.variables["PARALLAX_GLOSSARIES"] =
      environment.variables["PARALLAX_GLOSSARIES"] ?? glossaries
    environment.variables["PARALLAX_CACHE"] = environment.variables["PARALLAX_CACHE"] ?? cache
    return environment
  }

  /// Compares the two reports above.
  static func compare(
    _ options: String..., in environment: CommandEnvironment = CommandEnvironment()
  ) throws -> CommandResult {
    let folder = try TemporaryFolder()
    var environment = environment
    environment.variables["PARALLAX_GLOSSARIES"] = glossaries
    let paths = [try folder.file("a.txt", english), try folder.file("b.txt", romanian)]
    let languages = ["--lang-a", "en", "--lang-b", "ro"]
    return CommandRunner.run(
      ["compare"] + paths + languages + options, in: located(environment))
  }
}
