import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

extension ParallaxServer {
  /// Says why the server could not listen.
  public struct ListeningError: Error {
    /// What the system says of it.
    public let reason: String
  }

  /// Listens until the process gets SIGTERM or SIGINT; what is being answered then is answered yet.
  /// - Parameter onListening: called with the port when requests are answered.
  /// - Throws: `ListeningError`.
  public func run(onListening: @escaping @Sendable (Int) -> Void) async throws {
    let limits = settings.limits
    var quiet = logger
    quiet.logLevel = .warning
    let application = Application(
      responder: responder(),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [ConnectionPolicy(limits: limits)],
          idleTimeout: .seconds(Int64(limits.readingSeconds) * 2),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: Self.headBytes, maxHeaderListSize: Self.headBytes,
            maxHeaderFieldCount: Self.headFields))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          limits.connections, logger: quiet)),
      onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
      logger: quiet)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
    configuration.maximumGracefulShutdownDuration = .seconds(
      limits.comparisonSeconds + limits.readingSeconds)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
      throw ListeningError(reason: String(cString: strerror(error.errnoCode)))
    } catch is SocketAddressError.UnknownHost {
      throw ListeningError(reason: "The host is not known")
    } catch let error as SocketAddressError {
      throw ListeningError(reason: "\(error)")
    }
  }

  private static let headBytes = 16_384
  private static let headFields = 100
}
