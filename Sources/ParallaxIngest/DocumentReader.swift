import ParallaxKit

/// Reads plain text files into documents.
///
/// The text comes out as it stands in the file, a byte order mark aside: line ends, spaces and
/// header lines stay, so that offsets into the text are offsets into the decoded file.
public struct DocumentReader: Sendable {
  /// How to read.
  public struct Options: Sendable {
    /// The greatest size of a file, in bytes.
    public var sizeLimit: Int
    /// The character set, by a name that ICU knows; found out when nil.
    public var charset: String?

    public init(sizeLimit: Int = 10_000_000, charset: String? = nil) {
      self.sizeLimit = sizeLimit
      self.charset = charset
    }
  }

  private let options: Options

  public init(options: Options = Options()) {
    self.options = options
  }

  /// Reads a document with what is known of its title, outlet and date.
  ///
  /// Those come from header lines at the top of the text, or else from a JSON file beside it that
  /// has the same name with the extension `json`.
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: `InputError` when the file or the JSON file beside it cannot be used.
  public func read(path: String) throws(InputError) -> SourceDocument {
    if path == InputError.standardInput {
      return try document(of: try bytes(at: path), path: path)
    }
    var document = try document(of: try bytes(at: path), path: path)
    if let sidecar = try Sidecar.beside(path, limit: options.sizeLimit) {
      document.title = document.title ?? sidecar.title
      document.outlet = document.outlet ?? sidecar.outlet
      document.date = document.date ?? sidecar.date
    }
    return document
  }

  /// Makes a document of bytes.
  /// - Parameters:
  ///   - bytes: the content of a file.
  ///   - path: how messages and output call it.
  /// - Throws: `InputError` when the bytes are not text.
  public func document(of bytes: [UInt8], path: String) throws(InputError) -> SourceDocument {
    let name = InputError.displayName(path)
    guard bytes.count <= options.sizeLimit else { throw tooLarge(name, size: bytes.count) }
    guard !bytes.isEmpty else {
      throw InputError(
        kind: .empty, name: name, reason: "is empty; give a file with a report in it")
    }
    let text = try TextDecoder(name: name, charset: options.charset).decode(bytes)
    try TextCheck.check(text, name: name)
    let header = HeaderBlock(of: text)
    var document = SourceDocument(
      name: path, text: text, title: header?.title, outlet: header?.outlet, date: header?.date)
    document.bodyStart = header?.utf8Count ?? 0
    return document
  }

  private func bytes(at path: String) throws(InputError) -> [UInt8] {
    let name = InputError.displayName(path)
    do {
      return path == InputError.standardInput
        ? try FileBytes.readStandardInput(limit: options.sizeLimit)
        : try FileBytes.read(path, limit: options.sizeLimit)
    } catch {
      if case .tooLarge(let size) = error { throw tooLarge(name, size: size) }
      throw InputError(error, name)
    }
  }

  private func tooLarge(_ name: String, size: Int?) -> InputError {
    let limit = options.sizeLimit
    let reason =
      size.map { "has \($0) bytes, more than the limit of \(limit)" }
      ?? "has more bytes than the limit of \(limit)"
    return InputError(
      kind: .tooLarge, name: name, reason: "\(reason); give one report, without its page")
  }
}
