import CExpat

/// Parses XML that arrives in pieces, with bounded memory whatever the document holds.
///
/// Nothing but the document is ever read: a DTD that it names is not fetched. A document that
/// declares entities or anything else of its own in a DOCTYPE is refused, and so are references to
/// entities other than the five of XML, elements nested too deep, and single tags, comments and
/// instructions that are too long. Encodings are UTF-8, UTF-16, ISO-8859-1 and US-ASCII, and those
/// of one byte that `decodeByte` knows.
///
/// One parser serves one document and one task at a time.
public final class XMLEventParser {
  /// What is refused so that a document cannot use up memory.
  public struct Limits: Hashable, Sendable {
    /// How many elements may be open at once.
    public var depth: Int
    /// The longest tag, comment or instruction, in bytes.
    public var token: Int

    public init(depth: Int = 64, token: Int = 1 << 20) {
      self.depth = depth
      self.token = token
    }
  }

  /// Gives the code point of each byte of a single-byte encoding.
  ///
  /// The argument is the encoding's name in the XML declaration; the result has 256 code points, -1
  /// for bytes without one, or is nil where the encoding is unknown.
  public typealias ByteDecoder = @Sendable (_ encoding: String) -> [Int32]?

  private let parser: XML_Parser
  private let state: State
  private var fed = 0

  /// Makes a parser.
  public init(limits: Limits = Limits(), decodeByte: @escaping ByteDecoder = { _ in nil }) {
    guard let parser = XML_ParserCreateNS(nil, State.separator) else {
      fatalError("out of memory while making an XML parser")
    }
    self.parser = parser
    state = State(parser: parser, limits: limits, decodeByte: decodeByte)
    XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
    XML_SetElementHandler(
      parser, { State.of($0).start($1, $2) }, { data, name in State.of(data).end(name) })
    XML_SetCharacterDataHandler(parser) { State.of($0).text($1, Int($2)) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, hasSubset in
      if hasSubset != 0 {
        State.of(data).refuse("has declarations in its DOCTYPE, which may hide entities")
      }
    }
    // Called where the document names a DTD, which could have declared the entity; without a DTD
    // the reference is an error of its own.
    XML_SetSkippedEntityHandler(parser) { data, name, _ in
      State.of(data).refuse(
        "has an entity that is not defined: &\(name.map { String(cString: $0) } ?? "");")
    }
    let encodings = Unmanaged.passUnretained(state).toOpaque()
    XML_SetUnknownEncodingHandler(parser, { State.of($0).encoding($1, $2) }, encodings)
  }

  deinit { XML_ParserFree(parser) }

  /// Parses the next piece of the document.
  /// - Parameters:
  ///   - bytes: the piece, of any length.
  ///   - isLast: whether the document ends with it.
  /// - Returns: the events that the piece completes.
  public func parse(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool
  ) throws(XMLFault) -> [XMLEvent] {
    fed += bytes.count
    let status = XML_Parse(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
      isLast ? 1 : 0)
    if let fault = state.fault { throw fault }
    guard status == XML_STATUS_OK else {
      let code = XML_GetErrorCode(parser)
      let message = XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
      throw state.fault("is not well-formed XML: \(message)")
    }
    // Expat keeps a token that is not yet complete: what lies behind its start.
    if fed - Int(XML_GetCurrentByteIndex(parser)) > state.limits.token + bytes.count {
      throw state.fault("has a tag or comment of more than \(state.limits.token) bytes")
    }
    return state.takeEvents()
  }
}

/// What the callbacks of Expat work on.
private final class State {
  /// Parts namespace and name; cannot be in either.
  static let separator: XML_Char = 0x0A

  let parser: XML_Parser
  let limits: XMLEventParser.Limits
  private let decodeByte: XMLEventParser.ByteDecoder
  private var events: [XMLEvent] = []
  private var depth = 0
  private(set) var fault: XMLFault?

  init(
    parser: XML_Parser, limits: XMLEventParser.Limits,
    decodeByte: @escaping XMLEventParser.ByteDecoder
  ) {
    self.parser = parser
    self.limits = limits
    self.decodeByte = decodeByte
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> State {
    guard let data else { preconditionFailure("Expat hands back the data that it was given") }
    return Unmanaged<State>.fromOpaque(data).takeUnretainedValue()
  }

  func takeEvents() -> [XMLEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  func start(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard fault == nil else { return }
    depth += 1
    guard depth <= limits.depth else {
      return refuse("has more than \(limits.depth) elements one inside the other")
    }
    var list: [XMLAttribute] = []
    var next = attributes
    while let pair = next, let key = pair[0], let value = pair[1] {
      list.append(XMLAttribute(Self.name(key), String(cString: value)))
      next = pair + 2
    }
    append(.start(Self.name(name), list))
  }

  func end(_ name: UnsafePointer<XML_Char>?) {
    guard fault == nil else { return }
    depth -= 1
    append(.end(Self.name(name)))
  }

  func text(_ bytes: UnsafePointer<XML_Char>?, _ count: Int) {
    guard fault == nil, let bytes else { return }
    let text = bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
    append(.text(text))
  }

  func encoding(
    _ name: UnsafePointer<XML_Char>?, _ info: UnsafeMutablePointer<XML_Encoding>?
  ) -> Int32 {
    guard let name, let info, let map = decodeByte(String(cString: name)), map.count == 256 else {
      return Int32(XML_STATUS_ERROR.rawValue)
    }
    withUnsafeMutableBytes(of: &info.pointee.map) { target in
      for (byte, value) in map.enumerated() {
        target.storeBytes(of: value, toByteOffset: byte * MemoryLayout<Int32>.size, as: Int32.self)
      }
    }
    info.pointee.data = nil
    info.pointee.convert = nil
    info.pointee.release = nil
    return Int32(XML_STATUS_OK.rawValue)
  }

  func refuse(_ reason: String) {
    guard fault == nil else { return }
    fault = fault(reason)
    _ = XML_StopParser(parser, 0)
  }

  func fault(_ reason: String) -> XMLFault {
    XMLFault(
      line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1, reason: reason)
  }

  private func append(_ kind: XMLEvent.Kind) {
    events.append(XMLEvent(kind, line: Int(XML_GetCurrentLineNumber(parser))))
  }

  private static func name(_ name: UnsafePointer<XML_Char>?) -> XMLName {
    guard let name else { return XMLName("") }
    var place = name
    while place.pointee != 0, place.pointee != separator { place += 1 }
    guard place.pointee == separator else { return XMLName(String(cString: name)) }
    let namespace = name.withMemoryRebound(to: UInt8.self, capacity: place - name) {
      String(decoding: UnsafeBufferPointer(start: $0, count: place - name), as: UTF8.self)
    }
    return XMLName(String(cString: place + 1), namespace: namespace)
  }
}
