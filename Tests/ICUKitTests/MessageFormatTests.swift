import ICUKit
import Testing

@Suite struct MessageFormatTests {
  @Test(arguments: [
    ("ro", 1.0, "un citat"), ("ro", 3.0, "3 citate"), ("ro", 20.0, "20 de citate"),
    ("ro", 101.0, "101 citate"),
  ])
  func romanianPlurals(locale: String, count: Double, expected: String) throws {
    let format = try MessageFormat(
      "{n, plural, one {un citat} few {# citate} other {# de citate}}", locale: locale)
    #expect(try format.text([("n", .number(count))]) == expected)
  }

  @Test func textsAndNumbersByName() throws {
    let format = try MessageFormat("“{b}” for “{a}”, {share, number, percent}", locale: "en")
    let text = try format.text([
      ("a", .text("{x} ' #")), ("share", .number(0.25)), ("b", .text("ș 𝒳")),
    ])
    #expect(text == "“ș 𝒳” for “{x} ' #”, 25%")
  }

  @Test func emptyText() throws {
    #expect(try MessageFormat("[{a}]", locale: "en").text([("a", .text(""))]) == "[]")
  }

  @Test func aNameThatIsMissingShows() throws {
    #expect(try MessageFormat("{a} and {b}", locale: "en").text([("a", .text("x"))]) == "x and {b}")
  }

  @Test(arguments: ["{a", "{a, plural, one {x}}", "{a, plural}"])
  func malformedPatterns(pattern: String) {
    #expect(throws: ICUError.self) { try MessageFormat(pattern, locale: "en") }
  }
}
