import HTTPTypes
import Hummingbird

/// The addresses of the server.
enum Route: String, CaseIterable {
  case form = "/"
  case comparePage = "/compare"
  case style = "/style.css"
  case compare = "/api/compare"
  case health = "/healthz"
  case description = "/openapi.json"

  /// The methods that some route has.
  static let methods: Set<HTTPRequest.Method> = [.get, .head, .post]

  var method: HTTPRequest.Method {
    switch self {
    case .comparePage, .compare: .post
    case .form, .style, .health, .description: .get
    }
  }

  var allowed: [HTTPRequest.Method] { method == .get ? [.get, .head] : [method] }

  /// Finds the route with a path; nil where there is none.
  init?(path: String) {
    let parts = path.split(separator: "/")
    guard let route = Self.allCases.first(where: { $0.rawValue.split(separator: "/") == parts })
    else { return nil }
    self = route
  }

  /// Whether a request comes from somebody who reads pages.
  static func isForPeople(_ request: Request) -> Bool {
    switch Route(path: request.uri.path) {
    case .form, .comparePage: true
    case .compare, .health, .description: false
    case .style, nil:
      !request.uri.path.hasPrefix("/api/")
        && (request.headers[.accept] ?? "").lowercased().contains("text/html")
    }
  }
}
