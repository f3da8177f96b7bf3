import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import ParallaxIngest
import ParallaxKit
import Synchronization
import TestSupport

@testable import ParallaxServer

/// A server with the language data as shipped, asked without a socket.
struct ServerFixture {
  struct Answer {
    let status: Int
    let headers: HTTPFields
    let text: String
  }

  static let english = FerryReports.english
  static let romanian = FerryReports.romanian

  static let resources: DiskResourceFolder = {
    var url = URL(filePath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return DiskResourceFolder(path: url.path + "/glossaries")
  }()

  static let comparator = Result { try Comparator(resources: resources) }

  let log = CapturedLog()
  let server: ParallaxServer
  private let responder: any HTTPResponder<ServerContext>
  private let logger: Logger

  init(folder: ReportFolder? = nil, _ change: (inout ServerSettings) -> Void = { _ in }) throws {
    var settings = ServerSettings()
    // However busy the machine is: only tests that ask for it meet a limit of time.
    settings.limits.readingSeconds = 3600
    settings.limits.comparisonSeconds = 3600
    change(&settings)
    let log = log
    var logger = Logger(label: "test") { _ in log }
    logger.logLevel = .trace
    self.logger = logger
    server = try ParallaxServer(
      comparator: Self.comparator.get(), resources: Self.resources, settings: settings,
      folder: folder, logger: logger)
    responder = server.responder()
  }

  private struct Source: RequestContextSource {
    let logger: Logger
  }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, host: String? = "127.0.0.1:8475",
    headers: [String: String] = [:], stream: RequestBody? = nil, body: [UInt8] = []
  ) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers { fields[SecurityHeaders.field(name)] = value }
    if stream == nil, !body.isEmpty, fields[.contentLength] == nil {
      fields[.contentLength] = String(body.count)
    }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: host, path: path, headerFields: fields),
      body: stream ?? RequestBody(buffer: ByteBuffer(bytes: body)))
    let context = ServerContext(
      coreContext: CoreRequestContextStorage(source: Source(logger: logger)))
    let response = try await responder.respond(to: request, context: context)
    let writer = CollectingWriter()
    try await response.body.write(writer)
    return Answer(
      status: response.status.code, headers: response.headers,
      text: String(decoding: writer.bytes.withLock { $0 }, as: UTF8.self))
  }

  /// Asks the programming interface.
  func compare(
    _ body: String, headers: [String: String] = ["Content-Type": "application/json"]
  ) async throws -> Answer {
    try await ask(.post, "/api/compare", headers: headers, body: Array(body.utf8))
  }

  /// Sends the form.
  func send(
    _ fields: [(name: String, content: String, file: String?)], path: String = "/compare",
    headers: [String: String] = [:]
  ) async throws -> Answer {
    var body = ""
    for field in fields {
      let file = field.file.map { "; filename=\"\($0)\"" } ?? ""
      body += "--BOUND\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file)\r\n"
      body += (field.file == nil ? "" : "Content-Type: text/plain\r\n") + "\r\n"
      body += field.content + "\r\n"
    }
    body += "--BOUND--\r\n"
    let type = ["Content-Type": "multipart/form-data; boundary=BOUND"]
    return try await ask(
      .post, path, headers: type.merging(headers) { $1 }, body: Array(body.utf8))
  }

  /// JSON of two reports.
  static func json(
    _ a: String = english, _ b: String = romanian, language: String = "en"
  ) throws -> String {
    let body: [String: [String: String]] = [
      "a": ["text": a, "language": language], "b": ["text": b, "language": "ro"],
    ]
    return String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
  }
}

/// Keeps the lines of a log.
struct CapturedLog: LogHandler {
  private final class Lines: Sendable {
    let lines = Mutex<[String]>([])
  }

  private let kept = Lines()
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  var lines: [String] { kept.lines.withLock { $0 } }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    let words = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    kept.lines.withLock {
      $0.append("\(event.level) \(event.message) " + words.joined(separator: " "))
    }
  }
}

private final class CollectingWriter: ResponseBodyWriter {
  let bytes = Mutex<[UInt8]>([])

  func write(_ buffer: ByteBuffer) async throws {
    bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
