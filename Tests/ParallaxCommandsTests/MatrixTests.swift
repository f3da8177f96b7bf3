import Foundation
import TestSupport
import Testing

@testable import ParallaxCommands

@Suite struct MatrixTests {
  /// Reports of the corpus with their outlets beside them, in a folder of their own.
  private static let outlets = [
    "bus-depot.en.txt": "Daily Lantern", "bus-depot.ro.txt": "Felinarul",
    "dam-repair.en.txt": "Morning Sluice", "dam-repair.ro.txt": "Stăvilarul",
    "library-vote.a.txt": "Quillmouth Post",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let corpus = URL(fileURLWithPath: CommandRun.glossaries).deletingLastPathComponent()
      .appendingPathComponent("corpus")
    for (name, outlet) in Self.outlets {
      _ = try folder.file(
        name, String(contentsOf: corpus.appendingPathComponent(name), encoding: .utf8))
      _ = try folder.file(
        name.replacingOccurrences(of: ".txt", with: ".json"), "{\"outlet\": \"\(outlet)\"}")
    }
    return folder
  }

  private func run(
    _ arguments: [String], _ environment: CommandEnvironment = CommandEnvironment()
  ) async -> CommandResult {
    await CommandRun.runConcurrently(["matrix"] + arguments, in: environment)
  }

  /// A result with the place of the folder left out.
  private func placeless(_ text: String, _ folder: TemporaryFolder) -> String {
    text.replacingOccurrences(of: folder.url.path + "/", with: "")
  }

  @Test(arguments: [("matrix.txt", "100"), ("matrix-narrow.txt", "36")])
  func looksAsRecorded(golden: String, width: String) async throws {
    let folder = try folder()
    let result = await run([folder.url.path, "--width", width])
    #expect(result.error.isEmpty)
    try expectGolden(placeless(result.output, folder), golden)
  }

  @Test func inRomanianToo() async throws {
    let folder = try folder()
    let result = await run([folder.url.path, "--locale", "ro"])
    try expectGolden(placeless(result.output, folder), "matrix-ro.txt")
  }

  @Test func jsonIsAsRecorded() async throws {
    let folder = try folder()
    let result = await run([folder.url.path, "--format", "json"])
    var json = placeless(result.output, folder)
    // What the language data is does not belong to this command.
    if let end = json.range(of: "\"provenance\"") { json = String(json[..<end.lowerBound]) }
    try expectGolden(json, "matrix.json")
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }
  }

  @Test(arguments: ["statements", "pairs", "reports"])
  func tablesAreAsRecorded(table: String) async throws {
    let folder = try folder()
    let result = await run([folder.url.path, "--format", "csv", "--table", table])
    try expectGolden(placeless(result.output, folder), "matrix-\(table).csv")
  }

  @Test func theOrderOfArgumentsChangesNothing() async throws {
    let folder = try folder()
    let paths = Self.outlets.keys.sorted().map(folder.path)
    let expected = await run(paths + ["--format", "json", "--jobs", "1"])
    #expect(expected.exitCode == 0)
    var generator = SeededGenerator(11)
    for jobs in ["1", "3"] {
      let result = await run(
        paths.shuffled(using: &generator) + ["--format", "json", "--jobs", jobs])
      #expect(result == expected)
    }
  }

  /// Colour adds to what is there without it.
  @Test func coloursAreNotTheOnlySign() async throws {
    let folder = try folder()
    let plain = await run([folder.url.path, "--color", "never"])
    let coloured = await run([folder.url.path, "--color", "always"])
    #expect(coloured.output.contains("\u{1B}["))
    let stripped = coloured.output.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    #expect(stripped == plain.output)
  }

  @Test func oneReportIsNoMatrix() async throws {
    let folder = try folder()
    let result = await run([folder.path("bus-depot.en.txt")])
    #expect(result.exitCode == ExitStatus.usage)
    #expect(result.error.contains("at least two reports"))
    #expect(result.output.isEmpty)
  }

  @Test func otherLanguagesArePassedOver() async throws {
    let folder = try folder()
    let french = try folder.file(
      "french.txt",
      "Le conseil municipal a voté la vente du bateau, et les pêcheurs ont manifesté sur le quai "
        + "avec leurs familles pendant toute la journée.")
    let result = await run([folder.url.path])
    #expect(result.exitCode == 0)
    #expect(result.error.contains("passed over: \(french)"))
    #expect(result.error.split(separator: "\n").count == 1)
    let alone = await run([french])
    #expect(alone.exitCode == ExitStatus.data)
    #expect(alone.error.contains("french.txt"))
  }

  @Test func filesThatAreNoReportsAreNamed() async throws {
    let folder = try folder()
    _ = try folder.file("broken.json", "{\"title\": ")
    let result = await run([folder.url.path])
    #expect(result.exitCode == 0)
    #expect(result.error.contains("broken.json"))
  }

  @Test(arguments: [
    ["--jobs", "0"], ["--jobs", "1025"], ["--format", "html5"], ["--table", "pairs"], [],
  ])
  func wrongUsageIsSaid(arguments: [String]) async throws {
    let paths = arguments.isEmpty ? [] : ["a.txt", "b.txt"]
    let result = await run(paths + arguments)
    #expect(result.exitCode == ExitStatus.usage)
    #expect(result.error.hasPrefix("parallax: "))
  }

  @Test func aMissingFileIsSaid() async throws {
    let result = await run(["/nowhere/a.txt", "/nowhere/b.txt"])
    #expect(result.exitCode == ExitStatus.noInput)
    #expect(result.error.contains("/nowhere/a.txt"))
  }

  @Test func commandsThatShareNothingOutRunToo() async {
    let result = await CommandRun.runConcurrently(["--version"])
    #expect(result == CommandRun.run("--version"))
  }
}
