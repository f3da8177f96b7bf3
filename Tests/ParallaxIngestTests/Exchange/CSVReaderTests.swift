import Testing

@testable import ParallaxIngest

@Suite struct CSVReaderTests {
  private func records(_ text: String) throws(InputError) -> [CSVReader.Record] {
    var reader = CSVReader(text, name: "a.csv")
    var records: [CSVReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n,\n", [["a", "b"], ["", ""]]),
    ("\"a\",\"b,c\"\n", [["a", "b,c"]]),
    ("\"a \"\"b\"\" c\",\"\"\n", [["a \"b\" c", ""]]),
    ("\"a\nb\",\"c\r\nd\"\n", [["a\nb", "c\r\nd"]]),
    ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
    ("", []),
    ("\n", []),
    ("a\rb,c\n", [["a\rb", "c"]]),
  ])
  func reads(text: String, expected: [[String]]) throws {
    #expect(try records(text).map(\.cells) == expected)
  }

  @Test func recordsHaveTheirFirstLine() throws {
    #expect(try records("a,b\n\"x\ny\",z\n\n1,2\n").map(\.line) == [1, 2, 5])
  }

  @Test(arguments: [
    ("a,b\nx\"y,z\n", "a.csv:2: has a quotation mark inside a cell"),
    ("a,b\n\"x\"y,z\n", "a.csv:2: has text behind a closing quotation mark"),
    ("a,b\n1,\"x\ny\n", "a.csv:2: opens a quotation mark that is never closed"),
  ])
  func refuses(text: String, expected: String) {
    let error = #expect(throws: InputError.self) { try records(text) }
    #expect(error?.description.hasPrefix(expected) == true)
    #expect(error?.exitCode == 65)
  }
}
