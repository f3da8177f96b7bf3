import Glibc
import HTTPTypes
import Hummingbird

/// Refuses what other pages make a browser send.
///
/// A page can name a host of its own that leads to the loopback address (DNS rebinding), and can
/// send a form to any address (cross-site request forgery).
struct RequestGuard: RouterMiddleware {
  /// Further host names, in lower case.
  let hostNames: Set<String>

  init(hostNames: [String]) {
    self.hostNames = Set(hostNames.map { $0.lowercased() })
  }

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    try checkHost(of: request)
    if request.method != .get, request.method != .head { try checkOrigin(of: request) }
    return try await next(request, context)
  }

  private func checkHost(of request: Request) throws {
    guard let authority = request.head.authority, !authority.isEmpty else {
      throw Problem(.malformed, "The request has no Host.")
    }
    guard let host = Self.host(of: authority), isOwn(host) else {
      throw Problem(
        .misdirected,
        "This server does not answer for that host; use its address, or start it with "
          + "--allow-host.")
    }
  }

  /// Whether a host is one that only leads here on purpose. Addresses are: rebinding needs a name.
  private func isOwn(_ host: String) -> Bool {
    host == "localhost" || host.hasSuffix(".localhost") || hostNames.contains(host)
      || Self.isAddress(host)
  }

  private func checkOrigin(of request: Request) throws {
    let foreign = Problem(.forbidden, "Requests from other pages are refused.")
    if let site = request.headers[SecurityHeaders.field("Sec-Fetch-Site")] {
      guard site == "same-origin" || site == "none" else { throw foreign }
    }
    // Programs send none.
    guard let origin = request.headers[.origin] else { return }
    let authority = (request.head.authority ?? "").lowercased()
    guard ["http", "https"].contains(where: { origin.lowercased() == "\($0)://\(authority)" })
    else { throw foreign }
  }

  /// The host without its port, in lower case; nil where there is no host.
  private static func host(of authority: String) -> String? {
    var host = authority.lowercased()
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      let rest = host[host.index(after: end)...]
      guard rest.isEmpty || isPort(rest) else { return nil }
      return String(host[host.index(after: host.startIndex)..<end])
    }
    if let colon = host.firstIndex(of: ":") {
      guard isPort(host[colon...]) else { return nil }
      host = String(host[..<colon])
    }
    if host.hasSuffix(".") { host.removeLast() }
    return host
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.first == ":" && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func isAddress(_ host: String) -> Bool {
    var address = in6_addr()
    return inet_pton(AF_INET, host, &address) == 1 || inet_pton(AF_INET6, host, &address) == 1
  }
}
