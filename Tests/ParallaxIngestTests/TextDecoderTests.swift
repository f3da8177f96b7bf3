import Testing

@testable import ParallaxIngest

@Suite struct TextDecoderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let text: String

    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ text: String) {
      self.name = name
      self.bytes = bytes
      self.text = text
    }
  }

  /// Encodes in a single-byte set, of which the bytes of the letters used are given.
  private static func encoded(_ text: String, _ table: [Unicode.Scalar: UInt8]) -> [UInt8] {
    text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : table[$0] ?? 0x3F }
  }

  private static func utf16(_ text: String, bigEndian: Bool = false, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }

  private static func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + text.unicodeScalars.map(\.value)).flatMap { value -> [UInt8] in
      let four = (0..<4).map { UInt8(value >> UInt32($0 * 8) & 0xFF) }
      return bigEndian ? four.reversed() : four
    }
  }

  // The bytes of Romanian letters are the same in all three Central European sets.
  private static let letters: [Unicode.Scalar: UInt8] = [
    "ă": 0xE3, "Ă": 0xC3, "â": 0xE2, "Â": 0xC2, "î": 0xEE, "Î": 0xCE,
    "\u{15F}": 0xBA, "\u{15E}": 0xAA, "\u{163}": 0xFE, "\u{162}": 0xDE,
  ]
  private static let windows1250 = letters.merging([
    "\u{201E}": 0x84, "\u{201C}": 0x93, "\u{201D}": 0x94, "\u{2013}": 0x96,
  ]) { $1 }
  private static let latin10 = letters.merging([
    "\u{219}": 0xBA, "\u{218}": 0xAA, "\u{21B}": 0xFE, "\u{21A}": 0xDE,
    "\u{201E}": 0xA5, "\u{201D}": 0xB5,
  ]) { $1 }
  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "\u{201C}": 0x93, "\u{201D}": 0x94, "\u{2019}": 0x92, "\u{2014}": 0x97, "é": 0xE9,
    "ï": 0xEF, "£": 0xA3, "€": 0x80, "à": 0xE0,
  ]

  private static let romanian =
    "Consilierii au hotărât \u{201E}în unanimitate\u{201D} să închidă șoseaua și piața."
  private static let cedillas =
    "Consilierii au hot\u{103}r\u{E2}t \u{201E}\u{EE}n unanimitate\u{201D} s\u{103} \u{EE}nchid"
    + "\u{103} \u{15F}oseaua \u{15F}i pia\u{163}a."
  private static let plainMarks = cedillas.replacing("\u{201E}", with: "\"")
    .replacing("\u{201D}", with: "\"")
  private static let english =
    "The café\u{2019}s owner paid £300 \u{2014} \u{201C}a naïve deal\u{201D}, she said."

  static let cases = [
    Case("UTF-8", Array(romanian.utf8), romanian),
    Case("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(romanian.utf8), romanian),
    Case("UTF-16LE with a mark", utf16(romanian, mark: true), romanian),
    Case("UTF-16BE with a mark", utf16(romanian, bigEndian: true, mark: true), romanian),
    Case("UTF-16LE", utf16(romanian, mark: false), romanian),
    Case("UTF-16BE", utf16(romanian, bigEndian: true, mark: false), romanian),
    Case("UTF-32LE with a mark", utf32(romanian, bigEndian: false), romanian),
    Case("UTF-32BE with a mark", utf32(romanian, bigEndian: true), romanian),
    Case("windows-1250", encoded(cedillas, windows1250), cedillas),
    Case("ISO-8859-2", encoded(plainMarks, letters), plainMarks),
    Case("ISO-8859-16", encoded(romanian, latin10), romanian),
    Case("windows-1252", encoded(english, windows1252), english),
    Case("ASCII", Array("Nothing but plain letters.".utf8), "Nothing but plain letters."),
    Case("line ends", Array("Unu.\r\nDoi.\rTrei.\n".utf8), "Unu.\r\nDoi.\rTrei.\n"),
  ]

  @Test(arguments: cases)
  func decodes(_ example: Case) throws {
    let document = try DocumentReader().document(of: example.bytes, path: "a.txt")
    #expect(Array(document.text.unicodeScalars) == Array(example.text.unicodeScalars))
  }

  @Test func takesTheCharsetThatIsNamed() throws {
    let reader = DocumentReader(options: .init(charset: "iso-8859-16"))
    let document = try reader.document(of: Array("pia".utf8) + [0xFE, 0x61], path: "a.txt")
    #expect(document.text == "pia\u{21B}a")
  }

  @Test func takesTheNamedCharsetEvenForValidUTF8() throws {
    let reader = DocumentReader(options: .init(charset: "windows-1252"))
    #expect(try reader.document(of: [0xC3, 0xA9], path: "a.txt").text == "Ã©")
  }

  @Test func refusesAnUnknownCharset() {
    let reader = DocumentReader(options: .init(charset: "klingon"))
    expect(
      .encoding, 65,
      "a.txt: no charset is called 'klingon'; name one that ICU knows, such as windows-1250"
    ) { () throws(InputError) in try reader.document(of: [0x61], path: "a.txt") }
  }

  @Test func namesTheFirstByteThatIsNotUTF8() {
    let bytes = Array("Ședința s-a încheiat ".utf8) + [0xFF] + Array("după miezul nopții.".utf8)
    expect(
      .encoding, 65,
      "a.txt: is UTF-8 that breaks off at byte offset 24 (FF); repair it or name its charset"
    ) { () throws(InputError) in try DocumentReader().document(of: bytes, path: "a.txt") }
  }

  @Test func namesTheFirstFaultAfterAMark() {
    expect(
      .encoding, 65,
      "a.txt: is UTF-8 that breaks off at byte offset 5 (C8); repair it or name its charset"
    ) { () throws(InputError) in
      try DocumentReader().document(of: [0xEF, 0xBB, 0xBF, 0x61, 0x62, 0xC8], path: "a.txt")
    }
  }

  @Test func namesTheFaultInUTF16() {
    expect(
      .encoding, 65,
      "a.txt: is not valid UTF-16LE: byte offset 4: 62; save the file as UTF-8"
    ) { () throws(InputError) in
      try DocumentReader().document(of: [0xFF, 0xFE, 0x61, 0x00, 0x62], path: "a.txt")
    }
  }

  @Test func survivesAnyBytes() {
    var state: UInt64 = 0x5EED
    for length in 0..<400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(state >> 56)
      }
      // Either outcome is right, as long as there is one.
      _ = try? DocumentReader().document(of: bytes, path: "a.txt")
    }
  }
}

/// Expects an error of a kind with an exit code and a message.
func expect(
  _ kind: InputError.Kind, _ exitCode: Int32, _ message: String,
  sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws(InputError) -> some Any
) {
  do {
    let result = try body()
    Issue.record("gave \(result)", sourceLocation: sourceLocation)
  } catch {
    #expect(error.kind == kind, sourceLocation: sourceLocation)
    #expect(error.exitCode == exitCode, sourceLocation: sourceLocation)
    #expect(error.description == message, sourceLocation: sourceLocation)
  }
}
