import ParallaxKit

/// Reads files into documents: plain text, pages, feeds, JSON of scrapers, Markdown.
///
/// The format is told by the content. Plain text comes out as it stands in the file, a byte order
/// mark aside: line ends, spaces and header lines stay, so that offsets into the text are offsets
/// into the decoded file. Of the other formats the text is made: the title, then the paragraphs,
/// each parted from the next by a blank line. Nothing is fetched.
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

  let options: Options

  public init(options: Options = Options()) {
    self.options = options
  }

  /// Reads one document with what is known of its title, outlet and date.
  ///
  /// Those come from the file itself, or else from a JSON file beside it that has the same name with
  /// the extension `json`.
  /// - Parameter path: a file, or `-` for standard input; where it has several reports, followed by
  ///   `#` and the number or the id of one.
  /// - Throws: `InputError` when the file or the JSON file beside it cannot be used, or when the file
  ///   has several reports.
  public func read(path: String) throws(InputError) -> SourceDocument {
    let choice = ReportChoice(path)
    let found = try reports(in: choice)
    guard let only = found.first, found.count == 1 else {
      throw several(found.count, in: choice.path)
    }
    return only.document
  }

  /// Reads a file of plain text as it is, whatever its content looks like.
  /// - Parameter path: a file, or `-` for standard input.
  /// - Throws: `InputError` when the file is no text.
  public func readText(path: String) throws(InputError) -> SourceDocument {
    try text(of: try bytes(at: path), path: path)
  }

  /// Makes a document of bytes.
  /// - Parameters:
  ///   - bytes: the content of a file.
  ///   - path: how messages and output call it.
  /// - Throws: `InputError` when there is no report in the bytes, or more than one.
  public func document(of bytes: [UInt8], path: String) throws(InputError) -> SourceDocument {
    let found = try reports(of: bytes, path: path)
    guard let only = found.first, found.count == 1 else { throw several(found.count, in: path) }
    return only.document
  }

  /// Reads the reports that are meant.
  /// - Returns: one or more; several are named by their numbers.
  func reports(in choice: ReportChoice) throws(InputError) -> [FoundReport] {
    var found = try reports(of: try bytes(at: choice.path), path: choice.path)
    if found.count == 1 {
      if choice.path != InputError.standardInput {
        try found[0].document.complete(fromBeside: choice.path, limit: options.sizeLimit)
      }
    } else {
      for index in found.indices { found[index].document.name = "\(choice.path)#\(index + 1)" }
    }
    guard let wanted = choice.choice else { return found }
    if let number = Int(wanted), (1...found.count).contains(number) { return [found[number - 1]] }
    if let named = found.first(where: { $0.identifiers.contains(wanted) }) { return [named] }
    throw InputError(
      kind: .notFound, name: InputError.displayName(choice.path),
      reason: "has no report '\(wanted)'; name one of its \(found.count) by number or id")
  }

  private func several(_ count: Int, in path: String) -> InputError {
    // `-#1` would be an option.
    let place = path == InputError.standardInput ? "/dev/stdin" : path
    return InputError(
      kind: .several, name: InputError.displayName(path),
      reason: "has \(count) reports; name one by its number or id, such as \(place)#1")
  }

  private func reports(of bytes: [UInt8], path: String) throws(InputError) -> [FoundReport] {
    let name = InputError.displayName(path)
    try checkSize(of: bytes, name)
    switch InputFormat(of: bytes) {
    case .text:
      let plain = try text(of: bytes, path: path)
      if plain.bodyStart == 0, MarkdownSigns.areIn(plain.text) {
        return [try MarkdownReader(name: path).report(of: plain.text)]
      }
      return [FoundReport(plain)]
    case .html: return [try page(of: bytes, path: path)]
    case .xml:
      guard let reports = try FeedReader(name: path).reports(of: bytes) else {
        return [try page(of: bytes, path: path)]
      }
      return reports
    case .json:
      let json = try TextDecoder(name: name, charset: options.charset).decode(bytes)
      try TextCheck.check(json, name: name)
      return try ArticleReader(name: path).reports(of: json)
    }
  }

  private func text(of bytes: [UInt8], path: String) throws(InputError) -> SourceDocument {
    let name = InputError.displayName(path)
    try checkSize(of: bytes, name)
    let text = try TextDecoder(name: name, charset: options.charset).decode(bytes)
    try TextCheck.check(text, name: name)
    let header = HeaderBlock(of: text)
    var document = SourceDocument(
      name: path, text: text, title: header?.title, outlet: header?.outlet, date: header?.date)
    document.bodyStart = header?.utf8Count ?? 0
    return document
  }

  private func page(of bytes: [UInt8], path: String) throws(InputError) -> FoundReport {
    let name = InputError.displayName(path)
    var decoder = TextDecoder(name: name, charset: options.charset)
    decoder.stated = StatedCharset.name(in: bytes)
    decoder.repairs = true
    let html = try decoder.decode(bytes)
    try TextCheck.check(html, name: name)
    return try PageReader(name: path).report(of: html)
  }

  private func checkSize(of bytes: [UInt8], _ name: String) throws(InputError) {
    guard bytes.count <= options.sizeLimit else { throw tooLarge(name, size: bytes.count) }
    guard !bytes.isEmpty else {
      throw InputError(
        kind: .empty, name: name, reason: "is empty; give a file with a report in it")
    }
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
      kind: .tooLarge, name: name, reason: "\(reason); split it, or raise the limit (--max-size)")
  }
}

extension SourceDocument {
  /// Takes what a JSON file beside the document says, where the document does not say it.
  fileprivate mutating func complete(fromBeside path: String, limit: Int) throws(InputError) {
    guard let sidecar = try Sidecar.beside(path, limit: limit) else { return }
    title = title ?? sidecar.title
    outlet = outlet ?? sidecar.outlet
    date = date ?? sidecar.date
  }
}
