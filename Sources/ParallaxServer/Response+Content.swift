import HTTPTypes
import Hummingbird

extension Response {
  /// Makes an answer of bytes.
  /// - Parameter type: their media type.
  init(_ bytes: [UInt8], _ type: String, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Makes an answer of a page.
  init(_ page: RenderedPage, status: HTTPResponse.Status = .ok) {
    self.init(Array(page.html.utf8), "text/html; charset=utf-8", status: status)
    headers[.contentSecurityPolicy] = page.policy
  }
}
