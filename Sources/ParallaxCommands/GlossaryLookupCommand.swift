import ArgumentParser
import ParallaxKit
import ParallaxRendering

/// `parallax glossary lookup`: says which entries match a word and why.
struct GlossaryLookupCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Show which entries match a word or phrase, and why.",
    usage: "parallax glossary lookup <word> ... [<options>]",
    discussion: """
      Prints for each word or phrase the entries of the user's and the shipped glossaries with \
      file and line, how they match (by stem, by stem without diacritics, by a further form), the \
      pairs learned from parallel texts with their probability, and names that Unicode's CLDR \
      has. Put phrases in quotation marks.

      EXAMPLE: parallax glossary lookup ferry "take place" --lang en

      \(ExitStatus.help)
      """)

  @Argument(help: ArgumentHelp("Words or phrases.", valueName: "word"))
  var words: [String]

  @Option(help: ArgumentHelp("Language of the words (default: each).", valueName: "code"))
  var lang: LanguageOption?

  @Option(help: ArgumentHelp("Form of the result.", valueName: "format"))
  var format = OutputFormat.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var data: LanguageDataOptions

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let resources = try data.resources(in: environment)
    let userGlossaries = try own.glossaries()
    let image = try data.image(of: resources, in: environment)
    var matches: [GlossaryMatch] = []
    do {
      let lookup = try GlossaryLookup(
        image: image, resources: resources, glossaries: userGlossaries)
      for word in words { matches += try self.matches(of: word, lookup) }
    } catch {
      throw CommandFailure(error, location: resources.location)
    }
    let rendered = GlossaryMatches(matches)
    return try output.deliver(
      format == .json
        ? rendered.json()
        : rendered.text(
          style: output.style(in: environment), width: output.columns(in: environment)))
  }

  private func matches(
    of word: String, _ lookup: GlossaryLookup
  ) throws(ResourceError) -> [GlossaryMatch] {
    var found: [GlossaryMatch] = []
    for language in lang.map({ [$0.language] }) ?? Comparator.languages {
      if let match = try lookup.match(word, in: language) { found.append(match) }
    }
    // Without a named language, one that knows the word speaks for it.
    let known = found.filter(\.isKnown)
    return lang == nil && !known.isEmpty ? known : found
  }
}
