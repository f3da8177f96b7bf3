import Testing

@testable import ParallaxCommands

@Suite struct ExitCodeTests {
  private func expectOneLine(
    _ result: CommandResult, _ exitCode: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(result.exitCode == exitCode, sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    #expect(result.error.hasPrefix("parallax: "), sourceLocation: sourceLocation)
    #expect(result.error.hasSuffix("\n"), sourceLocation: sourceLocation)
    #expect(result.error.count { $0.isNewline } == 1, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ["compare"], ["compare", "a"], ["compare", "a", "b", "c"], ["compare", "-", "-"],
    ["compare", "a", "b", "--lang-a", "fr"], ["compare", "a", "b", "--format", "xml"],
    ["compare", "a", "b", "--width", "19"], ["compare", "a", "b", "--width", "wide"],
    ["compare", "a", "b", "--color", "blue"], ["compare", "a", "b", "--max-size", "0"],
    ["compare", "a", "b", "--fail-on", "grave"], ["compare", "a", "b", "--output", ""],
    ["compare", "a", "b", "--frobnicate"],
    ["extract"], ["extract", "-", "/dev/stdin#1"], ["extract", "a", "--output", ""],
    ["compare", "/dev/stdin#1", "/dev/stdin#2"], ["quotes"], ["quotes", "-", "-"],
    ["quotes", "a", "--lang", "xx"],
    ["evaluate"],
    ["evaluate", "a", "--output", ""], ["evaluate", "a", "--format", "xml"], ["no-such-command"],
    ["glossary", "learn"], ["glossary", "learn", "a.txt"], ["glossary", "learn", "--en", "a"],
    ["glossary", "learn", "a", "b.tmx", "c"], ["glossary", "learn", "-", "-"],
    ["glossary", "learn", "a", "b", "--weight", "0"],
    ["glossary", "learn", "a", "b", "--source", "x", "--source", "y"],
    ["glossary", "learn", "a", "b", "--iterations", "0"],
    ["glossary", "learn", "a", "b", "--min-count", "-1"],
    ["glossary", "learn", "a", "b", "--min-probability", "2"],
    ["glossary", "learn", "a", "b", "--output", ""],
    ["glossary", "no-such-command"], ["glossary", "check", "--level", "all"],
    ["glossary", "lookup"], ["glossary", "coverage"],
    ["glossary", "coverage", "a", "--limit", "-1"], ["glossary", "import"],
    ["glossary", "import", "-"], ["glossary", "import", "a.csv", "--columns", "en"],
    ["glossary", "import", "a.csv", "--columns", "xx=a"], ["glossary", "export", "a.tsv"],
    ["glossary", "export", "a.tsv", "--to", "xls"],
    ["serve", "--host", "0.0.0.0"], ["serve", "--host", "::"], ["serve", "--host", "127.example"],
    ["serve", "--host", "192.168.1.7"], ["serve", "--host", ""], ["serve", "--port", "65536"],
    ["serve", "--port", "-1"], ["serve", "--max-body", "0"], ["serve", "--max-waiting", "-1"],
    ["serve", "--folder", ""], ["serve", "a"],
    ["--no-such-option"],
  ])
  func wrongUsage(arguments: [String]) {
    expectOneLine(
      CommandRunner.run(arguments, in: CommandEnvironment()), ExitStatus.usage)
  }

  @Test(arguments: [
    [], ["--host", "localhost"], ["--host", "127.1.2.3"], ["--host", "::1", "--port", "0"],
    ["--host", "0.0.0.0", "--allow-remote"],
  ])
  func servingIsHandedOver(options: [String]) {
    let result = CommandRunner.run(["serve"] + options, in: CommandEnvironment())
    #expect(result == CommandResult(successor: "parallax-server"))
  }

