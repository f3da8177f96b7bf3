import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A note beside a kept image: how its files stood when it was last read in full and found whole and
/// current. While they stand the same, that need not be done again.
struct CurrencyNote {
  let path: String

  /// For so long a note is believed, in seconds: after that all is read again, which finds what a
  /// disk lost without anybody writing to it.
  private static let validity = 86_400

  /// Tells whether the files stand as noted.
  func says(_ state: SourceState) -> Bool {
    guard let (descriptor, status) = OwnFile.open(path) else { return false }
    defer { close(descriptor) }
    let age = FileFacts.now - FileFacts(status).modified
    guard (0..<Int64(Self.validity) * 1_000_000_000).contains(age) else { return false }
    var digest: UInt64 = 0
    let count = withUnsafeMutableBytes(of: &digest) {
      systemRead(descriptor, $0.baseAddress, $0.count)
    }
    return count == MemoryLayout.size(ofValue: digest) && digest == state.digest
  }

  /// What to write for a state.
  static func bytes(_ state: SourceState) -> [UInt8] {
    withUnsafeBytes(of: state.digest) { Array($0) }
  }
}
