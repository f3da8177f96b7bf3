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

  /// Reads the language data, from its kept image where that is current.
  /// - Parameter userGlossaries: what outranks the shipped glossaries.
  func comparator(
    in environment: CommandEnvironment, glossaries userGlossaries: [Glossary] = []
  ) throws(CommandFailure) -> LocatedComparator {
    let resources = try resources(in: environment)
    let image = try image(of: resources, in: environment)
    do {
      return LocatedComparator(
        comparator: try Comparator(image: image, glossaries: userGlossaries),
        location: resources.location)
    } catch {
      throw CommandFailure(error, location: resources.location)
    }
  }

  /// Gives the image of language data: the kept one, or a new one.
  func image(
    of resources: DiskResourceFolder, in environment: CommandEnvironment
  ) throws(CommandFailure) -> LanguageImage {
    do {
      return try ImageCache(environment: environment.variables).image(of: resources)
    } catch {
      throw CommandFailure(error, location: resources.location)
    }
  }
}
