import ExpatKit
import ICUKit

/// Reads an XML file event by event; holds a piece of the file and no more.
struct XMLFile {
  private let name: String
  private let chunks: FileChunks
  private let parser: XMLEventParser
  private var events: ArraySlice<XMLEvent> = []
  private var isAtEnd = false

  /// Opens a file.
  /// - Parameter path: a file, or `-` for standard input.
  init(path: String) throws(InputError) {
    name = InputError.displayName(path)
    chunks = try FileChunks(path: path)
    parser = XMLEventParser(decodeByte: Self.codePoints)
  }

  /// Reads on to the next event.
  /// - Returns: nil at the end of the document.
  mutating func next() throws(InputError) -> XMLEvent? {
    while events.isEmpty, !isAtEnd {
      let bytes = try chunks.next()
      isAtEnd = bytes.isEmpty
      do {
        events = try parser.parse(bytes, isLast: isAtEnd)[...]
      } catch {
        throw InputError(
          kind: .format, name: "\(name):\(error.line):\(error.column)",
          reason: "\(error.reason); repair the file or export it anew")
      }
    }
    return events.popFirst()
  }

  /// Reads up to the tag of the outermost element.
  /// - Returns: nil where there is none.
  mutating func root() throws(InputError) -> (name: String, line: Int)? {
    while let event = try next() {
      if case .start(let name, _) = event.kind { return (name.local, event.line) }
    }
    return nil
  }

  /// The digest of what was read of the file.
  var digest: String { chunks.digest.hexadecimal }

  /// Makes the error that names a line of the file.
  func fault(_ line: Int, _ reason: String) -> InputError {
    InputError(kind: .format, name: "\(name):\(line)", reason: reason)
  }

  /// Sets that have more bytes without a character among the upper 128 are of several bytes.
  private static let mostUndefined = 40

  /// Gives the code points of a single-byte set that ICU knows.
  @Sendable static func codePoints(of charset: String) -> [Int32]? {
    var map: [Int32] = []
    for byte in UInt8.min...UInt8.max {
      let text = try? Charset.decode([byte], as: charset)
      guard let scalars = text?.unicodeScalars, let scalar = scalars.first, scalars.count == 1
      else {
        map.append(-1)
        continue
      }
      map.append(Int32(scalar.value))
    }
    let isASCII = (0..<0x80).allSatisfy { map[$0] == Int32($0) }
    return isASCII && map.count(where: { $0 < 0 }) <= mostUndefined ? map : nil
  }
}
