import Glibc
import Logging
import ParallaxCommands
import ParallaxIngest
import ParallaxKit
import ParallaxServer

/// Serves until it is told to end.
func serve(_ launch: ServerLaunch) async throws(CommandEnding) {
  var limits = ServerLimits()
  limits.bodyBytes = launch.bodyBytes
  limits.textBytes = launch.textBytes
  limits.comparisonSeconds = launch.comparisonSeconds
  limits.readingSeconds = launch.readingSeconds
  limits.workers = launch.workers
  limits.waiting = launch.waiting
  limits.connections = launch.connections
  var folder: ReportFolder?
  do {
    if let path = launch.folder { folder = try ReportFolder(path: path) }
  } catch {
    throw CommandEnding(error)
  }
  let server: ParallaxServer
  do {
    server = try ParallaxServer(
      comparator: launch.comparator, resources: launch.resources,
      settings: ServerSettings(
        host: launch.host, port: launch.port, hostNames: launch.hostNames, limits: limits),
      folder: folder, logger: Logger(label: "parallax"))
  } catch {
    throw CommandEnding(error, location: launch.resources.location)
  }
  do {
    try await server.run { port in
      print("Parallax listens on \(launch.address(port: port)) (Control-C ends it)")
      fflush(nil)
    }
  } catch let error as ParallaxServer.ListeningError {
    throw launch.cannotListen(error.reason)
  } catch {
    throw CommandEnding(fault: error)
  }
}

signal(SIGPIPE, SIG_IGN)
LoggingSystem.bootstrap(StreamLogHandler.standardError)
do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  try await serve(ServerLaunch.parse(arguments, in: .current()).get())
} catch {
  exit(error.write())
}
