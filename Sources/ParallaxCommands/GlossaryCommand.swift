import ArgumentParser

/// `parallax glossary`, which only leads to its subcommands.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Check, look up, measure, learn, import and export glossaries.",
    discussion: """
      A glossary is a table of pairs of terms, English and Romanian. Commands read glossaries as \
      TSV, CSV, TBX (2 and 3) and TMX, told by the file's name. The status of a row is preferred, \
      admitted, forbidden or obsolete; texts are not matched by the latter two.

      EXAMPLE: parallax glossary lookup ferry

      \(ExitStatus.help)
      """,
    subcommands: [
      GlossaryCheckCommand.self, GlossaryLookupCommand.self, GlossaryCoverageCommand.self,
      GlossaryLearnCommand.self, GlossaryImportCommand.self, GlossaryExportCommand.self,
    ])
}
