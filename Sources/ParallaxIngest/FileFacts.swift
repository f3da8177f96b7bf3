#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says of a file or folder, and changes whenever somebody writes to it or puts
/// another in its place; Git tells by the same that files of a working tree are as they were.
struct FileFacts: Hashable, Sendable {
  /// The inode.
  var number: UInt64 = 0
  var size: Int64 = 0
  /// When its content was written, in nanoseconds since 1970.
  var modified: Int64 = 0
  /// When anything of it was changed, which nobody can set.
  var changed: Int64 = 0

  /// The facts of what is not there.
  static let missing = FileFacts()

  init() {}

  init(_ status: stat) {
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(truncatingIfNeeded: status.st_size)
    #if os(Linux)
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #else
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #endif
  }

  /// Asks for the facts of a file or folder.
  /// - Parameters:
  ///   - path: where it is, within the folder.
  ///   - folder: the descriptor of an open folder.
  init(of path: String, in folder: Int32) {
    var status = stat()
    if fstatat(folder, path, &status, 0) == 0 { self.init(status) } else { self.init() }
  }

  /// The time, on the same scale.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  var words: [UInt64] {
    [
      number, UInt64(bitPattern: size), UInt64(bitPattern: modified), UInt64(bitPattern: changed),
    ]
  }
}
