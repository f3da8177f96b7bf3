import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Sees to what the router cannot: answers to requests that are no HTTP, requests whose head does not
/// come, answers that are not taken, and connections that end with an answer.
final class ConnectionPolicy: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// As long the rest of a refused request is read and thrown away, so that its sender gets to read
  /// the answer: closing at once would reset the connection.
  private static let lingering = TimeAmount.seconds(2)

  private let readingTime: TimeAmount
  /// In which an answer has to be taken.
  private let answerTime: TimeAmount
  private var headDeadline: Scheduled<Void>?
  private var isReadingRequest = false
  private var closes = false

  private let bodyBytes: Int

  init(limits: ServerLimits) {
    bodyBytes = limits.bodyBytes
    readingTime = .seconds(Int64(limits.readingSeconds))
    answerTime = readingTime * 3
  }

  func channelActive(context: ChannelHandlerContext) {
    expectHead(context)
    context.fireChannelActive()
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { expectHead(context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    headDeadline?.cancel()
  }

  func channelInactive(context: ChannelHandlerContext) {
    headDeadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let request):
      headDeadline?.cancel()
      isReadingRequest = true
      if isAwaited(request) {
        let response = HTTPResponse(status: .continue)
        context.writeAndFlush(wrapOutboundOut(.head(response)), promise: nil)
      }
    case .body: break
    case .end: isReadingRequest = false
    }
    context.fireChannelRead(data)
  }

  /// Whether the sender waits to be told that its body is taken (RFC 9110, 10.1.1).
  private func isAwaited(_ request: HTTPRequest) -> Bool {
    let length = request.headerFields[.contentLength].flatMap { Int($0) } ?? 0
    return request.headerFields[.expect]?.lowercased() == "100-continue" && length <= bodyBytes
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var response):
      SecurityHeaders.complete(&response.headerFields)
      closes = response.headerFields[.connection]?.lowercased() == "close"
      context.write(wrapOutboundOut(.head(response)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise()
      closeUnlessTaken(written.futureResult, context)
      context.writeAndFlush(data, promise: written)
      if closes { close(context) }
    }
  }

  private func closeUnlessTaken(_ written: EventLoopFuture<Void>, _ context: ChannelHandlerContext)
  {
    let channel = context.channel
    let deadline = context.eventLoop.scheduleTask(in: answerTime) { channel.close(promise: nil) }
    written.whenComplete { _ in deadline.cancel() }
  }

  private func close(_ context: ChannelHandlerContext) {
    guard isReadingRequest else { return context.close(promise: nil) }
    let channel = context.channel
    context.eventLoop.scheduleTask(in: Self.lingering) { channel.close(promise: nil) }
  }

  /// The first request has to come in time. Later ones need not: the connection is closed where it
  /// stays idle.
  private func expectHead(_ context: ChannelHandlerContext) {
    guard headDeadline == nil else { return }
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    headDeadline = context.eventLoop.scheduleTask(in: readingTime) {
      let (policy, context) = bound.value
      policy.refuseSlowHead(context)
    }
  }

  private func refuseSlowHead(_ context: ChannelHandlerContext) {
    var response = HTTPResponse(status: .requestTimeout)
    response.headerFields[.connection] = "close"
    response.headerFields[.contentLength] = "0"
    SecurityHeaders.complete(&response.headerFields)
    context.write(wrapOutboundOut(.head(response)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(promise: nil)
  }
}