  @Test(arguments: [
    (["--port", "x"], ExitStatus.usage), (["--host", "0.0.0.0"], ExitStatus.usage),
    (["--glossaries", "/no/such/folder"], ExitStatus.noInput), (["--help"], ExitStatus.success),
  ])
  func aServerThatCannotBeStarted(options: [String], exitCode: Int32) {
    guard case .failure(let ending) = ServerLaunch.parse(options, in: CommandEnvironment()) else {
      Issue.record("would be started")
      return
    }
    #expect(ending.result.exitCode == exitCode)
    #expect(ending.result.successor == nil)
  }

  @Test func aServerTakesItsOptions() throws {
    let environment = CommandEnvironment(variables: [
      "PARALLAX_GLOSSARIES": CommandRun.glossaries, "PARALLAX_CACHE": CommandRun.cache,
    ])
    let launch = try ServerLaunch.parse(
      [
        "--host", "::1", "--port", "0", "--max-text", "7", "--max-workers", "3", "--allow-host",
        "desk.example", "--folder", "reports",
      ], in: environment
    ).get()
    #expect(launch.address(port: 80) == "http://[::1]:80")
    #expect(launch.textBytes == 7 && launch.workers == 3 && launch.folder == "reports")
    #expect(launch.hostNames == ["desk.example"])
    #expect(launch.cannotListen("why").result.exitCode == ExitStatus.unavailable)
  }

  @Test(arguments: [("47", "serious", ExitStatus.unmet), ("42", "serious", ExitStatus.success)])
  func divergencesThatAreNotAllowed(number: String, level: String, exitCode: Int32) throws {
    let folder = try TemporaryFolder()
    let result = CommandRun.run(
      "compare",
      try folder.file(
        "a.txt",
        "The harbour lost 42 boats in the storm,\n\n“The harbour lost 42 boats in the "
          + "storm,” said Odile Farnaby.\n"),
      try folder.file(
        "b.txt",
        "Furtuna din port\n\n„Portul a pierdut \(number) de bărci în furtună”, a declarat "
          + "Odile Farnaby.\n"),
      "--lang-a", "en", "--lang-b", "ro", "--fail-on", level)
    #expect(result.exitCode == exitCode)
    #expect(result.error.isEmpty)
    #expect(result.output.contains("quote/number-changed") == (exitCode == ExitStatus.unmet))
  }

  @Test func missingInput() {
    let result = CommandRun.run("compare", "/no/such/a.txt", "/no/such/b.txt")
    expectOneLine(result, ExitStatus.noInput)
    #expect(result.error.hasPrefix("parallax: /no/such/a.txt: "))
  }

  @Test func inputThatCannotBeUnderstood() throws {
    let folder = try TemporaryFolder()
    expectOneLine(CommandRun.run("quotes", try folder.file("empty.txt", "")), ExitStatus.data)
    expectOneLine(
      CommandRun.run(
        "quotes", try folder.file("long.txt", CommandRun.english), "--max-size", "20"),
      ExitStatus.data)
  }

  @Test func missingLanguageData() throws {
    let folder = try TemporaryFolder()
    let report = try folder.file("a.txt", CommandRun.english)
    expectOneLine(
      CommandRun.run("quotes", report, "--glossaries", "/no/such/folder"), ExitStatus.noInput)
  }

  @Test func outputThatCannotBeWritten() throws {
    let result = try CommandRun.compare("--output", "/no/such/folder/out.txt")
    expectOneLine(result, ExitStatus.io)
    #expect(result.error.hasPrefix("parallax: /no/such/folder/out.txt: "))
  }

  @Test func hostileNamesStayOnTheirLine() {
    let result = CommandRun.run("quotes", "no\nsuch\u{1B}[31mfile\u{202E}.txt")
    expectOneLine(result, ExitStatus.noInput)
    #expect(!result.error.contains("\u{1B}") && !result.error.contains("\u{202E}"))
  }

  @Test func success() throws {
    let result = try CommandRun.compare()
    #expect(result.exitCode == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.contains("Odile Farnaby"))
  }
}
