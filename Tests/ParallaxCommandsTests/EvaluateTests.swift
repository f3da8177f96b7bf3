import Foundation
import Testing

@testable import ParallaxCommands

@Suite struct EvaluateTests {
  private static let gold = #"""
    {"same_event": true,
     "reports": [
      {"file": "x.en.txt", "language": "en", "quotes": [
       {"id": "a1", "kind": "direct", "speaker": "Odile Farnaby", "text": "We will not sell the ferry,"},
       {"id": "a2", "kind": "direct", "speaker": "Odile Farnaby",
        "text": "The talks were open and constructive."}]},
      {"file": "x.ro.txt", "language": "ro", "quotes": [
       {"id": "b1", "kind": "direct", "speaker": "Odile Farnaby", "text": "Nu vom vinde feribotul"},
       {"id": "b2", "kind": "direct", "speaker": "Odile Farnaby",
        "text": "Discuțiile au fost deschise și constructive."}]}],
     "pairs": []}
    """#

  private func folder(gold: String = gold, thresholds: String? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.file("x.en.txt", CommandRun.english)
    _ = try folder.file("x.ro.txt", CommandRun.romanian)
    _ = try folder.file("x.gold.json", gold)
    if let thresholds { _ = try folder.file("thresholds.json", thresholds) }
    return folder
  }

  private func evaluate(_ folder: TemporaryFolder, _ options: String...) -> CommandResult {
    // The folder goes with its last use.
    withExtendedLifetime(folder) {
      var environment = CommandEnvironment()
      environment.variables["PARALLAX_GLOSSARIES"] = CommandRun.glossaries
      environment.variables["PARALLAX_CACHE"] = CommandRun.cache
      return CommandRunner.run(["evaluate", folder.url.path] + options, in: environment)
    }
  }

  @Test func printsTheFigures() throws {
    let folder = try folder(thresholds: #"{"quotes.recall.lax": 1}"#)
    let result = evaluate(folder)
    #expect(result.exitCode == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.contains("4 of 4"))
    #expect(result.output.contains("\nx  "))
  }

  @Test func aFigureUnderItsThresholdFails() throws {
    // The gold has no pair, so that any figure of pairs is too low.
    let folder = try folder(thresholds: #"{"pairs.f1.lax": 0.9, "quotes.recall.lax": 1}"#)
    let result = evaluate(folder, "--format", "json")
    #expect(result.exitCode == ExitStatus.unmet)
    #expect(result.error.hasPrefix("parallax: \(folder.path("thresholds.json")): pairs.f1.lax is "))
    #expect(!result.error.contains("quotes.recall"))
    #expect(result.output.hasPrefix("{\n  \"schema\": \"parallax.evaluation/1\""))
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }
  }

  @Test func listsErrorsWithTheirPlaces() throws {
    let gold = Self.gold.replacingOccurrences(
      of: #""text": "Nu vom vinde feribotul""#, with: #""text": "Cearta""#)
    let result = evaluate(try folder(gold: gold), "--verbose")
    #expect(result.output.contains("x.ro.txt:1:1: missed-quote (direct): Cearta\n"))
    #expect(
      result.output.contains("x.ro.txt:3:2: false-quote ("))
  }

  @Test func writesAFile() throws {
    let folder = try folder()
    let result = evaluate(folder, "--output", folder.path("out.txt"))
    #expect(result == CommandResult())
    #expect(try folder.text("out.txt").contains("quotes"))
  }

  @Test(arguments: [
    ("\"a1\"", "\"a2\"", "is there twice"), ("We will", "You will", "does not have its text"),
    ("{\"same", "{same", "is not valid JSON"), ("\"en\"", "\"fr\"", "no data for language 'fr'"),
  ])
  func badGoldIsOneLine(old: String, new: String, expected: String) throws {
    let gold = Self.gold.replacingOccurrences(of: old, with: new)
    let result = evaluate(try folder(gold: gold))
    #expect(result.exitCode == ExitStatus.data)
    #expect(result.error.contains(expected))
    #expect(result.error.count { $0.isNewline } == 1)
    #expect(result.output.isEmpty)
  }

  @Test func badThresholds() throws {
    let folder = try folder(thresholds: #"{"pairs": 0.9}"#)
    let result = evaluate(folder)
    #expect(result.exitCode == ExitStatus.data)
    #expect(result.error.contains("'pairs' is no figure"))
  }

  @Test func missingInput() throws {
    #expect(CommandRun.run("evaluate", "/no/such/folder").exitCode == ExitStatus.noInput)
    #expect(evaluate(try TemporaryFolder()).exitCode == ExitStatus.noInput)
    let folder = try folder(
      gold: Self.gold.replacingOccurrences(of: "x.en.txt", with: "y.en.txt"))
    let result = evaluate(folder)
    #expect(result.exitCode == ExitStatus.noInput)
    #expect(result.error.contains("y.en.txt: does not exist"))
  }
}
