import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct TMXReaderTests {
  private func units(_ text: String) throws -> [TMXUnit] {
    try units(Array(text.utf8))
  }

  private func units(_ bytes: [UInt8]) throws -> [TMXUnit] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "m.tmx")
    var units: [TMXUnit] = []
    try TMXReader.forEachUnit(in: path) { units.append($0) }
    return units
  }

  private func document(_ body: String, header: String = "<header srclang=\"en\"/>") -> String {
    "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">\n\(header)\n<body>\n\(body)\n</body></tmx>\n"
  }

  private func segment(_ inner: String) throws -> String {
    let units = try units(
      document("<tu><tuv xml:lang=\"en\"><seg>\(inner)</seg></tuv></tu>"))
    return try #require(units.first?.variants.first).text
  }

  @Test func readsUnitsWithWhatIsNotedOfThem() throws {
    let units = try units(
      document(
        """
        <tu tuid="7" srclang="ro">
          <note>harbour</note>
          <prop type="pos">noun</prop>
          <tuv xml:lang="EN-GB"><note>a</note><prop type="x">y</prop><seg>ferry row</seg></tuv>
          <tuv lang="ro_MD"><seg>cearta feribotului</seg></tuv>
        </tu>
        <tu><tuv xml:lang="en"><seg/></tuv></tu>
        """))
    #expect(
      units == [
        TMXUnit(
          id: "7", sourceLanguage: .romanian,
          variants: [
            TMXUnit.Variant(
              tag: "EN-GB", text: "ferry row",
              properties: [TMXUnit.Property(type: "x", value: "y")], notes: ["a"]),
            TMXUnit.Variant(tag: "ro_MD", text: "cearta feribotului"),
          ], properties: [TMXUnit.Property(type: "pos", value: "noun")], notes: ["harbour"],
          line: 5),
        TMXUnit(
          sourceLanguage: .english, variants: [TMXUnit.Variant(tag: "en", text: "")], line: 11),
      ])
    #expect(units[0].texts(in: .english) == ["ferry row"])
    #expect(units[0].texts(in: .romanian) == ["cearta feribotului"])
  }

  @Test(arguments: [
    ("a <hi type=\"bold\">b</hi> c", "a b c"),
    ("a<bpt i=\"1\">&lt;b&gt;</bpt>b<ept i=\"1\">&lt;/b&gt;</ept>", "ab"),
    ("a<ph type=\"lb\"/>b", "a b"),
    ("a<ph>x <sub>title</sub> y</ph>b<it pos=\"begin\">z</it><ut>w</ut>", "ab"),
    ("<hi>a<hi>b</hi><ph>c<hi>d</hi></ph>e</hi>f", "abef"),
    ("&lt;&#x219;&gt; <![CDATA[a&b]]>", "<\u{219}> a&b"),
  ])
  func textIsThatOfTheSegmentWithoutCodes(inner: String, expected: String) throws {
    #expect(try segment(inner) == expected)
  }

  @Test func aSourceOfAllLanguagesIsNone() throws {
    let units = try units(
      document(
        "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>", header: "<header srclang=\"*all*\"/>"))
    #expect(units.map(\.sourceLanguage) == [nil])
  }

  @Test func readsRomanianInWindows1250() throws {
    let start = "<?xml version=\"1.0\" encoding=\"windows-1250\"?><tmx><header/><body><tu>"
    let bytes =
      Array((start + "<tuv xml:lang=\"ro\"><seg>").utf8) + [0xFE, 0x61, 0x72, 0xE3]
      + Array("</seg></tuv></tu></body></tmx>".utf8)
    #expect(try units(bytes).first?.variants.first?.text == "\u{163}ar\u{103}")
  }

  @Test(arguments: [
    ("<html/>", "m.tmx:1: begins with <html>, so it is no TMX; name its format"),
    ("<tmx><body><tu><tuv><seg>a</seg></tuv></tu></body></tmx>", "m.tmx:1: has a <tuv> without"),
    ("<tmx>\n<body><tu>", "m.tmx:2:11: is not well-formed XML: no element found; repair"),
    ("<!DOCTYPE tmx [<!ENTITY a 'b'>]>\n<tmx/>", "m.tmx:1:15: has declarations in its DOCTYPE"),
    ("", "m.tmx:1:1: is not well-formed XML"),
  ])
  func refusesWithItsPlace(text: String, expected: String) {
    let error = #expect(throws: InputError.self) { try units(text) }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
    #expect(error?.exitCode == 65)
  }

  @Test func refusesUnitsWithoutEnd() {
    let long = String(repeating: "x", count: 1000)
    let parts = [
      "<tuv xml:lang=\"en\"><seg>\(long)</seg></tuv>", "<note>\(long)</note>",
      "<tuv xml:lang=\"en\"><prop type=\"\(long)\"/></tuv>", "<tuv xml:lang=\"\(long)\"/>",
    ]
    for part in parts {
      let error = #expect(throws: InputError.self) {
        try units(document("<tu>" + String(repeating: part, count: 1100) + "</tu>"))
      }
      #expect(error?.reason.contains("in a unit of more than 1048576 bytes") == true)
    }
  }

  @Test func manyUnitsAreNoLongUnit() throws {
    let long = String(repeating: "x", count: 1000)
    let unit = "<tu><tuv xml:lang=\"en\"><seg>\(long)</seg></tuv></tu>"
    #expect(try units(document(String(repeating: unit, count: 2000))).count == 2000)
  }

  @Test func missingFile() {
    let error = #expect(throws: InputError.self) { try TMXReader(path: "/no/such/m.tmx") }
    #expect(error?.kind == .notFound)
    #expect(throws: InputError.self) { try TMXReader(path: "/") }
  }
}
