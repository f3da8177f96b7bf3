import Testing

@testable import ParallaxCommands

@Suite struct MatchTests {
  private func files() throws -> (folder: TemporaryFolder, a: String, b: String) {
    let folder = try TemporaryFolder()
    return (
      folder,
      try folder.file(
        "a.txt", "The mayor opened the new bridge.\nZebra.\nNobody wants a war.\n"),
      try folder.file(
        "b.txt", "Nimeni nu vrea r\u{103}zboi.\r\nPrimarul a deschis podul cel nou.\r\n")
    )
  }

  private func match(_ arguments: String...) -> CommandResult {
    CommandRun.run(["match"] + arguments)
  }

  @Test func printsARowForEachLine() throws {
    let (folder, a, b) = try files()
    let result = match(a, b, "--lang-a", "en", "--lang-b", "ro")
    #expect(result.exitCode == 0)
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.map { $0[0] } == ["1", "2", "3"])
    #expect(rows.map { $0[1] } == ["2", "", "1"])
    #expect(rows[1][2] == "0.0000")
    withExtendedLifetime(folder) {}
  }

  @Test func printsAnObjectALine() throws {
    let (folder, a, b) = try files()
    let result = match(a, b, "--lang-a", "en", "--lang-b", "ro", "--format", "json")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("{\"a_line\": 1, \"b_line\": 2, \"score\": 0."))
    #expect(
      lines[0].contains("{\"text\": \"bridge\", \"start\": 25, \"end\": 31}"))
    #expect(lines[1] == "{\"a_line\": 2, \"b_line\": null, \"score\": 0.0, \"evidence\": []}")
    withExtendedLifetime(folder) {}
  }

  @Test func leavesOutWhatIsUnderTheLeastScore() throws {
    let (folder, a, b) = try files()
    let result = match(a, b, "--lang-a", "en", "--lang-b", "ro", "--min-score", "1")
    #expect(result.output == "1\t\t0.0000\n2\t\t0.0000\n3\t\t0.0000\n")
    withExtendedLifetime(folder) {}
  }

  @Test func refusesPairsOfUnequalLists() throws {
    let (folder, a, b) = try files()
    let result = match(a, b, "--lang-a", "en", "--lang-b", "ro", "--paired")
    #expect(result.exitCode == ExitStatus.data)
    #expect(result.output.isEmpty)
    #expect(
      result.error == "parallax: \(b): has 2 lines where \(a) has 3 (--paired needs as many)\n")
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    ["-", "-"], ["a", "b", "--top", "0"], ["a", "b", "--min-score", "2"],
    ["a", "b", "--paired", "--top", "2"],
  ])
  func refusesWrongUsage(_ arguments: [String]) {
    #expect(CommandRun.run(["match"] + arguments).exitCode == ExitStatus.usage)
  }
}
