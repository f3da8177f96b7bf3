import ArgumentParser
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

extension MatchRows.Form: ExpressibleByArgument {}

/// `parallax match`: finds for each line of one file the line of another that says the same.
struct MatchCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", _superCommandName: ParallaxCommand.name,
    abstract: "Find for each line of one file the line of another that says the same.",
    usage: "parallax match <a> <b> [<options>]",
    discussion: """
      Each line is a statement, in English or Romanian; the lines may stand in any order. Prints a \
      row for each line of the first file: its number, the number of the line that answers it best, \
      or nothing, and how likely it is that both say the same. Numbers count from 1. With --column \
      the files are tables (CSV, TSV) with a header row, which has no number.

      EXAMPLE: parallax match claims.en.txt claims.ro.txt --min-score 0.5

      \(ExitStatus.help)
      """)

  @Argument(
    help: ArgumentHelp("File of lines to be answered, or - for standard input.", valueName: "a"),
    completion: .file())
  var a: String

  @Argument(
    help: ArgumentHelp("File of lines to answer with, or - for standard input.", valueName: "b"),
    completion: .file())
  var b: String

  @Option(
    help: ArgumentHelp(
      "Read a column of tables, by name or number; --column-b where B calls it otherwise.",
      valueName: "column"))
  var column: String?

  @Option(
    help: ArgumentHelp("The column of the second file's table.", valueName: "column"))
  var columnB: String?

  @Flag(help: "Compare each line with the line at the same place.")
  var paired = false

  @Option(help: ArgumentHelp("How many answers to print for each line.", valueName: "count"))
  var top = 1

  @Option(
    help: ArgumentHelp("Leave out answers less likely than this, 0 to 1.", valueName: "score"))
  var minScore = 0.0

  @Option(
    help: ArgumentHelp("Language of the first file (default: identified).", valueName: "code"))
  var langA: LanguageOption?

  @Option(
    help: ArgumentHelp("Language of the second file (default: identified).", valueName: "code"))
  var langB: LanguageOption?

  @Option(help: ArgumentHelp("Form of the result; json: an object a line.", valueName: "format"))
  var format = MatchRows.Form.tsv

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if columnB != nil, column == nil {
      throw ValidationError("--column-b needs --column for the first file")
    }
    if a == "-", b == "-" {
      throw ValidationError("only one file can come from standard input")
    }
    if top < 1 { throw ValidationError("--top must be 1 or more, not \(top)") }
    if paired, top > 1 { throw ValidationError("--top has no meaning with --paired") }
    guard (0...1).contains(minScore) else {
      throw ValidationError("--min-score must be from 0 to 1, not \(minScore)")
    }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let (first, second) = (
      try statements(a, column), try statements(b, columnB ?? column)
    )
    if paired, first.statements.count != second.statements.count {
      throw CommandFailure(
        "\(b): has \(second.statements.count) lines where \(a) has \(first.statements.count) "
          + "(--paired needs as many)", exitCode: ExitStatus.data)
    }
    let comparator = try reading.language.comparator(
      in: environment, glossaries: own.glossaries())
    let rows = MatchRows(format, first, second)
    var text = ""
    if paired {
      try comparator.matchPaired(first, second, languages) { line, match in
        text += rows.row(line, accepts(match) ? match : nil)
      }
    } else {
      try comparator.match(first, second, languages, best: top) { line, matches in
        let accepted = matches.filter(accepts)
        if accepted.isEmpty { text += rows.row(line, nil) }
        for match in accepted { text += rows.row(line, match) }
      }
    }
    return try destination.deliver(text)
  }

  private var languages: (a: Language?, b: Language?) { (langA?.language, langB?.language) }

  private func accepts(_ match: LineMatch) -> Bool {
    !match.evidence.isEmpty && match.score >= minScore
  }

  private func statements(
    _ path: String, _ column: String?
  ) throws(CommandFailure) -> StatementList {
    let reader = StatementReader(options: reading.options)
    do {
      guard let column else { return try reader.read(path) }
      return try reader.read(path, column: column)
    } catch {
      throw CommandFailure(error)
    }
  }
}
