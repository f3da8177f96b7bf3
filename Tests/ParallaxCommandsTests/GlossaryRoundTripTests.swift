import ParallaxIngest
import ParallaxKit
import Testing

@testable import ParallaxCommands

@Suite struct GlossaryRoundTripTests {
  /// SplitMix64 (Steele, Lea and Flood 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// What formats stumble over; a cell of TSV has no tab, line end or bar.
  private static let pieces = [
    "boat", "barc\u{103}", "\u{21B}ar\u{103}", "t\u{326}", " ", "  ", ",", ";", "\"", "\"\"", "'",
    "&", "&amp;", "<", ">", "]]>", "<seg>", "<!--", "=", "\\", "%", "\u{A0}", "\u{AD}",
    "\u{2028}", "\u{1F600}", "\u{43E}", "#", "-", "@", "\u{FEFF}", "\u{7F}", "\u{85}",
  ]

  private static func cell(_ random: inout Generator, _ most: Int = 5) -> String {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  /// Makes a row; its source begins with a letter, since # begins a comment.
  private static func row(_ random: inout Generator, line: Int) -> Glossary.Row {
    func forms(_ random: inout Generator) -> [String] {
      (0..<Int.random(in: 0...2, using: &random)).map { _ in cell(&random, 3) }
    }
    return Glossary.Row(
      source: Glossary.Term("a" + cell(&random), forms: forms(&random)),
      target: Glossary.Term(cell(&random), forms: forms(&random)),
      partOfSpeech: Bool.random(using: &random)
        ? "" : PartOfSpeech.allCases.randomElement(using: &random)?.rawValue ?? "",
      status: Bool.random(using: &random)
        ? "" : Glossary.Status.allCases.randomElement(using: &random)?.rawValue ?? "",
      note: Bool.random(using: &random) ? "" : cell(&random, 8), line: line)
  }

  @Test(arguments: GlossaryFormat.allCases, 1...8)
  func everyFormatGivesBackTheRows(format: GlossaryFormat, seed: Int) throws {
    var random = Generator(state: UInt64(seed))
    let rows = (0..<Int.random(in: 0...40, using: &random)).map {
      Self.row(&random, line: $0 + 2)
    }
    let folder = try TemporaryFolder()
    let header = GlossaryColumns.header(source: .english, target: .romanian)
    let text = ([header] + rows.map(GlossaryColumns.cells)).map {
      $0.joined(separator: "\t") + "\n"
    }.joined()
    let original = try folder.file("a.tsv", text)
    #expect(try GlossaryReader().glossary(at: original).rows == rows)

    let exported = folder.path("b.\(format.rawValue)")
    let result = CommandRun.run(
      "glossary", "export", original, "--to", format.rawValue, "--output", exported)
    #expect(result == CommandResult())
    #expect(withoutLines(try GlossaryReader().glossary(at: exported).rows) == withoutLines(rows))

    let imported = CommandRun.run("glossary", "import", exported)
    #expect(imported.exitCode == 0)
    #expect(imported.error.isEmpty)
    let back = try folder.file("c.tsv", imported.output)
    #expect(try GlossaryReader().glossary(at: back).rows == rows)
  }

  private func withoutLines(_ rows: [Glossary.Row]) -> [Glossary.Row] {
    rows.map {
      var row = $0
      row.line = 0
      return row
    }
  }

  @Test func theShippedGlossariesComeBackTheSame() throws {
    let folder = try TemporaryFolder()
    for name in ["acronyms.tsv", "function-words.tsv", "phrasal-verbs.tsv"] {
      let original = "\(CommandRun.glossaries)/en-ro/\(name)"
      let rows = withoutLines(try GlossaryReader().glossary(at: original).rows)
      for format in GlossaryFormat.allCases {
        let exported = folder.path("\(name).\(format.rawValue)")
        #expect(
          CommandRun.run(
            "glossary", "export", original, "--to", format.rawValue, "--output", exported)
            == CommandResult())
        #expect(withoutLines(try GlossaryReader().glossary(at: exported).rows) == rows)
      }
    }
  }
}
