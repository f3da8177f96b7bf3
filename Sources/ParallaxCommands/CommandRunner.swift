import ArgumentParser
import CMalloc
import Dispatch
import Glibc

/// Runs the command line, as a process or within a test.
public enum CommandRunner {
  /// Runs the command that the arguments name.
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - environment: What surrounds the command.
  public static func run(
    _ arguments: [String], in environment: CommandEnvironment
  ) async -> CommandResult {
    do {
      let command = try parsed(arguments)
      if let command = command as? any ConcurrentCommand {
        return try await command.result(in: environment)
      }
      return try result(of: command, in: environment)
    } catch {
      return result(of: error, arguments, environment)
    }
  }

  /// Runs a command that shares no work out; of one that does, it shows the help.
  public static func run(
    _ arguments: [String], in environment: CommandEnvironment
  ) -> CommandResult {
    do {
      return try result(of: parsed(arguments), in: environment)
    } catch {
      return result(of: error, arguments, environment)
    }
  }

  /// Reads the command line.
  ///
  /// Where it begins with a command, that command alone reads the rest: the root would first look
  /// for options of its own, and make the command's description twice. What does not come out as a
  /// command with work is read by the root, which knows what help and messages have to name.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let named = ParallaxCommand.configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      }),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      command is any RunnableCommand || command is any ConcurrentCommand
    {
      return command
    }
    return try ParallaxCommand.parseAsRoot(arguments)
  }

  private static func result(
    of command: any ParsableCommand, in environment: CommandEnvironment
  ) throws -> CommandResult {
    if let command = command as? any RunnableCommand {
      return try command.result(in: environment)
    }
    // The root and `help` have no work of their own and throw the help that they stand for.
    var command = command
    try command.run()
    return CommandResult()
  }

  /// Runs this process's command line, writes what comes of it and ends the process.
  ///
  /// A command that shares no work out stays on the main thread: starting others takes time, and
  /// their memory grows by a system call for every few pages, whatever `keepFreedMemory` asks for.
  public static func runProcess() -> Never {
    // A reader that has seen enough is no fault: writing then fails with EPIPE.
    signal(SIGPIPE, SIG_IGN)
    keepFreedMemory()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let environment = CommandEnvironment.current()
    do {
      let command = try parsed(arguments)
      guard !(command is any RunnableCommand), let command = command as? any ConcurrentCommand
      else { end(with: try result(of: command, in: environment), arguments) }
      Task {
        do {
          end(with: try await command.result(in: environment), arguments)
        } catch {
          end(with: result(of: error, arguments, environment), arguments)
        }
      }
      dispatchMain()
    } catch {
      end(with: result(of: error, arguments, environment), arguments)
    }
  }

  /// Writes what came of a command and ends the process.
  private static func end(with result: CommandResult, _ arguments: [String]) -> Never {
    var result = result
    if let program = result.successor {
      result = Successor.run(program, Array(arguments.dropFirst())).result
    }
    var exitCode = result.exitCode
    let code =
      StandardStream.write(result.output, to: STDOUT_FILENO)
      ?? result.spool?.copy(to: STDOUT_FILENO)
    if let code, code != EPIPE {
      let failure = CommandFailure(
        "standard output: cannot be written: \(String(cString: strerror(code)))"
          + " (check where it goes)",
        exitCode: ExitStatus.io)
      _ = StandardStream.write(failure.result.error, to: STDERR_FILENO)
      exitCode = failure.exitCode
    }
    _ = StandardStream.write(result.error, to: STDERR_FILENO)
    exit(exitCode)
  }

  /// A run lasts for a moment: memory that it frees is soon wanted again, and asking the system for it
  /// each time takes a tenth of the time of long lists.
  private static func keepFreedMemory() {
    mallopt(M_TOP_PAD, 1 << 26)
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    mallopt(M_TRIM_THRESHOLD, 1 << 30)
  }

  /// Turns a failure into its line, and what the parser threw into help or a line on wrong usage.
  private static func result(
    of error: any Error, _ arguments: [String], _ environment: CommandEnvironment
  ) -> CommandResult {
    if let failure = error as? CommandFailure { return failure.result }
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
