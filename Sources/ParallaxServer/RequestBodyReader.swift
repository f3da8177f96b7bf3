import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the body of a request, within limits of size and time.
struct RequestBodyReader: Sendable {
  let limits: ServerLimits

  /// Reads a body.
  /// - Parameter mediaType: the only media type that is taken.
  /// - Returns: the bytes, and what `Content-Type` says beside the type.
  /// - Throws: `Problem`.
  func read(
    _ request: Request, as mediaType: String
  ) async throws -> (bytes: [UInt8], parameters: [String: String]) {
    let stated = request.headers[.contentType].flatMap(ContentType.init)
    guard let stated, stated.mediaType == mediaType else {
      throw Problem(.mediaType, "Send the body as \(mediaType), named by Content-Type.")
    }
    let charset = stated.parameters["charset"]?.lowercased() ?? "utf-8"
    guard charset == "utf-8" || charset == "us-ascii" else {
      throw Problem(.mediaType, "Send the body in UTF-8, not in another charset.")
    }
    let encoding = request.headers[.contentEncoding]?.lowercased() ?? "identity"
    guard encoding == "identity" else {
      throw Problem(.mediaType, "Send the body without Content-Encoding.")
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes
    {
      throw tooLarge
    }
    return (try await collect(request.body), stated.parameters)
  }

  private var tooLarge: Problem {
    Problem(.tooLarge, "The body has more than \(limits.bodyBytes) bytes; send less at once.")
  }

  private func collect(_ body: RequestBody) async throws -> [UInt8] {
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        do {
          for try await part in body {
            guard bytes.count + part.readableBytes <= limits.bodyBytes else { throw tooLarge }
            bytes.append(contentsOf: part.readableBytesView)
          }
        } catch let problem as Problem {
          throw problem
        } catch {
          throw Problem(.truncated, "The body ends before the length that was announced.")
        }
        return bytes
      }
      group.addTask {
        try await Task.sleep(for: .seconds(limits.readingSeconds))
        throw Problem(.slow, "The body was not there within \(limits.readingSeconds) s.")
      }
      defer { group.cancelAll() }
      guard let bytes = try await group.next() else { return [] }
      return bytes
    }
  }
}
