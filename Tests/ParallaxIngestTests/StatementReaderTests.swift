import Testing

@testable import ParallaxIngest

@Suite struct StatementReaderTests {
  private func lines(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "lines.txt")
    return try StatementReader(options: .init()).read(path).statements
  }

  @Test(arguments: [
    ("one\ntwo\n", ["one", "two"]),
    ("one\r\ntwo\r\n", ["one", "two"]),
    ("one\ntwo", ["one", "two"]),
    ("one\n\n\r\ntwo\n\n", ["one", "", "", "two", ""]),
    ("one\rtwo\r\r\nthree\r", ["one\rtwo\r", "three\r"]),
    ("\nțărm\n\u{301}a\n", ["", "țărm", "\u{301}a"]),
  ])
  func linesEndWithLineFeedsOrBoth(_ text: String, _ expected: [String]) throws {
    #expect(try lines(text) == expected)
  }
}
