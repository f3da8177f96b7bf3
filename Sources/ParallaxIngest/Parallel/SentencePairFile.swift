import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps records of sentence pairs: in memory while they are few, else in a file without a name.
public final class SentencePairFile: SentencePairStore {
  /// Says why the file cannot be written or read.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
  }

  private let limit: Int
  private var memory: [[Int32]] = []
  private var memorySize = 0
  private var descriptor: Int32 = -1
  /// How many numbers each record in the file has.
  private var lengths: [Int] = []

  /// Makes a store without records.
  /// - Parameter limit: the most numbers that are kept in memory.
  public init(limit: Int = 1 << 24) { self.limit = limit }

  deinit { if descriptor >= 0 { close(descriptor) } }

  public func append(_ record: [Int32]) throws(Failure) {
    memory.append(record)
    memorySize += record.count
    guard memorySize > limit else { return }
    if descriptor < 0 { descriptor = try Self.temporaryFile() }
    for record in memory {
      let failed = record.withUnsafeBytes { write($0) }
      if let failed { throw failed }
      lengths.append(record.count)
    }
    memory.removeAll()
    memorySize = 0
  }

  public func forEachRecord(_ visit: (UnsafeBufferPointer<Int32>) -> Void) throws(Failure) {
    var offset: off_t = 0
    for length in lengths {
      var record = [Int32](repeating: 0, count: length)
      let failed = record.withUnsafeMutableBytes { read($0, at: offset) }
      if let failed { throw failed }
      record.withUnsafeBufferPointer(visit)
      offset += off_t(length * MemoryLayout<Int32>.stride)
    }
    for record in memory { record.withUnsafeBufferPointer(visit) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Failure? {
    var rest = bytes
    while !rest.isEmpty {
      let count = systemWrite(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return Self.failure("written", errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
    return nil
  }

  private func read(_ bytes: UnsafeMutableRawBufferPointer, at offset: off_t) -> Failure? {
    var done = 0
    while done < bytes.count {
      let count = pread(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, offset + off_t(done))
      if count < 0 {
        if errno == EINTR { continue }
        return Self.failure("read", errno)
      }
      if count == 0 { return Self.failure("read", EIO) }
      done += count
    }
    return nil
  }

  private static func temporaryFile() throws(Failure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/parallax-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure("written", errno) }
    unlink(template)
    return descriptor
  }

  private static func failure(_ what: String, _ code: Int32) -> Failure {
    Failure(
      description: "temporary file: cannot be \(what): \(String(cString: strerror(code)))"
        + " (name a folder with room in TMPDIR)")
  }
}

/// Writes to a descriptor; a method of the same name hides the system's function inside the type.
private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  write(descriptor, bytes, count)
}
