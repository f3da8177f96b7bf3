import Glibc

/// Gathers output of any length: in memory while it is short, else in a file without a name.
///
/// So nothing is written to its place before all of it is known, and memory does not grow with it.
public final class OutputSpool: Hashable, @unchecked Sendable {
  // Sendable without a check by the compiler: it is only written to before it is handed on.

  private let limit: Int
  private var memory: [UInt8] = []
  private var descriptor: Int32 = -1

  /// Makes a spool.
  /// - Parameter limit: the most bytes that are kept in memory.
  init(limit: Int = 1 << 20) { self.limit = limit }

  deinit { if descriptor >= 0 { close(descriptor) } }

  public static func == (a: OutputSpool, b: OutputSpool) -> Bool { a === b }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

  func append(_ text: String) throws(CommandFailure) {
    memory.append(contentsOf: text.utf8)
    guard memory.count > limit else { return }
    if descriptor < 0 { descriptor = try Self.temporaryFile() }
    if let code = memory.withUnsafeBytes({ StandardStream.write($0, to: descriptor) }) {
      throw Self.failure(code)
    }
    memory.removeAll(keepingCapacity: true)
  }

  /// All of it, where it is short enough for memory.
  var text: String? {
    descriptor < 0 ? String(decoding: memory, as: UTF8.self) : nil
  }

  /// Copies all of it.
  /// - Returns: nil, or the `errno` that stopped it.
  func copy(to target: Int32) -> Int32? {
    if descriptor >= 0 {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { buffer.deallocate() }
      var offset: off_t = 0
      while true {
        let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        if count == 0 { break }
        let piece = UnsafeRawBufferPointer(rebasing: buffer.prefix(count))
        if let code = StandardStream.write(piece, to: target) { return code }
        offset += off_t(count)
      }
    }
    return memory.withUnsafeBytes { StandardStream.write($0, to: target) }
  }

  private static func temporaryFile() throws(CommandFailure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/parallax-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(errno) }
    unlink(template)
    return descriptor
  }

  private static func failure(_ code: Int32) -> CommandFailure {
    CommandFailure(
      "temporary file: cannot be written: \(String(cString: strerror(code)))"
        + " (name a folder with room in TMPDIR)",
      exitCode: ExitStatus.io)
  }
}
