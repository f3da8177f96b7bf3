import Foundation
import Testing

@testable import ParallaxCommands

@Suite struct GlossaryCommandTests {
  private static let glossary = """
    # Written for this test
    en\tro\tpos\tstatus\tnote
    boat\tnav\u{103}\tnoun\tpreferred
    ferry row\tcearta feribotului\tphrase\t\tx & y
    open\tdeschis\tadj\tforbidden
    """

  private func object(_ text: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  // MARK: check

  @Test func checkOfAGoodFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mine.tsv", Self.glossary)
    #expect(
      CommandRun.run("glossary", "check", path)
        == CommandResult(output: "3 rows in 1 file: no errors, no warnings, no notes\n"))
  }

  @Test func checkListsErrorsAndEndsWithOne() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "mine.tsv", Self.glossary + "\ncountry\t\u{163}ar\u{103}\tnoun\n")
    let result = CommandRun.run("glossary", "check", path)
    #expect(result.exitCode == ExitStatus.unmet)
    #expect(result.error.isEmpty)
    #expect(
      result.output.hasPrefix(
        "\(path):6: error: '\u{163}ar\u{103}' has \u{163} (U+0163 LATIN SMALL LETTER T WITH "
          + "CEDILLA) with a cedilla; write the letter with a comma below"))
    #expect(
      result.output.hasSuffix(
        "4 rows in 1 file: 1 error, no warnings, 1 note (1 not listed; "
          + "list them with --level note)\n"))
    let json = try object(CommandRun.run("glossary", "check", path, "--format", "json").output)
    #expect(json["schema"] as? String == "parallax.glossary-check/1")
    #expect(json["errors"] as? Int == 1)
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["rule"] as? String } == ["cedilla"])
    #expect(findings.map { $0["line"] as? Int } == [6])
  }

  @Test func levelsAreListedFromTheOneThatIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mine.tsv", "en\tro\tpos\nboat\tbarc\u{103}\tnoun\nair\taer\tnoun\n")
    #expect(CommandRun.run("glossary", "check", path).output.count { $0.isNewline } == 1)
    let noted = CommandRun.run("glossary", "check", path, "--level", "note")
    #expect(noted.exitCode == 0)
    #expect(noted.output.hasPrefix("\(path):3: note: 'air' stands behind 'boat'; sort"))
  }

  @Test func checkOfFilesThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    #expect(
      CommandRun.run("glossary", "check", folder.path("none.tsv")).exitCode
        == ExitStatus.noInput)
    let bad = try folder.file("bad.tbx", "<martif>")
    let result = CommandRun.run("glossary", "check", bad)
    #expect(result.exitCode == ExitStatus.data)
    #expect(result.error.count { $0.isNewline } == 1)
  }

  @Test func aGlossaryOfOnesOwnIsCheckedAgainstTheShippedOnes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "mine.tsv", "en\tro\tpos\tstatus\nboat\tbarc\u{103}\tnoun\tforbidden\n")
    let result = CommandRun.run("glossary", "check", "--glossary", path)
    #expect(result.exitCode == ExitStatus.unmet)
    #expect(
      result.output.contains(
        "error: 'boat' = 'barc\u{103}' is allowed here and forbidden there (see \(path):2)"))
  }

  // MARK: lookup, coverage

  @Test func lookupLooksAsRecorded() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mine.tsv", Self.glossary)
    let result = CommandRun.run(
      "glossary", "lookup", "boats", "ferry row", "qzxwv", "--lang", "en", "--glossary", path,
      "--width", "80")
    #expect(result.exitCode == 0)
    let lines = result.output.replacingOccurrences(of: path, with: "mine.tsv").split(
      separator: "\n", omittingEmptySubsequences: false)
    // Shipped entries change; the lines of the user's own and the headings do not.
    #expect(lines.first == "boats, English · key boat · cognate key boat")
    #expect(lines.contains("  user     boat = nav\u{103}, noun, preferred, by stem  mine.tsv:3"))
    #expect(
      lines.contains {
        $0.hasPrefix("  curated  boat = ") && $0.contains("outranked by mine.tsv:3")
      })
    #expect(
      lines.contains(
        "  user  ferry row = cearta feribotului, phrase, by stem, x & y  mine.tsv:4"))
    #expect(
      lines.suffix(3).map(String.init) == [
        "qzxwv, English · key qzxwv · cognate key \(cognateKey(of: "qzxwv", in: result.output))",
        "    no entry", "",
      ])
  }

  private func cognateKey(of word: String, in output: String) -> Substring {
    output.split(separator: "\n").last { $0.hasPrefix(word) }?.split(separator: " ").last ?? ""
  }

  @Test func lookupAsJSON() throws {
    let json = try object(
      CommandRun.run("glossary", "lookup", "Germania", "--format", "json").output)
    #expect(json["schema"] as? String == "parallax.glossary-lookup/1")
    let matches = try #require(json["matches"] as? [[String: Any]])
    let names = matches.flatMap { $0["names"] as? [[String: Any]] ?? [] }
    #expect(names.contains { $0["code"] as? String == "DE" })
  }

  @Test func coverageInAllForms() throws {
    let folder = try TemporaryFolder()
    let report = try folder.file(
      "a.txt", "The boat left in the glimmerlight.\n\nA quibblefish and a glimmerlight.")
    func run(_ options: String...) -> String {
      CommandRunner.run(
        ["glossary", "coverage", report, "--lang", "en", "--glossaries", CommandRun.glossaries]
          + options, in: CommandEnvironment()
      ).output
    }
    #expect(run("--limit", "1").hasPrefix("English, 1 report: "))
    #expect(
      run("--limit", "1").hasSuffix(
        "\n2  en  glimmerlight  \(report):1:22\n1 more (list them with --limit)\n"))
    #expect(
      run("--format", "tsv") == """
        language\tword\tcount\treports\tfile\tline\tcolumn
        en\tglimmerlight\t2\t1\t\(report)\t1\t22
        en\tquibblefish\t1\t1\t\(report)\t3\t3

        """)
    let json = try object(run("--format", "json", "--limit", "1"))
    #expect(json["missing_words"] as? Int == 2)
    #expect((json["missing"] as? [[String: Any]])?.count == 1)
  }

  // MARK: import, export

  @Test func importsNamedColumns() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "a.csv", "Nr;Term;Termen\n1;boat;nav\u{103}\n2;#tag;etichet\u{103}\n")
    let result = CommandRun.run("glossary", "import", path, "--columns", "en=Term,ro=Termen")
    #expect(result.exitCode == 0)
    #expect(
      result.output
        == "en\tro\tpos\ten_forms\tro_forms\tstatus\tnote\nboat\tnav\u{103}\n")
    #expect(
      result.error == """
        parallax: \(path):1: the column 'Nr' is not one that is read (name it en_forms, ro_forms, \
        pos, status or note, or leave it out)
        parallax: \(path):3: left out: the row begins with #, which begins a comment in TSV

        """)
  }

  @Test func countsEntriesWithoutBothLanguages() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "a.tmx",
      """
      <tmx version="1.4"><body>
      <tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>
      <tu><tuv xml:lang="fr"><seg>a</seg></tuv></tu>
      </body></tmx>
      """)
    #expect(
      CommandRun.run("glossary", "import", path).error
        == "parallax: \(path): 2 entries without a term in both languages left out, the first in "
        + "line 2\n")
  }

  @Test func aFaultLeavesNoOutput() throws {
    let folder = try TemporaryFolder()
    let good =
      "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"ro\"><seg>b</seg></tuv></tu>"
    let path = try folder.file("a.tmx", "<tmx><body>\(good)\n<tu>")
    let result = CommandRun.run("glossary", "import", path, "--output", folder.path("out.tsv"))
    #expect(result.exitCode == ExitStatus.data)
    #expect(result.error.hasPrefix("parallax: \(path):2:5: is not well-formed XML"))
    #expect(folder.names == ["a.tmx"])
    #expect(CommandRun.run("glossary", "import", path).output.isEmpty)
  }

  @Test func whatXMLCannotHoldIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.tsv", "en\tro\nboat\tnav\u{1}\n")
    for format in ["tbx", "tmx"] {
      let result = CommandRun.run("glossary", "export", path, "--to", format)
      #expect(result.exitCode == ExitStatus.data)
      #expect(
        result.error
          == "parallax: \(path):2: the row has U+0001, which XML cannot hold (correct it)\n")
      #expect(result.output.isEmpty)
    }
  }

  @Test func longOutputGoesThroughAFile() throws {
    let spool = OutputSpool(limit: 100)
    var expected = ""
    for number in 0..<1000 {
      try spool.append("line \(number)\n")
      expected += "line \(number)\n"
    }
    #expect(spool.text == nil)
    let folder = try TemporaryFolder()
    try AtomicFile.write(to: folder.path("out.txt")) { spool.copy(to: $0) }
    #expect(try folder.text("out.txt") == expected)
  }

  @Test func exportsKeepTheComments() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mine.tsv", Self.glossary)
    for (format, expected) in [
      ("tbx", "<p>Written for this test</p>"), ("tmx", "<note>Written for this test</note>"),
      ("tsv", "# Written for this test\n"),
    ] {
      #expect(
        CommandRun.run("glossary", "export", path, "--to", format).output.contains(expected))
    }
  }

  // MARK: --glossary

  @Test func compareHeedsOnesOwnGlossary() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mine.tsv", Self.glossary)
    let without = try CommandRun.compare("--format", "json")
    let with = try CommandRun.compare("--format", "json", "--glossary", path)
    #expect(without.output.contains("\"deschise\""))
    #expect(!with.output.contains("\"deschise\""))
    #expect(with.output.contains("\"path\": \"\(path)\""))
  }

  @Test(arguments: [
    ("en\tro\nboat\n", "the row has 1 of the 2 cells"),
    ("en\tro\n\tbarc\u{103}\n", "the en term is empty"),
    ("en\tro\tstatus\nboat\tbarc\u{103}\tForbidden\n", "'Forbidden' is no status"),
  ])
  func aFaultyGlossaryIsNamed(content: String, fault: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("mine.tsv", content)
    let result = try CommandRun.compare("--glossary", path)
    #expect(result.exitCode == ExitStatus.data)
    #expect(result.error.hasPrefix("parallax: \(path):2: \(fault)"))
  }

  @Test func aMissingGlossaryIsNamed() throws {
    let folder = try TemporaryFolder()
    #expect(
      try CommandRun.compare("--glossary", folder.path("none.tsv")).exitCode
        == ExitStatus.noInput)
  }
}
