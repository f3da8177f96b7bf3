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

  @OptionGroup var output: OutputOptions
  @OptionGroup var own: UserGlossaryOptions
  @OptionGroup var data: LanguageDataOptions

  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult {
    let resources = try data.resources(in: environment)
    let userGlossaries = try own.glossaries()
    let image = try data.image(of: resources, in: environment)
    let lookup: GlossaryLookup
    do {
      lookup = try GlossaryLookup(
        image: image, resources: resources, glossaries: userGlossaries)
    } catch {
      throw CommandFailure(error, location: resources.location)
    }
    var matches: [GlossaryMatch] = []
    for word in words {
      let found = (lang.map { [$0.language] } ?? Comparator.languages).compactMap {
        lookup.match(word, in: $0)
      }
      // Without a named language, one that knows the word speaks for it.
      let known = found.filter(\.isKnown)
      matches += lang == nil && !known.isEmpty ? known : found
    }
    let rendered = GlossaryMatches(matches)
    return try output.deliver(
      output.format == .json
        ? rendered.json()
        : rendered.text(
          style: output.style(in: environment), width: output.columns(in: environment)))
  }
}
