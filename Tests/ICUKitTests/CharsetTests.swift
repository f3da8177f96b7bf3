import ICUKit
import TestSupport
import Testing

struct CharsetTests {
  static let romanian = """
    Preşedintele a declarat marţi că ţara noastră îşi va respecta toate angajamentele faţă de \
    partenerii săi şi că guvernul va prezenta în această săptămână o nouă strategie pentru învăţământ.
    """

  /// Writes Romanian in a single-byte set, in which the letters have the same places in
  /// windows-1250, ISO-8859-2 and ISO-8859-16.
  static func singleByte(_ text: String) -> [UInt8] {
    let places: [Unicode.Scalar: UInt8] = [
      "ă": 0xE3, "â": 0xE2, "î": 0xEE, "ş": 0xBA, "ţ": 0xFE, "ș": 0xBA, "ț": 0xFE, "Ş": 0xAA,
      "Ţ": 0xDE, "Ă": 0xC3, "Î": 0xCE, "„": 0x84, "”": 0x94,
    ]
    return text.unicodeScalars.map { places[$0] ?? UInt8($0.value) }
  }

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap {
      let bytes = [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test func `single-byte Romanian is detected and read`() throws {
    let plain = Self.singleByte(Self.romanian)
    let best = try #require(try Charset.detect(plain).first)
    #expect(best.name == "ISO-8859-2")
    #expect(best.language == "ro")
    #expect(best.confidence > 30)
    #expect(try Charset.decode(plain, as: best.name) == Self.romanian)
  }

  @Test func `quotation marks tell windows-1250`() throws {
    let text = "„" + Self.romanian + "”"
    let bytes = Self.singleByte(text)
    let best = try #require(try Charset.detect(bytes).first)
    #expect(best.name == "windows-1250")
    #expect(try Charset.decode(bytes, as: best.name) == text)
  }

  @Test func `ISO-8859-16 is taken for ISO-8859-2, and read by name`() throws {
    let comma = Self.romanian.unicodeScalars.map { scalar -> String in
      scalar == "ş" ? "ș" : scalar == "ţ" ? "ț" : String(scalar)
    }.joined()
    let bytes = Self.singleByte(comma)
    #expect(try Charset.detect(bytes).contains { $0.name == "ISO-8859-16" } == false)
    #expect(try Charset.decode(bytes, as: "ISO-8859-16") == comma)
    #expect(try Charset.decode(bytes, as: "latin10") == comma)
  }

  @Test(arguments: [(false, "UTF-16LE"), (true, "UTF-16BE")])
  func `UTF-16 with a byte order mark`(bigEndian: Bool, name: String) throws {
    let bytes = Self.utf16("Știre „nouă” 👍", bigEndian: bigEndian)
    #expect(try Charset.detect(bytes).first?.name == name)
    #expect(try Charset.decode(bytes, as: name) == "Știre „nouă” 👍")
    #expect(try Charset.decode(bytes, as: "UTF-16") == "Știre „nouă” 👍")
  }

  @Test func `UTF-8`() throws {
    let bytes = Array(Self.romanian.utf8)
    let best = try #require(try Charset.detect(bytes).first)
    #expect(best.name == "UTF-8")
    #expect(best.confidence == 100)
    #expect(try Charset.decode(bytes, as: "UTF-8") == Self.romanian)
    let marked = try Charset.decode([0xEF, 0xBB, 0xBF, 0x41], as: "utf8")
    #expect(Array(marked.unicodeScalars) == ["A"])
  }

  @Test func `no bytes`() throws {
    #expect(try Charset.detect([]).isEmpty)
    #expect(try Charset.decode([], as: "UTF-8") == "")
  }

  @Test(
    arguments: [
      ([0x41, 0xFF, 0x42], "UTF-8", "byte offset 1: FF"),
      ([0x41, 0x42, 0xC8], "UTF-8", "byte offset 2: C8"),
      ([0xED, 0xA0, 0x80], "UTF-8", "byte offset 0: ED"),
      ([0x41, 0x00, 0x00, 0xD8, 0x41, 0x00], "UTF-16LE", "byte offset 2: 00 D8"),
      ([0x41, 0x00, 0x42], "UTF-16LE", "byte offset 2: 42"),
      ([0x41, 0x81], "windows-1250", "byte offset 1: 81"),
      ([0xA5], "ISO-8859-3", "byte offset 0: A5"),
      ([0x41, 0x80, 0x20], "US-ASCII", "byte offset 1: 80"),
    ] as [([UInt8], String, String)])
  func `decoding is strict`(bytes: [UInt8], name: String, place: String) throws {
    let error = try #require(throws: ICUError.self) { try Charset.decode(bytes, as: name) }
    #expect(error.operation == "ucnv_toUnicode")
    #expect(error.detail == place)
  }

  @Test func `an error far into a long text`() throws {
    let bytes = [UInt8](repeating: 0x61, count: 100_000) + [0xC3, 0x28]
    let error = try #require(throws: ICUError.self) { try Charset.decode(bytes, as: "UTF-8") }
    #expect(error.detail == "byte offset 100000: C3")
  }

  @Test(arguments: [
    "", "nope", "../UTF-8", "a/b", "UTF-8\0", String(repeating: "x", count: 4000), "ș",
  ])
  func `unknown names are errors`(name: String) throws {
    let error = try #require(throws: ICUError.self) { try Charset.decode([0x41], as: name) }
    #expect(error.operation == "ucnv_open")
  }

  @Test(arguments: ["windows-1252", "ISO-8859-1", "KOI8-R", "GB18030", "Shift_JIS", "UTF-32"])
  func `any bytes decode or fail with a place`(name: String) throws {
    var generator = SeededGenerator(51)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let matches = try Charset.detect(bytes)
      #expect(matches.allSatisfy { (0...100).contains($0.confidence) })
      do {
        _ = try Charset.decode(bytes, as: name)
      } catch {
        #expect(error.detail.hasPrefix("byte offset "))
      }
    }
  }
}
