import Testing

@testable import ParallaxRendering

@Suite struct CSVTableTests {
  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+40", "'+40"), ("-2%", "'-2%"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("a=b", "a=b"), ("", ""), ("'", "'"), ("10-15", "10-15"),
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
      table.text() == "a,b\r\n\"said, “yes”\",\"two\nlines\"\r\n\"\"\"quoted\"\"\",plain; text\r\n")
    #expect(
      table.text(separator: "\t")
        == "a\tb\r\nsaid, “yes”\t\"two\nlines\"\r\n\"\"\"quoted\"\"\"\tplain; text\r\n")
  }

  @Test func aFormulaInQuotesIsNone() {
    var table = CSVTable(header: ["a"])
    table.append(["=HYPERLINK(\"x\", \"y\")"])
    #expect(table.text() == "a\r\n\"'=HYPERLINK(\"\"x\"\", \"\"y\"\")\"\r\n")
  }

  /// CR LF is one character to Swift, and still two that end a line.
  @Test func lineEndsAreQuoted() {
    var table = CSVTable(header: ["a"])
    table.append(["one\r\ntwo"])
    #expect(table.text() == "a\r\n\"one\r\ntwo\"\r\n")
  }
}
