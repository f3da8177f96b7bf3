import Hummingbird
import Logging

/// Logs a line for each request: the method, the route, the status and the time.
///
/// The address as it was sent is not logged, nor anything else that could hold a text.
struct RequestLog: RouterMiddleware {
  let logger: Logger

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    logger.info(
      "request",
      metadata: [
        "method": .string(Route.methods.contains(request.method) ? request.method.rawValue : "?"),
        "route": .string(Route(path: request.uri.path)?.rawValue ?? "?"),
        "status": .stringConvertible(response.status.code),
        "ms": .stringConvertible(Int(milliseconds.rounded())),
      ])
    return response
  }
}
