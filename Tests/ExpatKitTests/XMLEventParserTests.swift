import Testing

@testable import ExpatKit

@Suite struct XMLEventParserTests {
  /// Parses a document that arrives in pieces of a size.
  private func events(
    _ text: String, pieces: Int = 1 << 20, limits: XMLEventParser.Limits = .init(),
    decodeByte: @escaping XMLEventParser.ByteDecoder = { _ in nil }
  ) throws(XMLFault) -> [XMLEvent] {
    try events(Array(text.utf8), pieces: pieces, limits: limits, decodeByte: decodeByte)
  }

  private func events(
    _ bytes: [UInt8], pieces: Int, limits: XMLEventParser.Limits = .init(),
    decodeByte: @escaping XMLEventParser.ByteDecoder = { _ in nil }
  ) throws(XMLFault) -> [XMLEvent] {
    let parser = XMLEventParser(limits: limits, decodeByte: decodeByte)
    var result: [XMLEvent] = []
    var start = 0
    repeat {
      let end = min(bytes.count, start + pieces)
      let piece = Array(bytes[start..<end])
      result += try Self.parse(parser, piece, isLast: end == bytes.count)
      start = end
    } while start < bytes.count
    return result
  }

  private static func parse(
    _ parser: XMLEventParser, _ piece: [UInt8], isLast: Bool
  ) throws(XMLFault) -> [XMLEvent] {
    let result: Result<[XMLEvent], XMLFault> = piece.withUnsafeBytes { bytes in
      do throws(XMLFault) {
        return .success(try parser.parse(bytes, isLast: isLast))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Writes events with adjacent texts joined.
  private func notation(_ events: [XMLEvent]) -> String {
    events.reduce(into: "") { text, event in
      switch event.kind {
      case .start(let name, let attributes):
        text += "<" + notation(name)
        for attribute in attributes { text += " \(notation(attribute.name))=\(attribute.value)" }
        text += ">"
      case .end(let name): text += "</\(notation(name))>"
      case .text(let piece): text += piece
      }
    }
  }

  private func notation(_ name: XMLName) -> String {
    name.namespace.isEmpty ? name.local : "{\(name.namespace)}\(name.local)"
  }

  private func refusal(_ text: String, pieces: Int = 1 << 20) -> String {
    do {
      return notation(try events(text, pieces: pieces))
    } catch {
      return "\(error.line):\(error.column): \(error.reason)"
    }
  }

  static let document = """
    <?xml version="1.0"?>
    <!-- \u{21B}ar\u{103} -->
    <r xmlns="urn:a" xmlns:b="urn:b" xml:lang="ro">
    <b:x b:y="1" z='&lt;&#x219;&gt;'>a&amp;b<![CDATA[<c>]]></b:x><?pi data?>
    </r>
    """

  static let expected = """
    <{urn:a}r {http://www.w3.org/XML/1998/namespace}lang=ro>
    <{urn:b}x {urn:b}y=1 z=<\u{219}>>a&b<c></{urn:b}x>
    </{urn:a}r>
    """

  @Test(arguments: [1, 2, 3, 7, 64, 1 << 20])
  func sameEventsInPiecesOfAnySize(pieces: Int) throws {
    #expect(notation(try events(Self.document, pieces: pieces)) == Self.expected)
  }

  @Test func eventsHaveTheirLine() throws {
    let starts = try events("<a>\n<b/>\n\n<c/></a>").filter {
      if case .start = $0.kind { true } else { false }
    }
    #expect(starts.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [
    ("<a><b></a>", "1:9: is not well-formed XML: mismatched tag"),
    ("<a>\n&nbsp;</a>", "2:1: is not well-formed XML: undefined entity"),
    ("<a>\n", "2:1: is not well-formed XML: no element found"),
    ("", "1:1: is not well-formed XML: no element found"),
    ("<a x='1' x='2'/>", "1:10: is not well-formed XML: duplicate attribute"),
    ("<p:a/>", "1:1: is not well-formed XML: unbound prefix"),
    (
      "<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>",
      "1:31: has an entity that is not defined: &nbsp;"
    ),
    (
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
      "1:13: has declarations in its DOCTYPE, which may hide entities"
    ),
    (
      "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
      "1:13: has declarations in its DOCTYPE, which may hide entities"
    ),
    (
      "<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY % p SYSTEM 'b'> %p;]><a/>",
      "1:28: has declarations in its DOCTYPE, which may hide entities"
    ),
  ])
  func refuses(text: String, expected: String) {
    #expect(refusal(text) == expected)
  }

  @Test func aDTDThatIsOnlyNamedIsPassedOver() {
    #expect(
      refusal("<!DOCTYPE a PUBLIC '-//x//y' 'file:///etc/hostname'><a>b</a>") == "<a>b</a>")
  }

  @Test func refusesEntitiesWithinEntities() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY x0 "xxxxxxxxxx">
      \((1...9).map { "<!ENTITY x\($0) \"\(String(repeating: "&x\($0 - 1);", count: 10))\">" }
        .joined(separator: "\n"))
      ]><a>&x9;</a>
      """
    #expect(refusal(bomb, pieces: 16).hasSuffix("which may hide entities"))
  }

  @Test func refusesDeepNesting() throws {
    let limits = XMLEventParser.Limits(depth: 3)
    #expect(notation(try events("<a><b><c/></b></a>", limits: limits)).hasPrefix("<a><b><c>"))
    #expect(throws: XMLFault.self) { try events("<a><b><c><d/></c></b></a>", limits: limits) }
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(refusal(deep) == "1:193: has more than 64 elements one inside the other")
  }

  @Test(arguments: ["<a b='", "<a><!-- ", "<a><?pi ", "<"])
  func refusesEndlessTokens(start: String) {
    let limits = XMLEventParser.Limits(token: 10_000)
    let text = start + String(repeating: "x", count: 100_000)
    let fault = #expect(throws: XMLFault.self) {
      try events(text, pieces: 1_000, limits: limits)
    }
    #expect(fault?.reason.contains("more than 10000 bytes") == true)
  }

  @Test func longTextIsNoToken() throws {
    let limits = XMLEventParser.Limits(token: 10_000)
    let long = String(repeating: "x", count: 100_000)
    for text in [long, "<![CDATA[\(long)]]>"] {
      #expect(
        notation(try events("<a>\(text)</a>", pieces: 1_000, limits: limits)) == "<a>\(long)</a>")
    }
  }

  @Test func readsUTF16() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>\u{21B}</a>"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(notation(try events(bytes, pieces: 5)) == "<a>\u{21B}</a>")
  }

  @Test func readsSingleByteSetsThatItIsTold() throws {
    let start = Array("<?xml version=\"1.0\" encoding=\"x-test\"?><a>".utf8)
    let bytes = start + [0xFE] + Array("</a>".utf8)
    let map = (0..<256).map { Int32($0 == 0xFE ? 0x21B : $0) }
    let read = try events(bytes, pieces: 9) { $0 == "x-test" ? map : nil }
    #expect(notation(read) == "<a>\u{21B}</a>")
    #expect(throws: XMLFault.self) { try events(bytes, pieces: 9) }
  }
}
