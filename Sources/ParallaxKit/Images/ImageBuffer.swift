/// The bytes of an image, mapped from a file or built in memory, for as long as anybody reads them.
///
/// Sendable without a check by the compiler: nobody writes to the bytes between `init` and the
/// release, which happens once, when no reader is left.
public final class ImageBuffer: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes over bytes.
  /// - Parameters:
  ///   - bytes: what nobody changes from now on.
  ///   - release: unmaps or frees the bytes.
  public init(
    taking bytes: UnsafeRawBufferPointer,
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.release = release
  }

  /// Copies bytes.
  public convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count, alignment: MemoryLayout<UInt64>.alignment)
    copy.copyBytes(from: bytes)
    self.init(taking: UnsafeRawBufferPointer(copy)) { $0.deallocate() }
  }

  deinit { release(bytes) }
}
