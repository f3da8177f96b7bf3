import Testing

@testable import ParallaxCommands

@Suite struct GlossaryLearnTests {
  private static let english = "dax blorp\ndax fimp\ngrun fimp\n\n"
  private static let romanian = "zunt kelg\nzunt morv\nprisk morv\n\n"

  private func learn(_ options: String..., output: Bool = false) throws -> (CommandResult, String) {
    let folder = try TemporaryFolder()
    let files = [
      try folder.file("a.en", Self.english), try folder.file("a.ro", Self.romanian),
    ]
    var environment = CommandEnvironment()
    environment.variables["PARALLAX_GLOSSARIES"] = CommandRun.glossaries
    let place = output ? ["--output", folder.path("out.tsv")] : []
    let result = CommandRunner.run(
      ["glossary", "learn"] + files + options + place, in: environment)
    return (result, output ? try folder.text("out.tsv") : result.output)
  }

  @Test func writesATableThatTellsItsOrigin() throws {
    let (result, text) = try learn(
      "--source", "Sentences\nof a test", "--licence", "CC0", "--weight", "1.5", "--output-licence",
      "CC BY 4.0", "--iterations", "3")
    #expect(result.exitCode == 0)
    #expect(
      result.error
        == "parallax: Sentences of a test: 1 pairs without words on both sides left out\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(text.contains("\n# Source: Sentences of a test (CC0): 3 pairs, weight 1.50\n"))
    #expect(text.contains("\n# This file: CC BY 4.0\n"))
    #expect(text.contains("\n# Settings: 3 iterations, "))
    let rows = lines.drop { $0.hasPrefix("#") }
    #expect(rows.first == "en\tro\ten_to_ro\tro_to_en\tcount")
    let cells = try #require(rows.first { $0.hasPrefix("blorp\tkelg\t") }).split(separator: "\t")
    #expect(cells.count == 5)
    #expect(cells.dropFirst(2).allSatisfy { Double($0) != nil && $0.contains(".") })
    #expect(
      rows.dropFirst().dropLast().map(String.init)
        == rows.dropFirst().dropLast().sorted().map(String.init))
  }

  @Test func writesTheSameBytesToAFile() throws {
    let (printed, text) = try learn()
    let (filed, file) = try learn(output: true)
    #expect(printed.output == text && !text.isEmpty)
    #expect(filed.output.isEmpty)
    #expect(file == text)
  }

  @Test func optionsNameSetsToo() throws {
    let folder = try TemporaryFolder()
    let (a, b) = (try folder.file("a.en", Self.english), try folder.file("a.ro", Self.romanian))
    let memory = try folder.file(
      "m.tmx",
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>quib</seg></tuv>"
        + "<tuv xml:lang=\"ro\"><seg>veng</seg></tuv></tu></body></tmx>")
    let result = CommandRun.run("glossary", "learn", memory, "--en", a, "--ro", b)
    #expect(result.exitCode == 0)
    #expect(
      result.output.contains("# Source: a.en: 3 pairs, weight 1.00\n# Source: m.tmx: 1 pairs"))
    #expect(result.output.contains("\nquib\tveng\t"))
  }

  @Test func nothingLearnedIsSaid() throws {
    let (result, text) = try learn("--min-count", "100")
    #expect(result.exitCode == 0)
    #expect(result.error.contains("nothing was learned from 3 pairs"))
    #expect(text.hasSuffix("\ncount\n") || text.hasSuffix("\tcount\n"))
  }

  @Test func filesThatDoNotFitAreOneLine() throws {
    let folder = try TemporaryFolder()
    let (a, b) = (try folder.file("a.en", Self.english), try folder.file("a.ro", "zunt\n"))
    let result = CommandRun.run("glossary", "learn", a, b, "--output", folder.path("out.tsv"))
    #expect(result.exitCode == ExitStatus.data)
    #expect(result.error.hasPrefix("parallax: \(b): has 1 lines and \(a) has 4; "))
    #expect(result.error.count { $0.isNewline } == 1)
    #expect(folder.names == ["a.en", "a.ro"])
    #expect(CommandRun.run("glossary", "learn", a, "/no/such/b").exitCode == ExitStatus.noInput)
  }

  @Test func namesTheCommandWhoseHelpHelps() {
    let result = CommandRun.run("glossary", "learn")
    #expect(result.error.hasSuffix("(see parallax glossary learn --help)\n"))
  }

  @Test func theBarFitsTheTerminal() {
    #expect(
      ProgressBar.line("pass 2 of 5", 0.5, width: 80)
        == "[############------------]  50% pass 2 of 5")
    #expect(ProgressBar.line("pass 2 of 5", 1.2, width: 80).contains("] 100% "))
    #expect(ProgressBar.line("reading a", nil, width: 80) == "reading a")
    #expect(ProgressBar.line("reading a long name", 0.1, width: 30).count == 29)
  }
}
