/// Gives access to the files of a `glossaries` folder; the kit itself touches no disk.
public protocol ResourceFolder: Sendable {
  /// Where the folder is, for messages.
  var location: String { get }
  /// Reads a file.
  /// - Parameter path: relative, such as `en/cues.tsv`.
  func bytes(at path: String) throws(ResourceError) -> [UInt8]
  /// Lists the names of the files in a folder that end with `suffix`, sorted.
  func files(in folder: String, suffix: String) throws(ResourceError) -> [String]
}

/// Says what is wrong with a file of language data.
public struct ResourceError: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  /// The line, counted from 1, where the fault is in one line.
  public let line: Int?
  public let reason: String

  public init(path: String, line: Int? = nil, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  public var description: String {
    line.map { "\(path):\($0): \(reason)" } ?? "\(path): \(reason)"
  }
}
