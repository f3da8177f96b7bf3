import ArgumentParser
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// `parallax glossary learn`: learns word pairs from parallel sentences.
struct GlossaryLearnCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn word pairs from sentences and their translations.",
    usage: "parallax glossary learn [<file> ...] [--en <file> --ro <file>] [<options>]",
    discussion: """
      Finds which English and Romanian stems stand for each other by IBM Model 1 in both \
      directions, and writes them as a table with the probability of each given the other and the \
      expected number of uses. Curated glossaries take part: what they have is left out of the \
      table and explains its words in the sentences. Input is UTF-8 of any size. The same input \
      gives the same bytes. The table replaces en-ro/learned/en-ro.tsv of the language data.

      EXAMPLE: parallax glossary learn --en a.en --ro a.ro --source "Our archive" --output en-ro.tsv

      \(ExitStatus.help)
      """)

  @OptionGroup var input: ParallelSetOptions

  @Option(help: ArgumentHelp("Licence of the table, for its head.", valueName: "name"))
  var outputLicence: String?

  @Option(help: ArgumentHelp("Passes over the sentences.", valueName: "number"))
  var iterations = LearningSettings().iterations

  @Option(help: ArgumentHelp("Least expected number of uses of a pair.", valueName: "number"))
  var minCount = LearningSettings().leastCount

  @Option(
    help: ArgumentHelp(
      "Least geometric mean of a pair's probabilities in both directions.", valueName: "number"))
  var minProbability = LearningSettings().leastProbability

  @Flag(help: "Show no progress on the terminal.")
  var quiet = false

  @OptionGroup var destination: DestinationOptions
  @OptionGroup var languageData: LanguageDataOptions

  private static let languages = (Language.english, Language.romanian)

  func validate() throws {
    guard (1...100).contains(iterations) else {
      throw ValidationError("--iterations needs a number from 1 to 100")
    }
    guard minCount >= 0, minCount.isFinite else {
      throw ValidationError("--min-count needs a number of at least 0")
    }
    guard (0...1).contains(minProbability) else {
      throw ValidationError("--min-probability needs a number from 0 to 1")
    }
  }

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let resources = try languageData.resources(in: environment)
    let progress = ProgressBar(in: environment, quiet: quiet)
    defer { progress.wipe() }
    do {
      var warnings: [String] = []
      let text = try learn(resources, progress, &warnings).text()
      var result = try destination.deliver(text)
      result.error = warnings.reduce(into: "") { $0 += "parallax: \(VisibleText.line($1))\n" }
      return result
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as InputError {
      throw CommandFailure(error)
    } catch let error as ResourceError {
      throw CommandFailure(error, location: resources.location)
    } catch let failure as SentencePairFile.Failure {
      throw CommandFailure(failure.description, exitCode: ExitStatus.io)
    } catch {
      throw CommandFailure("\(error) (please report this fault)", exitCode: ExitStatus.software)
    }
  }

  private func learn(
    _ resources: DiskResourceFolder, _ progress: ProgressBar, _ warnings: inout [String]
  ) throws -> LearnedLexiconTable {
    let (english, romanian) = Self.languages
    var settings = LearningSettings()
    settings.iterations = iterations
    settings.leastCount = minCount
    settings.leastProbability = minProbability
    let learner = try LexiconLearner(
      english, romanian, settings: settings, resources: resources, store: SentencePairFile())
    let reader = ParallelTextReader(
      english, romanian, identifier: try LanguageIdentifier(resources))
    var origins: [LearnedLexiconTable.Origin] = []
    for set in input.sets {
      let used = try read(set, reader, learner, progress, &warnings)
      origins.append(
        LearnedLexiconTable.Origin(
          name: set.name, licence: set.licence, weight: set.weight, pairs: used))
    }
    let all = origins.reduce(0) { $0 + $1.pairs }
    let lexicon = try learner.learn { pass, done in
      progress.show("pass \(pass + 1) of \(iterations)", Double(done) / Double(max(1, all)))
    }
    if lexicon.rows.isEmpty {
      warnings.append(
        "nothing was learned from \(all) pairs (give more sentences or lower --min-count and "
          + "--min-probability)")
    }
    return LearnedLexiconTable(lexicon, origins: origins, licence: outputLicence)
  }

  /// Reads a set, and says what of it could not be used.
  /// - Returns: how many pairs are used.
  private func read(
    _ set: ParallelSetOptions.ParallelSet, _ reader: ParallelTextReader,
    _ learner: LexiconLearner<SentencePairFile>, _ progress: ProgressBar,
    _ warnings: inout [String]
  ) throws -> Int {
    var (used, empty, long) = (0, 0, 0)
    learner.beginSet(weight: set.weight)
    let incomplete = try reader.read(set.text) { batch in
      let tally = try learner.add(batch.pairs)
      used += tally.used
      empty += tally.empty
      long += tally.long
      progress.show("reading \(set.name)", batch.fraction)
    }
    for (count, reason) in [
      (incomplete, "units without both languages"), (empty, "pairs without words on both sides"),
      (long, "pairs of more than \(LearningSettings.longestSentence) words"),
    ] where count > 0 {
      warnings.append("\(set.name): \(count) \(reason) left out")
    }
    return used
  }
}
