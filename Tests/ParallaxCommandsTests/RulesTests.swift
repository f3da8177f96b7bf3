import Foundation
import ParallaxKit
import Testing

@testable import ParallaxCommands

@Suite struct RulesTests {
  /// The page of documentation is what the command prints, so that it cannot age.
  @Test func theDocumentationIsTheCommandsOutput() throws {
    let page = URL(fileURLWithPath: CommandRun.glossaries).deletingLastPathComponent()
      .appendingPathComponent("docs/rules.md")
    let result = CommandRun.run("rules", "--format", "markdown")
    #expect(result.exitCode == 0)
    #expect(
      try String(contentsOf: page, encoding: .utf8) == result.output,
      "renew it: parallax rules --format markdown >docs/rules.md")
  }

  @Test(arguments: ["en", "ro"], ["text", "json", "markdown"])
  func listsEveryRule(locale: String, format: String) {
    let result = CommandRun.run("rules", "--locale", locale, "--format", format)
    #expect(result.exitCode == 0)
    for rule in DivergenceRule.allCases {
      #expect(result.output.contains(rule.rawValue), "\(rule)")
    }
  }

  @Test func theLanguageIsThatAskedFor() {
    #expect(CommandRun.run("rules", "--locale", "ro").output.contains("O parte neagă"))
    #expect(CommandRun.run("rules").output.contains("One side denies"))
  }
}
