import HTTPTypes
import Hummingbird
import Logging
import ParallaxKit
import ParallaxPages

/// Answers the requests: the form, the report page and the programming interface.
public struct ParallaxServer: Sendable {
  let settings: ServerSettings
  let logger: Logger
  private let service: ComparisonService
  private let pages: ServerPages
  private let style: [UInt8]
  private let description: [UInt8]

  /// Makes a server.
  /// - Parameters:
  ///   - comparator: compares the reports.
  ///   - resources: the `glossaries` folder, which has the templates in `server`.
  ///   - folder: a folder whose reports can be chosen, if any.
  ///   - logger: gets a line for each request.
  /// - Throws: `ResourceError` where a template or another file of the server cannot be used.
  public init(
    comparator: Comparator, resources: some ResourceFolder, settings: ServerSettings,
    folder: ReportFolder?, logger: Logger
  ) throws(ResourceError) {
    self.settings = settings
    self.logger = logger
    let templates = try ServerTemplates(from: resources)
    let reportPage = ReportPage(
      templates: try PageTemplates(resources: resources), phrases: comparator.phrases)
    pages = ServerPages(templates: templates, phrases: comparator.phrases, folder: folder)
    service = ComparisonService(
      comparator: comparator, folder: folder, limits: settings.limits,
      reportPage: reportPage)
    style = try resources.bytes(at: "\(ServerTemplates.folder)/style.css")
    description = try resources.bytes(at: "\(ServerTemplates.folder)/openapi.json")
  }

  /// Builds what answers requests.
  func responder() -> some HTTPResponder<ServerContext> {
    let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog(logger: logger))
    router.add(middleware: SecurityHeadersMiddleware())
    router.add(middleware: ProblemMiddleware(pages: pages, logger: logger))
    router.add(middleware: RequestGuard(hostNames: settings.hostNames))
    for route in Route.allCases {
      router.on(RouterPath(route.rawValue), method: route.method) { request, _ in
        try await answer(request, at: route)
      }
    }
    return router.buildResponder()
  }

  private func answer(_ request: Request, at route: Route) async throws -> Response {
    switch route {
    case .form: try pages.form(for: request)
    case .comparePage: try await comparePage(request)
    case .style: Response(style, "text/css; charset=utf-8")
    case .compare: try await compare(request)
    case .health: Response(Array("{\"status\":\"ok\"}\n".utf8), "application/json")
    case .description: Response(description, "application/json")
    }
  }

  private func compare(_ request: Request) async throws -> Response {
    let (bytes, _) = try await bodyReader.read(request, as: "application/json")
    return try await service.answer(ComparisonRequest(json: bytes))
  }

  private func comparePage(_ request: Request) async throws -> Response {
    let (bytes, parameters) = try await bodyReader.read(request, as: "multipart/form-data")
    let fields = try MultipartForm(bytes, boundary: parameters["boundary"])
    return try await service.answer(
      ComparisonRequest(fields: fields, locale: pages.locale(for: request)))
  }

  private var bodyReader: RequestBodyReader { RequestBodyReader(limits: settings.limits) }
}
