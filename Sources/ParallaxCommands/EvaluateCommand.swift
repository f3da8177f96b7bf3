import ArgumentParser
import ICUKit
import ParallaxEvaluation
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// `parallax evaluate`: measures comparisons against right answers.
struct EvaluateCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure quotes, speakers and pairs against reports with right answers.",
    usage: "parallax evaluate <folder> [<options>]",
    discussion: """
      Compares the two reports of every file NAME.gold.json in the folder, which lie beside it, and \
      prints precision (P), recall (R) and F1 of quotes and pairs, the share of right speakers and \
      kinds among the quotes found, precision and recall of the rules over the pairs whose \
      divergences are listed, and how many candidates of each range of confidences, and of \
      scores by words alone, are right. Spans are measured strictly, where at least 0.8 of them \
      must be common, and laxly, 0.5 (0.3 for indirect speech). Quotes of kind scare are neither \
      asked for nor counted against. A figure under the number that a file thresholds.json in the \
      folder gives for its key, such as "pairs.f1.lax", is named on standard error.

      EXAMPLE: parallax evaluate corpus --verbose

      \(ExitStatus.help(unmet: "a figure is under its threshold"))
      """)

  private static let goldSuffix = ".gold.json"
  private static let thresholdsName = "thresholds.json"

  @Argument(
    help: ArgumentHelp("Folder with reports and right answers.", valueName: "folder"),
    completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = OutputFormat.text

  @Flag(help: "List every error with its file, line and column; in JSON, every candidate too.")
  var verbose = false

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var reading: ReadingOptions

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let place = DiskResourceFolder(path: trimmedFolder)
    let names = try files(in: place)
    guard !names.isEmpty else {
      throw CommandFailure(
        "\(folder): has no file NAME\(Self.goldSuffix) (name a folder such as corpus)",
        exitCode: ExitStatus.noInput)
    }
    let thresholds = try thresholds(in: place)
    let comparator = try reading.language.comparator(
      in: environment, glossaries: own.glossaries())
    var pairs: [EvaluatedPair] = []
    for name in names { pairs.append(try evaluate(name, in: place, comparator)) }
    let evaluation = Evaluation(pairs)
    let unmet = thresholds.map(evaluation.unmet) ?? []
    var result = try destination.deliver(text(of: evaluation))
    if !unmet.isEmpty {
      let failure = CommandFailure(message(of: unmet), exitCode: ExitStatus.unmet)
      result.error = failure.result.error
      result.exitCode = failure.exitCode
    }
    return result
  }

  private func evaluate(
    _ name: String, in place: DiskResourceFolder, _ comparator: LocatedComparator
  ) throws(CommandFailure) -> EvaluatedPair {
    let path = "\(place.location)/\(name)"
    let bytes = try bytes(of: name, in: place)
    do {
      let gold = try GoldFile(json: bytes, name: path)
      let documents = try reading.documents(
        [gold.a, gold.b].map { "\(place.location)/\($0.file)" })
      let comparison = try comparator.compare(
        documents[0], documents[1], languageA: gold.a.language, languageB: gold.b.language)
      return try Evaluator().evaluate(
        comparison, words: comparator.wordMatches(of: comparison), gold: gold,
        name: String(name.dropLast(Self.goldSuffix.count)))
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as GoldError {
      throw CommandFailure(error.description, exitCode: ExitStatus.data)
    } catch {
      throw CommandFailure("ICU: \(error) (install its data)", exitCode: ExitStatus.software)
    }
  }

  private func thresholds(in place: DiskResourceFolder) throws(CommandFailure) -> Thresholds? {
    guard try files(in: place, suffix: Self.thresholdsName).contains(Self.thresholdsName) else {
      return nil
    }
    let bytes = try bytes(of: Self.thresholdsName, in: place)
    do {
      return try Thresholds(json: bytes, name: "\(place.location)/\(Self.thresholdsName)")
    } catch {
      throw CommandFailure(error.description, exitCode: ExitStatus.data)
    }
  }

  private func files(
    in place: DiskResourceFolder, suffix: String = Self.goldSuffix
  ) throws(CommandFailure) -> [String] {
    do {
      return try place.files(in: ".", suffix: suffix)
    } catch {
      throw CommandFailure(
        "\(folder): cannot be listed (name a folder that is there)", exitCode: ExitStatus.noInput)
    }
  }

  private func bytes(
    of name: String, in place: DiskResourceFolder
  ) throws(CommandFailure) -> [UInt8] {
    do {
      return try place.bytes(at: name)
    } catch {
      throw CommandFailure(error.description, exitCode: ExitStatus.noInput)
    }
  }

  /// The folder without a slash at its end.
  private var trimmedFolder: String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  private func text(of evaluation: Evaluation) -> String {
    switch format {
    case .json: EvaluationJSON(evaluation, showsFindings: verbose).text()
    case .text: EvaluationTables(evaluation, showsFindings: verbose).text()
    }
  }

  private func message(of unmet: [Thresholds.Unmet]) -> String {
    let figures = unmet.map { figure in
      let value = figure.value.map(ShareText.decimal) ?? "not measured"
      return "\(figure.key) is \(value), under \(ShareText.decimal(figure.least))"
    }
    return "\(trimmedFolder)/\(Self.thresholdsName): \(figures.joined(separator: "; "))"
      + " (see the errors with --verbose)"
  }
}
