import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A kept image, mapped into memory.
struct MappedImage {
  let buffer: ImageBuffer
  let facts: FileFacts

  /// Maps a file; nil where it cannot be, is not the user's own or others may write to it.
  ///
  /// Nobody writes to a kept image: a newer one takes its name, and a mapped one stays readable
  /// when its name is gone.
  init?(_ path: String) {
    guard let (descriptor, status) = OwnFile.open(path), status.st_size > 0 else { return nil }
    defer { close(descriptor) }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    facts = FileFacts(status)
    buffer = ImageBuffer(taking: UnsafeRawBufferPointer(start: start, count: size)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }
}
