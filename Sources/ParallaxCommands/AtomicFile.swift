import Glibc

/// Writes a file as a whole or not at all.
enum AtomicFile {
  /// Writes a temporary file beside the place and renames it, so that nobody ever reads half of it.
  ///
  /// A device or a pipe cannot be replaced and is written to directly. A symbolic link stays, and
  /// the file it points to is replaced.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    try write(to: path) { StandardStream.write(text, to: $0) }
  }

  /// Writes what a closure writes to the descriptor that it is given.
  /// - Parameter content: returns nil, or the `errno` that stopped it.
  static func write(
    to path: String, content: (Int32) -> Int32?
  ) throws(CommandFailure) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let format = status.st_mode & S_IFMT
    if exists, format == S_IFDIR {
      throw failure(path, "is a folder", remedy: "name a file in it")
    }
    if exists, format != S_IFREG { return try writeDirectly(to: path, content) }
    let place = exists ? resolved(path) : path
    var template = Array((folder(of: place) + ".parallax-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(path, errno) }
    let temporary = template
    // mkstemp lets only the owner read; the file gets what any new or the replaced file has.
    let mode = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
    let written = content(descriptor)
    let permitted = fchmod(descriptor, mode) == 0 ? nil : errno
    let closed = close(descriptor) == 0 ? nil : errno
    var code = written ?? permitted ?? closed
    if code == nil, rename(temporary, place) != 0 { code = errno }
    if let code {
      unlink(temporary)
      throw failure(path, code)
    }
  }

  private static func writeDirectly(
    to path: String, _ content: (Int32) -> Int32?
  ) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    let code = content(descriptor)
    close(descriptor)
    if let code, code != EPIPE { throw failure(path, code) }
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  // The mask can only be read by setting it.
  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    failure(
      path, "cannot be written: \(String(cString: strerror(code)))",
      remedy: code == ENOENT
        ? "make its folder first" : "name a place you may write to with --output")
  }

  private static func failure(
    _ path: String, _ reason: String, remedy: String
  ) -> CommandFailure {
    CommandFailure("\(path): \(reason) (\(remedy))", exitCode: ExitStatus.io)
  }
}
