import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Says why a request was not answered as asked.
struct Problem: Error, Hashable {
  /// What is wrong; names the phrases `server/problem/…` and the type of RFC 9457.
  enum Kind: String, CaseIterable {
    case malformed
    case truncated
    case forbidden
    case notFound = "not-found"
    case method
    case slow
    case tooLarge = "too-large"
    case mediaType = "media-type"
    case misdirected
    case noText = "no-text"
    case language
    case content
    case tooLong = "too-long"
    case busy
    case fault

    var status: HTTPResponse.Status {
      switch self {
      case .malformed, .truncated: .badRequest
      case .forbidden: .forbidden
      case .notFound: .notFound
      case .method: .methodNotAllowed
      case .slow: .requestTimeout
      case .tooLarge: .contentTooLarge
      case .mediaType: .unsupportedMediaType
      case .misdirected: .misdirectedRequest
      case .noText, .language, .content, .tooLong: .unprocessableContent
      case .busy: .serviceUnavailable
      case .fault: .internalServerError
      }
    }

    /// Whether what is left of the request is not worth reading.
    var closesConnection: Bool {
      switch self {
      case .truncated, .slow, .tooLarge, .misdirected, .forbidden: true
      default: false
      }
    }
  }

  let kind: Kind
  /// What is wrong and what to do about it, as a sentence in English.
  let detail: String
  /// The part of the request that is meant, as a JSON pointer (RFC 6901).
  var pointer: String?
  /// The methods that the address has, where the one that was used is none of them.
  var allowed: [HTTPRequest.Method] = []

  init(_ kind: Kind, _ detail: String, pointer: String? = nil) {
    self.kind = kind
    self.detail = detail
    self.pointer = pointer
  }

  /// After as many seconds a busy server is worth another try.
  private static let retrySeconds = 2

  /// What the answer says beside its content.
  var headers: HTTPFields {
    var headers = HTTPFields()
    if !allowed.isEmpty { headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ") }
    if kind == .busy { headers[.retryAfter] = String(Self.retrySeconds) }
    if kind.closesConnection { headers[.connection] = "close" }
    return headers
  }

  private struct Details: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let pointer: String?
  }

  /// Writes the problem as JSON (RFC 9457).
  func json(title: String) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let details = Details(
      type: "urn:parallax:problem:\(kind.rawValue)", title: title, status: kind.status.code,
      detail: detail, pointer: pointer)
    return try [UInt8](encoder.encode(details)) + [UInt8(ascii: "\n")]
  }
}
