#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files of the cache: only those are believed that nobody but the user can have written.
enum OwnFile {
  /// Opens a file for reading; nil where there is none, or it is no regular file, is a link, is not
  /// the user's own or others may write to it.
  static func open(_ path: String) -> (descriptor: Int32, status: stat)? {
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0
    else {
      close(descriptor)
      return nil
    }
    return (descriptor, status)
  }
}

/// Opens a file; the method of the same name hides the system's function inside the type.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
