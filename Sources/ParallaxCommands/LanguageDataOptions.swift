import ArgumentParser
import ParallaxIngest
import ParallaxKit

/// Options that say where the language data is.
struct LanguageDataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the language data (default: Parallax's own).", valueName: "folder"),
    completion: .directory)
  var glossaries: String?

  /// Finds the language data.
  func resources(in environment: CommandEnvironment) throws(CommandFailure) -> DiskResourceFolder {
    do {
      return try ResourceLocator(
        explicitPath: glossaries, environment: environment.variables
      ).locate()
    } catch {
      throw CommandFailure(error.description, exitCode: ExitStatus.noInput)
    }
  }

  /// Reads the language data.
  func comparator(in environment: CommandEnvironment) throws(CommandFailure) -> LocatedComparator {
    let resources = try resources(in: environment)
    do {
      return LocatedComparator(
        comparator: try Comparator(
          image: ImageCache(environment: environment.variables).image(of: resources)),
        location: resources.location)
    } catch {
      throw CommandFailure(error, location: resources.location)
    }
  }
}
