/// What the server listens on, and its limits.
public struct ServerSettings: Sendable {
  /// An address or a host name.
  public var host: String
  /// 0 for any that is free.
  public var port: Int
  /// Host names under which the server answers besides addresses and `localhost`.
  public var hostNames: [String]
  public var limits: ServerLimits

  public init(
    host: String = "127.0.0.1", port: Int = 8475, hostNames: [String] = [],
    limits: ServerLimits = ServerLimits()
  ) {
    self.host = host
    self.port = port
    self.hostNames = hostNames
    self.limits = limits
  }
}

/// How much the server takes upon itself.
public struct ServerLimits: Hashable, Sendable {
  /// Bytes of the body of a request.
  public var bodyBytes = 4_000_000
  /// Bytes of UTF-8 of the text of one report, after it was extracted.
  public var textBytes = 100_000
  /// Seconds from the acceptance of a comparison to its result.
  public var comparisonSeconds = 30
  /// Seconds in which the head of a request must be there, and again its body.
  public var readingSeconds = 10
  /// Comparisons that wait while others run.
  public var waiting = 64
  /// Open connections; further ones wait to be accepted.
  public var connections = 128
  /// Comparisons that run at once.
  public var workers = 2

  public init() {}
}
