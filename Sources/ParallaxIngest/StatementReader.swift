import ParallaxKit

/// Reads lists of statements: the lines of a text file.
public struct StatementReader: Sendable {
  private let reader: DocumentReader

  public init(options: DocumentReader.Options) {
    reader = DocumentReader(options: options)
  }

  /// Reads a list.
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: `InputError` when the file cannot be used.
  public func read(_ path: String) throws(InputError) -> StatementList {
    let document = try reader.readText(path: path)
    var lines = document.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    // The end of the last line begins no other.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return StatementList(name: path, statements: lines.map(String.init))
  }
}
