import ArgumentParser

/// `parallax serve`: a page and a programming interface for comparisons.
///
/// The server is a program of its own, beside this one: what it is linked with would cost every other
/// command several times what starting costs. This command checks the options and hands over.
struct ServeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a page and an HTTP interface that compare reports.",
    discussion: """
      Serves a page on which two reports are pasted, uploaded, or chosen from a folder, and POST \
      /api/compare, which takes two texts as JSON and answers with the JSON of compare. \
      /openapi.json describes the interface, /healthz tells that the server is up. Nothing is kept, \
      and no text is logged. It ends on SIGINT and SIGTERM, after what it is answering.

      Whoever reaches the address can use it: by default that is this machine alone.

      EXAMPLE: parallax serve --port 8475 --folder reports

      \(ExitStatus.help(unmet: nil, unavailable: "the address cannot be listened on"))
      """)

  @Option(help: ArgumentHelp("Address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Port to listen on; 0 for any that is free.", valueName: "port"))
  var port = 8475

  @Option(
    help: ArgumentHelp(
      "Folder whose reports can be chosen, as it is when the server starts.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Listen on an address that other machines may reach.")
  var allowRemote = false

  @Option(
    help: ArgumentHelp(
      "Further host name under which the server answers; can be repeated.", valueName: "name"))
  var allowHost: [String] = []

  @Option(help: ArgumentHelp("Largest body of a request.", valueName: "bytes"))
  var maxBody = 4_000_000

  @Option(help: ArgumentHelp("Longest text of a report.", valueName: "bytes"))
  var maxText = 100_000

  @Option(help: ArgumentHelp("Longest time for a comparison.", valueName: "seconds"))
  var maxTime = 30

  @Option(
    help: ArgumentHelp("Longest time in which a request has to arrive.", valueName: "seconds"))
  var maxRead = 10

  @Option(
    help: ArgumentHelp(
      "Most comparisons at once (default: one for each core).", valueName: "number"))
  var maxWorkers: Int?

  @Option(help: ArgumentHelp("Most comparisons that wait.", valueName: "number"))
  var maxWaiting = 64

  @Option(help: ArgumentHelp("Most open connections.", valueName: "number"))
  var maxConnections = 128

  @OptionGroup var userGlossaries: UserGlossaryOptions
  @OptionGroup var language: LanguageDataOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be from 0 to 65535, not \(port)")
    }
    if host.isEmpty { throw ValidationError("--host needs an address") }
    if folder == "" { throw ValidationError("--folder needs the name of a folder") }
    guard allowRemote || LoopbackAddress.contains(host) else {
      throw ValidationError(
        "--host \(host) may be reached from other machines; add --allow-remote if that is meant")
    }
    let numbers = [
      ("--max-body", maxBody), ("--max-text", maxText), ("--max-time", maxTime),
      ("--max-read", maxRead), ("--max-connections", maxConnections),
      ("--max-workers", maxWorkers ?? 1),
    ]
    for (name, number) in numbers where number < 1 || number > 1_000_000_000 {
      throw ValidationError("\(name) must be from 1 to 1000000000, not \(number)")
    }
    guard (0...1_000_000).contains(maxWaiting) else {
      throw ValidationError("--max-waiting must be from 0 to 1000000, not \(maxWaiting)")
    }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    CommandResult(successor: ServerLaunch.program)
  }
}
