import ArgumentParser
import Glibc

/// Runs the command line, as a process or within a test.
public enum CommandRunner {
  /// Runs the command that the arguments name.
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - environment: What surrounds the command.
  public static func run(
    _ arguments: [String], in environment: CommandEnvironment
  ) -> CommandResult {
    do {
      var command = try ParallaxCommand.parseAsRoot(arguments)
      if let command = command as? any RunnableCommand {
        return try command.result(in: environment)
      }
      // The root and `help` have no work of their own and throw the help that they stand for.
      try command.run()
      return CommandResult()
    } catch let failure as CommandFailure {
      return failure.result
    } catch {
      return result(of: error, arguments, environment)
    }
  }

  /// Runs this process's command line and writes what comes of it.
  /// - Returns: The exit code.
  public static func runProcess() -> Int32 {
    // A reader that has seen enough is no fault: writing then fails with EPIPE.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    var result = run(arguments, in: .current())
    if let program = result.successor {
      result = Successor.run(program, Array(arguments.dropFirst())).result
    }
    var exitCode = result.exitCode
    if let code = StandardStream.write(result.output, to: STDOUT_FILENO), code != EPIPE {
      let failure = CommandFailure(
        "standard output: cannot be written: \(String(cString: strerror(code)))"
          + " (check where it goes)",
        exitCode: ExitStatus.io)
      _ = StandardStream.write(failure.result.error, to: STDERR_FILENO)
      exitCode = failure.exitCode
    }
    _ = StandardStream.write(result.error, to: STDERR_FILENO)
    return exitCode
  }

  /// Turns what the parser threw into help, or into one line about wrong usage.
  private static func result(
    of error: any Error, _ arguments: [String], _ environment: CommandEnvironment
  ) -> CommandResult {
    let columns = min(max(environment.terminalColumns ?? 80, 40), 100)
    let exitCode = ParallaxCommand.exitCode(for: error)
    if exitCode == .success {
      let text = ParallaxCommand.fullMessage(for: error, columns: columns)
      return CommandResult(output: text.hasSuffix("\n") ? text : text + "\n")
    }
    guard exitCode == .validationFailure else {
      return CommandFailure("\(error) (please report this fault)", exitCode: ExitStatus.software)
        .result
    }
    let subcommand = path(of: arguments).map { " \($0)" }.joined()
    // The parser's message may go on with hints on further lines; the first says what is wrong.
    var message = ParallaxCommand.message(for: error).split(separator: "\n").first ?? "wrong usage"
    if message.hasSuffix(".") { message.removeLast() }
    return CommandFailure(
      "\(message) (see parallax\(subcommand) --help)", exitCode: ExitStatus.usage
    ).result
  }

  /// The names of the commands that the arguments begin with, such as `glossary check`.
  private static func path(of arguments: [String]) -> [String] {
    var path: [String] = []
    var command: any ParsableCommand.Type = ParallaxCommand.self
    for argument in arguments {
      let next = command.configuration.subcommands.first {
        $0.configuration.commandName == argument
      }
      guard let next else { break }
      path.append(argument)
      command = next
    }
    return path
  }
}
