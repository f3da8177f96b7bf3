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
    #expect(lines[0].contains("\"features\": {\"balance\": "))
    #expect(
      lines[1]
        == "{\"a_line\": 2, \"b_line\": null, \"score\": 0.0, \"features\": null, \"evidence\": []}"
    )
    withExtendedLifetime(folder) {}
  }

  @Test func leavesOutWhatIsUnderTheLeastScore() throws {
    let (folder, a, b) = try files()
    let result = match(a, b, "--lang-a", "en", "--lang-b", "ro", "--min-score", "1")
    #expect(result.output == "1\t\t0.0000\n2\t\t0.0000\n3\t\t0.0000\n")
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    ["--column", "claim"], ["--column", "2"], ["--column", "claim", "--column-b", "claim"],
  ])
  func readsAColumnOfTables(options: [String]) throws {
    let folder = try TemporaryFolder()
    let a = try folder.file(
      "a.csv",
      "id,claim\n7,\"The mayor opened, at last,\nthe new bridge.\"\n8,Nobody wants a war.\n")
    let b = try folder.file(
      "b.csv",
      "id;claim\r\n1;Nimeni nu vrea r\u{103}zboi.\r\n2;Primarul a deschis podul cel nou.\r\n")
    let result = CommandRun.run(
      ["match", a, b, "--lang-a", "en", "--lang-b", "ro"] + options)
    #expect(result.error.isEmpty)
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
    #expect(rows.map { $0[0] } == ["1", "2"])
    #expect(rows.map { $0[1] } == ["2", "1"])
  }

  @Test(arguments: [
    ("id,claim\n1,x\n", "a.csv: has no column 'text'; it has id, claim"),
    ("", "a.csv: is empty"), ("id,text\n1\n", "a.csv:2: has 1 cells where the header has 2"),
    ("id,text\n1,\"x\n", "a.csv:2: opens a quotation mark that is never closed"),
  ])
  func saysWhatIsWrongWithATable(table: String, expected: String) throws {
    let folder = try TemporaryFolder()
    let a = try folder.file("a.csv", table)
    let result = CommandRun.run(["match", a, a, "--column", "text"])
    #expect(result.exitCode == ExitStatus.data)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(expected))
    #expect(result.error.count { $0.isNewline } == 1)
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
