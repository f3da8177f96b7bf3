import TestSupport
import Testing

@testable import ParallaxKit
@testable import ParallaxRendering

@Suite struct TerminalQuotesTests {
  @Test(arguments: [80, 50], [false, true])
  func looksAsRecorded(width: Int, usesColour: Bool) throws {
    let text = TerminalQuotes(
      [ComparisonFixture.english.quoted, ComparisonFixture.romanian.quoted],
      wording: ComparisonFixture.wording, style: Style(usesColour: usesColour), width: width
    ).text()
    try expectGolden(text, "quotes-\(width)\(usesColour ? "-colour" : "").txt")
  }
}
