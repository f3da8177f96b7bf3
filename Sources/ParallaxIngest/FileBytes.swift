#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the bytes of files and of standard input, never more than a limit.
///
/// System calls rather than `FileManager`: the reason for a failure must come back exactly, and
/// the size has to be known before the content is read.
enum FileBytes {
  /// Says why bytes could not be read.
  enum Failure: Error {
    case missing
    case directory
    case tooLarge(size: Int?)
    case system(String)

    /// The predicate of a sentence about the file.
    var reason: String {
      switch self {
      case .missing: "does not exist"
      case .directory: "is a directory"
      case .tooLarge(let size): size.map { "has \($0) bytes" } ?? "is too large"
      case .system(let message): "cannot be read: \(message)"
      }
    }
  }

  /// Reads a file.
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the greatest size, in bytes. A file that says it is larger is not read at all.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    return try read(descriptor, limit: limit)
  }

  /// Reads standard input to its end.
  static func readStandardInput(limit: Int) throws(Failure) -> [UInt8] {
    try read(STDIN_FILENO, limit: limit)
  }

  private static func read(_ descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory }
    let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    if let size, size > limit { throw .tooLarge(size: size) }
    var bytes: [UInt8] = []
    // The size may be out of date and a pipe tells none: what is left is read piece by piece.
    if let size, size > 0 {
      bytes = [UInt8](unsafeUninitializedCapacity: size) { place, count in
        count = max(0, systemRead(descriptor, place.baseAddress, size))
      }
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw .tooLarge(size: nil) }
      bytes.append(contentsOf: buffer.prefix(count))
    }
  }

  /// Tells what an `errno` of opening or reading means.
  static func failure(_ code: Int32) -> Failure {
    if code == ENOENT || code == ENOTDIR { return .missing }
    if code == EISDIR { return .directory }
    return .system(String(cString: strerror(code)))
  }
}

/// Reads a descriptor; the method of the same name hides the system's function inside the type.
func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
