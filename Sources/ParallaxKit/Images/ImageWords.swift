/// A run of 32-bit words of an image.
///
/// A word outside of the run reads as zero, so that no content of a file leads a reader astray.
struct ImageWords: Sendable {
  private let buffer: ImageBuffer
  /// The first byte.
  private let start: Int
  /// How many words there are.
  let count: Int

  /// Takes a run that lies inside the buffer.
  init(_ buffer: ImageBuffer, start: Int, count: Int) {
    self.buffer = buffer
    self.start = start
    self.count = count
  }

  static let width = MemoryLayout<UInt32>.size

  subscript(index: Int) -> UInt32 {
    guard index >= 0, index < count else { return 0 }
    return buffer.bytes.loadUnaligned(fromByteOffset: start + index * Self.width, as: UInt32.self)
  }

  /// Two words as one number.
  func wide(at index: Int) -> UInt64 { UInt64(self[index]) | UInt64(self[index + 1]) << 32 }

  /// Two words as a floating-point number.
  func double(at index: Int) -> Double { Double(bitPattern: wide(at: index)) }

  /// A part, as far as it lies inside.
  func part(_ index: Int, count wanted: Int) -> ImageWords {
    let low = min(max(0, index), count)
    return ImageWords(
      buffer, start: start + low * Self.width, count: min(max(0, wanted), count - low))
  }

  /// Calls a function with the bytes that begin at a word, as far as they lie inside.
  func withBytes<Result>(
    at index: Int, count wanted: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let low = min(max(0, index), count) * Self.width
    let length = min(max(0, wanted), count * Self.width - low)
    return withExtendedLifetime(buffer) {
      let bytes = UnsafeRawBufferPointer(
        rebasing: buffer.bytes[(start + low)..<(start + low + length)])
      return body(bytes.assumingMemoryBound(to: UInt8.self))
    }
  }
}

extension UInt64 {
  /// The lower and the upper half.
  var imageWords: [UInt32] { [UInt32(truncatingIfNeeded: self), UInt32(self >> 32)] }
}
