import ParallaxKit

/// Reads a text file of UTF-8 line by line, so that its size does not matter.
struct LineReader {
  let name: String
  private let chunks: FileChunks
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// How many lines were read.
  private(set) var lines = 0
  /// How many bytes were read.
  private(set) var bytes = 0

  /// The longest line, in bytes.
  private static let longest = 1 << 20
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Opens a file.
  /// - Parameter path: a file, or `-` for standard input.
  init(path: String) throws(InputError) {
    name = InputError.displayName(path)
    chunks = try FileChunks(path: path)
  }

  /// The size of the file in bytes, where it has one.
  var size: Int? { chunks.size }

  /// Reads the next line, without its end.
  /// - Returns: nil at the end of the file.
  mutating func next() throws(InputError) -> String? {
    guard var line = try nextBytes() else { return nil }
    lines += 1
    if lines == 1, line.starts(with: Self.mark) { line = line.dropFirst(3) }
    if line.last == 0x0D { line = line.dropLast() }
    if line.contains(0) {
      throw fault("has a NUL byte, so it is not text of UTF-8; give plain text", kind: .binary)
    }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw fault("is not UTF-8; save the file as UTF-8", kind: .encoding)
    }
    return text
  }

  private mutating func nextBytes() throws(InputError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return buffer[start..<end]
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return buffer[start...]
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      guard buffer.count <= Self.longest else {
        lines += 1
        throw fault("has more than \(Self.longest) bytes; put one sentence on a line")
      }
      let piece = try chunks.next()
      isAtEnd = piece.isEmpty
      bytes += piece.count
      buffer.append(contentsOf: piece)
    }
  }

  /// Makes the error that names the line read last.
  private func fault(_ reason: String, kind: InputError.Kind = .format) -> InputError {
    InputError(kind: kind, name: "\(name):\(lines)", reason: reason)
  }
}
