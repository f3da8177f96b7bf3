import CICUBridge

extension String {
  /// Calls a function with the UTF-8 bytes of the text. The pointer is never nil.
  borrowing func withBridgedUTF8<Result>(
    _ body: (UnsafePointer<UInt8>, Int) -> Result
  ) -> Result {
    var text = copy self
    return text.withUTF8 { Self.withBase(of: $0, body) }
  }

  private static func withBase<Result>(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafePointer<UInt8>, Int) -> Result
  ) -> Result {
    guard let base = bytes.baseAddress else {
      var nothing: UInt8 = 0
      return body(&nothing, 0)
    }
    return body(base, bytes.count)
  }

  /// Takes over a buffer of the bridge.
  init(taking bytes: icub_bytes) {
    defer { icub_free(bytes.data) }
    self = String(
      decoding: UnsafeBufferPointer(start: bytes.data, count: bytes.count), as: UTF8.self)
  }

  /// Takes over a name of the bridge; nil when there is none.
  init?(takingName bytes: icub_bytes) {
    guard bytes.data != nil else { return nil }
    self.init(taking: bytes)
  }
}

extension [UInt8] {
  /// Takes over a buffer of the bridge.
  init(taking bytes: icub_bytes) {
    defer { icub_free(bytes.data) }
    self = Array(UnsafeBufferPointer(start: bytes.data, count: bytes.count))
  }
}
