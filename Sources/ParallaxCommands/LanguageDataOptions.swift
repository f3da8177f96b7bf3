import ArgumentParser
import ParallaxIngest
import ParallaxKit

/// The option that says where the language data is.
struct LanguageDataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the language data (default: Parallax's own).", valueName: "folder"),
    completion: .directory)
  var glossaries: String?

  /// Finds the language data.
  func resources(
    in environment: CommandEnvironment
  ) throws(CommandFailure) -> DiskResourceFolder {
    do {
      return try ResourceLocator(explicitPath: glossaries, environment: environment.variables)
        .locate()
    } catch {
      throw CommandFailure(error.description, exitCode: ExitStatus.noInput)
    }
  }

  /// Reads the language data.
  /// - Parameter userGlossaries: what outranks the shipped glossaries.
  func comparator(
    in environment: CommandEnvironment, glossaries userGlossaries: [Glossary] = []
  ) throws(CommandFailure) -> LocatedComparator {
    let resources = try resources(in: environment)
    do {
      return LocatedComparator(
        comparator: try Comparator(resources: resources, glossaries: userGlossaries),
        location: resources.location)
    } catch {
      throw CommandFailure(error, location: resources.location)
    }
  }
}
