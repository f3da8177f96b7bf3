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

  /// Reads the language data.
  func comparator(in environment: CommandEnvironment) throws(CommandFailure) -> LocatedComparator {
    let locator = ResourceLocator(explicitPath: glossaries, environment: environment.variables)
    let resources: DiskResourceFolder
    do {
      resources = try locator.locate()
    } catch {
      throw CommandFailure(error.description, exitCode: ExitStatus.noInput)
    }
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
