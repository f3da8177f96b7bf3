import FoundationEssentials
import HTTPTypes
import Hummingbird
import Testing

@testable import ParallaxServer

@Suite struct StatusTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let status: Int
    var method = HTTPRequest.Method.post
    var path = "/api/compare"
    var host: String? = "127.0.0.1:8475"
    var headers = ["Content-Type": "application/json"]
    var body = "{}"
    /// What the answer says of the place.
    var pointer: String?
    var answerHeaders: [String: String] = [:]

    var testDescription: String { name }
  }

  private static let good = (try? ServerFixture.json()) ?? ""

  static let cases = [
    Case(name: "compared", status: 200, body: good),
    Case(name: "up", status: 200, method: .get, path: "/healthz"),
    Case(name: "head", status: 200, method: .head, path: "/healthz"),
    Case(name: "form", status: 200, method: .get, path: "/"),
    Case(name: "style", status: 200, method: .get, path: "/style.css"),
    Case(name: "described", status: 200, method: .get, path: "/openapi.json"),
    Case(name: "no JSON", status: 400, body: "{\"a\""),
    Case(name: "no UTF-8 of a surrogate", status: 400, body: #"{"a":{"text":"\ud800"},"b":1}"#),
    Case(name: "nested too deeply", status: 400, body: String(repeating: "[", count: 100_000)),
    Case(name: "no member", status: 422, pointer: "/a"),
    Case(
      name: "no text", status: 422, body: #"{"a":{"title":"t"},"b":{"text":"x"}}"#,
      pointer: "/a/text"),
    Case(
      name: "empty text", status: 422, body: #"{"a":{"text":""},"b":{"text":"x"}}"#,
      pointer: "/a/text"),
    Case(
      name: "wrong type", status: 422, body: #"{"a":{"text":7},"b":{"text":"x"}}"#,
      pointer: "/a/text"),
    Case(name: "an array", status: 422, body: "[]", pointer: ""),
    Case(
      name: "no such language", status: 422,
      body: #"{"a":{"text":"x","language":"fr"},"b":{"text":"x"}}"#, pointer: "/a/language"),
    Case(
      name: "no such locale", status: 422,
      body: #"{"a":{"text":"x"},"b":{"text":"x"},"locale":"de"}"#, pointer: "/locale"),
    Case(
      name: "another language", status: 422,
      body: #"{"a":{"text":"A","language":"en"},"b":{"text":"Der Hafen ist nicht zu "#
        + #"verkaufen, sagte die Frau, die den Rat seit vielen Jahren leitet und nicht weicht."}}"#,
      pointer: "/b/text"),
    Case(
      name: "no text but bytes", status: 415,
      body: #"{"a":{"text":"a\u0000\u0001\u0002"},"b":{"text":"x"}}"#, pointer: "/a/text"),
    Case(
      name: "too long a text", status: 413,
      body: #"{"a":{"text":"\#(String(repeating: "word ", count: 50_000))"},"b":{"text":"x"}}"#,
      pointer: "/a/text"),
    Case(name: "nowhere", status: 404, method: .get, path: "/no/such/place"),
    Case(name: "nowhere to send to", status: 404, path: "/api/other"),
    Case(name: "traversal", status: 404, method: .get, path: "/../../etc/passwd"),
    Case(name: "encoded traversal", status: 404, method: .get, path: "/%2e%2e/%2e%2e/etc/passwd"),
    Case(
      name: "wrong method", status: 405, method: .get, answerHeaders: ["Allow": "POST"]),
    Case(
      name: "wrong method for a page", status: 405, method: .delete, path: "/",
      answerHeaders: ["Allow": "GET, HEAD"]),
    Case(name: "no type", status: 415, headers: [:]),
    Case(name: "wrong type", status: 415, headers: ["Content-Type": "text/plain"]),
    Case(
      name: "wrong charset", status: 415,
      headers: ["Content-Type": "application/json; charset=utf-16"]),
    Case(
      name: "compressed", status: 415,
      headers: ["Content-Type": "application/json", "Content-Encoding": "gzip"]),
    Case(
      name: "announced as too large", status: 413,
      headers: ["Content-Type": "application/json", "Content-Length": "100000000"],
      answerHeaders: ["Connection": "close"]),
    Case(name: "no host", status: 400, method: .get, path: "/healthz", host: nil),
    Case(name: "foreign host", status: 421, method: .get, path: "/healthz", host: "evil.example"),
    Case(
      name: "foreign host with a port", status: 421, method: .get, path: "/healthz",
      host: "127.0.0.1.evil.example:8475"),
    Case(name: "own name", status: 200, method: .get, path: "/healthz", host: "localhost"),
    Case(name: "own name 6", status: 200, method: .get, path: "/healthz", host: "[::1]:8475"),
    Case(name: "named host", status: 200, method: .get, path: "/healthz", host: "DESK.example"),
    Case(
      name: "another origin", status: 403,
      headers: ["Content-Type": "application/json", "Origin": "http://evil.example"]),
    Case(
      name: "an origin without a name", status: 403,
      headers: ["Content-Type": "application/json", "Origin": "null"]),
    Case(
      name: "another port of this host", status: 403,
      headers: ["Content-Type": "application/json", "Origin": "http://127.0.0.1:1"]),
    Case(
      name: "another site", status: 403,
      headers: ["Content-Type": "application/json", "Sec-Fetch-Site": "cross-site"]),
    Case(
      name: "its own page", status: 200,
      headers: [
        "Content-Type": "application/json", "Origin": "http://127.0.0.1:8475",
        "Sec-Fetch-Site": "same-origin",
      ], body: good),
    Case(
      name: "form without a boundary", status: 400, path: "/compare",
      headers: ["Content-Type": "multipart/form-data"]),
    Case(
      name: "form that does not end", status: 400, path: "/compare",
      headers: ["Content-Type": "multipart/form-data; boundary=B"],
      body: "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"),
    Case(name: "form as JSON", status: 415, path: "/compare"),
  ]

  @Test(arguments: cases)
  func answers(_ item: Case) async throws {
    let fixture = try ServerFixture { $0.hostNames = ["desk.example"] }
    let answer = try await fixture.ask(
      item.method, item.path, host: item.host, headers: item.headers,
      body: item.method == .post ? Array(item.body.utf8) : [])
    #expect(answer.status == item.status, "\(answer.text)")
    for (name, value) in item.answerHeaders {
      #expect(answer.headers[SecurityHeaders.field(name)] == value)
    }
    for (name, value) in Self.always {
      #expect(answer.headers[SecurityHeaders.field(name)] == value, "\(name)")
    }
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.hasPrefix("default-src 'none'"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    if item.status >= 400 { try expectProblem(answer, item) }
  }

  private static let always = [
    "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  ]

  private struct Details: Decodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let pointer: String?
  }

  private func expectProblem(_ answer: ServerFixture.Answer, _ item: Case) throws {
    if ["/", "/compare"].contains(item.path) {
      #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
      #expect(answer.text.contains("role=\"alert\""))
      return
    }
    #expect(answer.headers[.contentType] == "application/problem+json")
    let details = try JSONDecoder().decode(Details.self, from: Data(answer.text.utf8))
    #expect(details.status == item.status)
    #expect(details.type.hasPrefix("urn:parallax:problem:"))
    #expect(!details.title.contains("problem/") && !details.title.isEmpty)
    #expect(details.detail.hasSuffix(".") && !details.detail.contains("--lang"))
    if let pointer = item.pointer { #expect(details.pointer == pointer) }
  }

  @Test func aBodyThatGrowsTooLargeIsNotReadOn() async throws {
    let fixture = try ServerFixture { $0.limits.bodyBytes = 1_000 }
    let (body, source) = RequestBody.makeStream()
    let feeding = Task {
      for _ in 0..<100 {
        await source.yield(ByteBuffer(repeating: UInt8(ascii: " "), count: 100))
      }
      source.finish()
    }
    let answer = try await fixture.ask(
      .post, "/api/compare", headers: ["Content-Type": "application/json"], stream: body)
    #expect(answer.status == 413)
    feeding.cancel()
  }

  @Test func aBodyThatDoesNotComeIsGivenUp() async throws {
    let fixture = try ServerFixture { $0.limits.readingSeconds = 0 }
    let (body, source) = RequestBody.makeStream()
    await source.yield(ByteBuffer(string: "{"))
    let answer = try await fixture.ask(
      .post, "/api/compare", headers: ["Content-Type": "application/json"], stream: body)
    #expect(answer.status == 408)
    #expect(answer.headers[.connection] == "close")
    source.finish()
  }

  @Test func aBodyThatBreaksOffIsIncomplete() async throws {
    struct Broken: Error {}
    let fixture = try ServerFixture()
    let (body, source) = RequestBody.makeStream()
    await source.yield(ByteBuffer(string: "{"))
    source.finish(Broken())
    let answer = try await fixture.ask(
      .post, "/api/compare", headers: ["Content-Type": "application/json"], stream: body)
    #expect(answer.status == 400)
    #expect(answer.text.contains("urn:parallax:problem:truncated"))
  }

  @Test func aComparisonThatTakesTooLongIsGivenUp() async throws {
    let fixture = try ServerFixture { $0.limits.comparisonSeconds = 0 }
    let long = String(repeating: ServerFixture.english + "\n\n", count: 100)
    let answer = try await fixture.compare(try ServerFixture.json(long, long))
    #expect([422, 503].contains(answer.status))
  }
}
