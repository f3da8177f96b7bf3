import HTTPTypes
import Hummingbird

/// The headers that bound what a browser does with an answer.
enum SecurityHeaders {
  /// Of the server's own pages: their style sheet, their form, and nothing else.
  static let pagePolicy =
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; "
    + "frame-ancestors 'none'"
  /// Of everything else.
  private static let closedPolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  private static let fields: HTTPFields = [
    .contentSecurityPolicy: closedPolicy,
    .xContentTypeOptions: "nosniff",
    .cacheControl: "no-store",
    field("Referrer-Policy"): "no-referrer",
    field("X-Frame-Options"): "DENY",
    field("Cross-Origin-Opener-Policy"): "same-origin",
    field("Cross-Origin-Embedder-Policy"): "require-corp",
    field("Cross-Origin-Resource-Policy"): "same-origin",
    field("Permissions-Policy"): "camera=(), geolocation=(), microphone=()",
  ]

  /// Adds those that an answer lacks.
  static func complete(_ headers: inout HTTPFields) {
    for field in fields where headers[field.name] == nil { headers.append(field) }
  }

  static func field(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else {
      preconditionFailure("\(name) is no name of a header")
    }
    return name
  }
}

/// Puts the headers on every answer of the router.
struct SecurityHeadersMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    SecurityHeaders.complete(&response.headers)
    return response
  }
}
