import Glibc
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// What `parallax serve` asks of the program that serves.
public struct ServerLaunch: Sendable {
  /// The name of that program, which lies beside `parallax`.
  public static let program = "parallax-server"

  public let host: String
  public let port: Int
  public let hostNames: [String]
  public let folder: String?
  public let bodyBytes: Int
  public let textBytes: Int
  public let comparisonSeconds: Int
  public let readingSeconds: Int
  public let workers: Int
  public let waiting: Int
  public let connections: Int
  public let comparator: Comparator
  public let resources: DiskResourceFolder

  private init(_ command: ServeCommand, in environment: CommandEnvironment) throws(CommandFailure) {
    host = command.host
    port = command.port
    hostNames = command.allowHost
    folder = command.folder
    bodyBytes = command.maxBody
    textBytes = command.maxText
    comparisonSeconds = command.maxTime
    readingSeconds = command.maxRead
    workers = command.maxWorkers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    waiting = command.maxWaiting
    connections = command.maxConnections
    let located = try command.language.comparator(
      in: environment, glossaries: command.userGlossaries.glossaries())
    comparator = located.comparator
    resources = DiskResourceFolder(path: located.location)
  }

  /// Reads the options of `parallax serve`.
  /// - Parameter arguments: without the name of the command.
  /// - Returns: what to do, or what to write and end with: help, or why it cannot be done.
  public static func parse(
    _ arguments: [String], in environment: CommandEnvironment
  ) -> Result<ServerLaunch, CommandEnding> {
    let arguments = [ServeCommand.configuration.commandName ?? ""] + arguments
    do {
      guard let command = try ParallaxCommand.parseAsRoot(arguments) as? ServeCommand else {
        return .failure(CommandEnding(result: CommandRunner.run(arguments, in: environment)))
      }
      return .success(try ServerLaunch(command, in: environment))
    } catch let failure as CommandFailure {
      return .failure(CommandEnding(result: failure.result))
    } catch {
      return .failure(CommandEnding(result: CommandRunner.run(arguments, in: environment)))
    }
  }

  /// The ending of a server that cannot listen.
  public func cannotListen(_ reason: String) -> CommandEnding {
    let remedy = "choose another --port or --host"
    return CommandEnding(
      "\(address(port: port)): cannot be listened on: \(reason) (\(remedy))",
      exitCode: ExitStatus.unavailable)
  }

  /// How the server calls an address of its own.
  public func address(port: Int) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }
}

/// Ends a program that did not come to its work.
public struct CommandEnding: Error {
  public let result: CommandResult

  init(result: CommandResult) {
    self.result = result
  }

  init(_ message: String, exitCode: Int32) {
    result = CommandFailure(message, exitCode: exitCode).result
  }

  /// Says what is wrong with an input.
  public init(_ error: InputError) {
    result = CommandFailure(error).result
  }

  /// Says what is wrong with the language data.
  public init(_ error: ResourceError, location: String) {
    result = CommandFailure(error, location: location).result
  }

  /// Names a fault of Parallax.
  public init(fault error: any Error) {
    self.init("\(error) (please report this fault)", exitCode: ExitStatus.software)
  }

  /// Writes what is to be said.
  /// - Returns: The exit code.
  public func write() -> Int32 {
    _ = StandardStream.write(result.output, to: STDOUT_FILENO)
    _ = StandardStream.write(result.error, to: STDERR_FILENO)
    return result.exitCode
  }
}
