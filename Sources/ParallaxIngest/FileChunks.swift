import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file or standard input piece by piece, so that its size does not matter.
final class FileChunks {
  /// The size of a piece, in bytes.
  private static let size = 1 << 16

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  private let name: String
  /// The size of the file in bytes; a pipe tells none.
  private(set) var size: Int?
  /// The digest of the pieces that were read.
  private(set) var digest = FNV1a()

  /// Opens a file.
  /// - Parameter path: a file, or `-` for standard input.
  init(path: String) throws(InputError) {
    name = InputError.displayName(path)
    if path == InputError.standardInput {
      descriptor = STDIN_FILENO
      ownsDescriptor = false
    } else {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      ownsDescriptor = true
    }
    guard descriptor >= 0 else { throw failure(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw InputError(FileBytes.Failure.directory, name) }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit {
    buffer.deallocate()
    if ownsDescriptor, descriptor >= 0 { close(descriptor) }
  }

  /// Reads the next piece, which stays valid until the next call.
  /// - Returns: no bytes at the end.
  func next() throws(InputError) -> UnsafeRawBufferPointer {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        let piece = UnsafeRawBufferPointer(rebasing: buffer.prefix(count))
        digest.add(piece)
        return piece
      }
      if errno != EINTR { throw failure(errno) }
    }
  }

  private func failure(_ code: Int32) -> InputError { InputError(FileBytes.failure(code), name) }
}
