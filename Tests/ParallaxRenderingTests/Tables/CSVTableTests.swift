import Testing

@testable import ParallaxRendering

@Suite struct CSVTableTests {
  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+40", "'+40"), ("-2%", "'-2%"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("a=b", "a=b"), ("", ""), ("'", "'"),
      ("10-15", "10-15"),
      ("\u{2013} nothing", "\u{2013} nothing"),
    ])
  func cellsAreNoFormulas(text: String, shown: String) {
    #expect(SpreadsheetCell(text).text == shown)
  }

  @Test func cellsThatNeedItAreQuoted() {
    var table = CSVTable(header: ["a", "b"])
    table.append(["said, “yes”", "two\nlines"])
    table.append(["\"quoted\"", "plain; text"])
    #expect(
      table.text()
        == "\u{FEFF}a,b\r\n\"said, “yes”\",two lines\r\n\"\"\"quoted\"\"\",plain; text\r\n")
    #expect(
      table.text(separator: "\t")
        == "\u{FEFF}a\tb\r\nsaid, “yes”\ttwo lines\r\n\"\"\"quoted\"\"\"\tplain; text\r\n")
  }

  @Test func aFormulaInQuotesIsNone() {
    var table = CSVTable(header: ["a"])
    table.append(["=HYPERLINK(\"x\", \"y\")"])
    #expect(table.text() == "\u{FEFF}a\r\n\"'=HYPERLINK(\"\"x\"\", \"\"y\"\")\"\r\n")
  }
}
