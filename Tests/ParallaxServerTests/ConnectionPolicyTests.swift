import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import ParallaxServer

@Suite struct ConnectionPolicyTests {
  private let loop = EmbeddedEventLoop()
  private let channel: EmbeddedChannel

  init() throws {
    var limits = ServerLimits()
    limits.readingSeconds = 10
    limits.bodyBytes = 1_000
    channel = EmbeddedChannel(handler: ConnectionPolicy(limits: limits), loop: loop)
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
  }

  private func receive(_ part: HTTPRequestPart) throws {
    try channel.writeInbound(part)
    _ = try channel.readInbound(as: HTTPRequestPart.self)
  }

  private func receiveHead(_ fields: HTTPFields = [:]) throws {
    try receive(
      .head(
        HTTPRequest(
          method: .post, scheme: "http", authority: "localhost", path: "/", headerFields: fields)))
  }

  private func answer(closing: Bool) throws -> HTTPFields {
    var response = HTTPResponse(status: .ok)
    if closing { response.headerFields[.connection] = "close" }
    channel.write(HTTPResponsePart.head(response), promise: nil)
    channel.writeAndFlush(HTTPResponsePart.end(nil), promise: nil)
    loop.run()
    guard case .head(let head) = try channel.readOutbound(as: HTTPResponsePart.self) else {
      Issue.record("no head was written")
      return [:]
    }
    return head.headerFields
  }

  @Test func aHeadThatDoesNotComeIsRefused() throws {
    loop.advanceTime(by: .seconds(9))
    #expect(channel.isActive)
    loop.advanceTime(by: .seconds(1))
    guard case .head(let head) = try channel.readOutbound(as: HTTPResponsePart.self) else {
      Issue.record("no head was written")
      return
    }
    #expect(head.status == .requestTimeout)
    #expect(head.headerFields[.contentSecurityPolicy] != nil)
    #expect(!channel.isActive)
  }

  @Test func aHeadThatCameIsNotWaitedFor() throws {
    try receiveHead()
    loop.advanceTime(by: .seconds(100))
    #expect(channel.isActive)
    #expect(try channel.readOutbound(as: HTTPResponsePart.self) == nil)
  }

  @Test(arguments: [("1000", true), ("1001", false)])
  func aBodyThatIsTakenIsAskedFor(length: String, isAskedFor: Bool) throws {
    try receiveHead([.expect: "100-continue", .contentLength: length])
    let part = try channel.readOutbound(as: HTTPResponsePart.self)
    #expect(part == (isAskedFor ? .head(HTTPResponse(status: .continue)) : nil))
  }

  @Test func everyAnswerHasTheHeaders() throws {
    try receiveHead()
    let headers = try answer(closing: false)
    #expect(headers[.contentSecurityPolicy] != nil && headers[.xContentTypeOptions] == "nosniff")
    #expect(channel.isActive)
  }

  @Test func anAnswerThatEndsTheConnectionDoes() throws {
    try receiveHead()
    try receive(.end(nil))
    _ = try answer(closing: true)
    #expect(!channel.isActive)
  }

  @Test func theRestOfARefusedRequestIsReadForAWhile() throws {
    try receiveHead()
    _ = try answer(closing: true)
    #expect(channel.isActive)
    try receive(.body(ByteBuffer(string: "more")))
    loop.advanceTime(by: .seconds(2))
    #expect(!channel.isActive)
  }
}
