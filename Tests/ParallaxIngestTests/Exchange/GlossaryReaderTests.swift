import ParallaxKit
import Testing

@testable import ParallaxIngest

@Suite struct GlossaryReaderTests {
  private func read(
    _ content: some Sequence<UInt8>, as name: String, _ options: GlossaryReader.Options = .init()
  ) throws -> Glossary {
    let folder = try TemporaryFolder()
    return try GlossaryReader(options: options).glossary(at: folder.write(content, to: name))
  }

  private func read(
    _ text: String, as name: String, _ options: GlossaryReader.Options = .init()
  ) throws -> Glossary {
    try read(Array(text.utf8), as: name, options)
  }

  /// Writes rows as "source[forms]=target[forms] pos status (note)".
  private func notation(_ glossary: Glossary) -> [String] {
    func term(_ term: Glossary.Term) -> String {
      term.text + (term.forms.isEmpty ? "" : "[\(term.forms.joined(separator: "|"))]")
    }
    return glossary.rows.map { row in
      var text = "\(term(row.source))=\(term(row.target))"
      for value in [row.partOfSpeech, row.status] where !value.isEmpty { text += " \(value)" }
      return row.note.isEmpty ? text : text + " (\(row.note))"
    }
  }

  // MARK: CSV

  @Test func readsCSV() throws {
    let glossary = try read(
      """
      en,ro,pos,en_forms,ro_forms,status,note
      child,copil,noun,children,copii|copiii,preferred,"young, small"
      boat,barc\u{103}

      """, as: "a.csv")
    #expect(
      notation(glossary) == [
        "child[children]=copil[copii|copiii] noun preferred (young, small)", "boat=barc\u{103}",
      ])
    #expect(glossary.rows.map(\.line) == [2, 3])
  }

  @Test func columnsCanHaveOtherNames() throws {
    let options = GlossaryReader.Options(
      columns: ["en": "Term", "ro": "Termen", "pos": "Class"])
    let glossary = try read(
      "ID;Term;Termen;Class;ro\n7;boat;barc\u{103};noun;x\n", as: "a.csv", options)
    #expect(notation(glossary) == ["boat=barc\u{103} noun"])
    #expect(glossary.faults.map(\.rule) == [.unknownColumn, .unknownColumn])
    let error = #expect(throws: InputError.self) {
      try read("a,b\n", as: "a.csv", options)
    }
    #expect(error?.reason.hasPrefix("has no column 'Term'") == true)
  }

  @Test func readsCSVOfSpreadsheets() throws {
    let wide = "\u{FEFF}en\tro\ncountry\t\u{21B}ar\u{103}\n"
    #expect(
      notation(
        try read(wide.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, as: "a.csv"))
        == ["country=\u{21B}ar\u{103}"])
    let central = Array("en,ro\ncountry,".utf8) + [0xFE, 0x61, 0x72, 0xE3, 0x0A]
    #expect(
      notation(try read(central, as: "a.csv", .init(charset: "windows-1250")))
        == ["country=\u{163}ar\u{103}"])
  }

  // MARK: TBX

  private static let martif = """
    <?xml version="1.0"?>
    <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
    <martif type="TBX-Basic" xml:lang="en"><text><body>
      <termEntry id="1">
        <descrip type="definition">A <hi>small</hi> vessel</descrip>
        <note>harbour</note>
        <langSet xml:lang="en-GB">
          <tig><term>boat</term><termNote type="partOfSpeech">noun</termNote></tig>
          <tig><term>boats</term><termNote type="termType">variant</termNote></tig>
        </langSet>
        <langSet xml:lang="ro-MD">
          <ntig><termGrp><term>barc\u{103}</term>
            <termNoteGrp><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            </termNoteGrp></termGrp><note>lake</note></ntig>
          <tig><term>
            nav\u{103}
            mic\u{103}
          </term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
          <tig><term>luntre</term>
            <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
        </langSet>
        <langSet xml:lang="fr"><tig><term>bateau</term></tig></langSet>
      </termEntry>
      <termEntry><langSet xml:lang="en"><tig><term>quay</term></tig></langSet></termEntry>
    </body></text></martif>
    """

  @Test func readsTBX2() throws {
    #expect(
      notation(try read(Self.martif, as: "a.tbx")) == [
        "boat[boats]=barc\u{103} noun preferred (harbour; lake)",
        "boat[boats]=nav\u{103} mic\u{103} noun forbidden (harbour)",
        "boat[boats]=luntre noun obsolete (harbour)",
      ])
  }

  @Test func namesEntriesWithoutBothLanguages() throws {
    let folder = try TemporaryFolder()
    var lines: [Int] = []
    _ = try GlossaryReader().read(folder.write(Self.martif, to: "a.tbx")) { item in
      if case .incomplete(let line) = item { lines.append(line) }
    }
    #expect(lines == [25])
  }

  @Test(arguments: [
    """
    <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
    <text><body><conceptEntry id="c1">
    <langSec xml:lang="en"><termSec><term>UN</term>
    <termNote type="partOfSpeech">properNoun</termNote>
    <termNote type="termType">acronym</termNote></termSec></langSec>
    <langSec xml:lang="ro"><termSec><term>ONU</term>
    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec></langSec>
    </conceptEntry></body></text></tbx>
    """,
    """
    <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
      xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
    <text><body><conceptEntry id="c1"><min:subjectField>law</min:subjectField>
    <langSec xml:lang="en"><termSec><term>UN</term>
    <min:partOfSpeech>properNoun</min:partOfSpeech>
    <basic:termType>acronym</basic:termType></termSec></langSec>
    <langSec xml:lang="ro"><termSec><term>ONU</term>
    <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
    </conceptEntry></body></text></tbx>
    """,
  ])
  func readsTBX3(text: String) throws {
    #expect(notation(try read(text, as: "a.tbx")) == ["UN=ONU acr admitted"])
    #expect(notation(try read(text, as: "a.xml")) == ["UN=ONU acr admitted"])
  }

  @Test func aStatusOfEitherTermCounts() throws {
    func status(_ english: String, _ romanian: String) throws -> String {
      func section(_ language: String, _ status: String) -> String {
        "<langSet xml:lang=\"\(language)\"><tig><term>a</term>"
          + (status.isEmpty
            ? "" : "<termNote type=\"administrativeStatus\">\(status)</termNote>")
          + "</tig></langSet>"
      }
      return try read(
        "<martif><termEntry>\(section("en", english))\(section("ro", romanian))"
          + "</termEntry></martif>", as: "a.tbx"
      ).rows[0].status
    }
    #expect(try status("", "") == "")
    #expect(try status("deprecatedTerm-admn-sts", "preferredTerm-admn-sts") == "forbidden")
    #expect(try status("preferredTerm-admn-sts", "supersededTerm-admn-sts") == "obsolete")
    #expect(try status("preferredTerm-admn-sts", "admittedTerm-admn-sts") == "admitted")
    #expect(try status("preferredTerm-admn-sts", "") == "preferred")
    // What is not known is kept for a check to name.
    #expect(try status("", "fine") == "fine")
  }

  // MARK: TMX

  @Test func readsTMX() throws {
    let glossary = try read(
      """
      <tmx version="1.4"><header srclang="en"/><body>
      <tu><note>x</note><prop type="x-pos">noun</prop><prop type="x-status">forbidden</prop>
      <tuv xml:lang="en-GB"><prop type="x-form">boats</prop><seg>boat</seg></tuv>
      <tuv xml:lang="en-US"><seg>ship</seg></tuv>
      <tuv xml:lang="ro-RO"><note>y</note><seg>barc\u{103}</seg></tuv>
      <tuv xml:lang="ro-MD"><seg>barc\u{103}</seg></tuv></tu>
      </body></tmx>
      """, as: "a.tmx")
    #expect(
      notation(glossary) == [
        "boat[boats]=barc\u{103} noun forbidden (x; y)",
        "ship=barc\u{103} noun forbidden (x; y)",
      ])
  }

  // MARK: Refusals

  @Test(arguments: [
    ("a.csv", "word,meaning\n", "a.csv:1: has no header row that names two languages"),
    ("a.csv", "", "a.csv: is empty"),
    ("a.tsv", "word\tmeaning\n", "a.tsv:1: has no header row that names two languages"),
    ("a.tbx", "<tmx/>", "a.tbx:1: begins with <tmx>, so it is no TBX"),
    ("a.tmx", "<martif/>", "a.tmx:1: begins with <martif>, so it is no TMX"),
    ("a.tbx", "<martif><termEntry><langSet/></termEntry></martif>", "a.tbx:1: has a <langSet>"),
    ("a.tbx", "<martif><termEntry>", "a.tbx:1:20: is not well-formed XML"),
    ("a.tbx", "<!DOCTYPE martif [<!ENTITY a 'b'>]><martif/>", "a.tbx:1:18: has declarations"),
    ("a.xml", "<html/>", "a.xml: is of a format that its name does not tell"),
    ("a.doc", "en\tro\n", "a.doc: is of a format that its name does not tell"),
  ])
  func refusesWithItsPlace(name: String, text: String, expected: String) {
    let error = #expect(throws: InputError.self) { try read(text, as: name) }
    #expect(
      error?.description.contains("/" + expected) == true, "\(error?.description ?? "none")")
    #expect(error?.exitCode == 65)
  }

  @Test func refusesTSVThatIsNotUTF8() {
    #expect(throws: InputError.self) { try read([0x65, 0x6E, 0x09, 0xFF, 0x0A], as: "a.tsv") }
  }

  @Test func refusesMoreThanItMayKeep() {
    let rows = "en\tro\n" + String(repeating: "a\tb\n", count: 11)
    #expect(throws: Never.self) { try read(rows, as: "a.tsv", .init(rowLimit: 11)) }
    let error = #expect(throws: InputError.self) {
      try read(rows, as: "a.tsv", .init(rowLimit: 10))
    }
    #expect(error?.kind == .tooLarge)
  }

  @Test func refusesConceptsWithoutEnd() {
    let term =
      "<langSet xml:lang=\"en\"><tig><term>\(String(repeating: "x", count: 1000))"
      + "</term></tig></langSet>"
    let error = #expect(throws: InputError.self) {
      try read(
        "<martif><termEntry>\(String(repeating: term, count: 1100))</termEntry></martif>",
        as: "a.tbx")
    }
    #expect(error?.reason.contains("has a concept of more than 1048576 bytes") == true)
  }

  @Test(arguments: [
    ("a b", "a b"), (" a", " a"), ("a  b", "a  b"), ("a\n  b", "a b"), ("\n a \n", "a"),
    ("a \t b", "a b"), ("", ""), (" \n ", ""),
  ])
  func unwrapsTextOfXML(text: String, expected: String) {
    #expect(ExchangeText.unwrapped(text) == expected)
  }
}
