import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Maps a kept image into memory.
enum MappedImage {
  /// Maps a file; nil where it cannot be, is not the user's own or others may write to it.
  ///
  /// Nobody writes to a kept image: a newer one takes its name, and a mapped one stays readable
  /// when its name is gone.
  static func buffer(_ path: String) -> ImageBuffer? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0, status.st_size > 0
    else { return nil }
    let size = Int(status.st_size)
    #if os(Linux)
      // All of it is read to check it: taking in its pages at once is cheaper than one by one.
      let flags = MAP_PRIVATE | MAP_POPULATE
    #else
      let flags = MAP_PRIVATE
    #endif
    guard let start = mmap(nil, size, PROT_READ, flags, descriptor, 0),
      start != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    return ImageBuffer(taking: UnsafeRawBufferPointer(start: start, count: size)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }
}
