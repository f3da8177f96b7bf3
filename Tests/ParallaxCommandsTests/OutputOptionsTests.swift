import Foundation
import ParallaxRendering
import Testing

@testable import ParallaxCommands

@Suite struct OutputOptionsTests {
  private func style(_ color: ColorChoice, terminal: Bool, _ variables: [String: String]) -> Style {
    color.style(
      in: CommandEnvironment(variables: variables, outputIsTerminal: terminal), toFile: false)
  }

  @Test func colourNeedsATerminal() {
    #expect(style(.auto, terminal: true, [:]) == .coloured)
    #expect(style(.auto, terminal: false, [:]) == .plain)
    #expect(style(.always, terminal: false, [:]) == .coloured)
    #expect(style(.never, terminal: true, [:]) == .plain)
    let terminal = CommandEnvironment(outputIsTerminal: true)
    #expect(ColorChoice.auto.style(in: terminal, toFile: true) == .plain)
  }

  @Test func noColorIsHonoured() {
    #expect(style(.auto, terminal: true, ["NO_COLOR": "1"]) == .plain)
    #expect(style(.auto, terminal: true, ["NO_COLOR": ""]) == .coloured)
    #expect(style(.auto, terminal: true, ["TERM": "dumb"]) == .plain)
    #expect(style(.always, terminal: true, ["NO_COLOR": "1"]) == .coloured)
  }

  @Test(
    arguments: [
      ([], nil, nil, 100), ([], nil, 72, 72), ([], "64", 72, 64),
      (["--width", "30"], "64", 72, 30),
      ([], "wide", nil, 100), ([], "0", 72, 72),
    ] as [([String], String?, Int?, Int)])
  func widthComesFromTheNearest(
    arguments: [String], variable: String?, terminal: Int?, expected: Int
  ) throws {
    let options = try OutputOptions.parse(arguments)
    var environment = CommandEnvironment(terminalColumns: terminal)
    environment.variables["COLUMNS"] = variable
    #expect(options.columns(in: environment) == expected)
  }

  @Test func jsonHasNoColour() throws {
    let result = try CommandRun.compare("--format", "json", "--color", "always")
    #expect(result.output.hasPrefix("{\n  \"schema\": \"parallax.comparison/1\""))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func htmlIsAWholePage() throws {
    let result = try CommandRun.compare("--format", "html", "--locale", "ro")
    #expect(result.exitCode == 0 && result.error.isEmpty)
    #expect(result.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"ro\">"))
    #expect(result.output.hasSuffix("</html>\n"))
    #expect(result.output.contains("Odile Farnaby"))
  }

  @Test func outletsAreTheUsers() throws {
    let result = try CommandRun.compare("--outlet-a", "The Gull", "--outlet-b", "Pescărușul")
    #expect(result.output.contains("The Gull"))
    #expect(result.output.contains("Pescărușul"))
  }

  @Test func quotesListsEveryReport() throws {
    let folder = try TemporaryFolder()
    let a = try folder.file("a.txt", CommandRun.english)
    let b = try folder.file("b.txt", CommandRun.english)
    let result = CommandRun.run("quotes", a, b, "--lang", "en", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let reports = try #require((object as? [String: Any])?["reports"] as? [[String: Any]])
    #expect(reports.map { $0["source"] as? String } == [a, b])
  }
}
