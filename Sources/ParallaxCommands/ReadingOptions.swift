import ArgumentParser
import ParallaxIngest
import ParallaxKit

/// Options that say how reports and language data are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Encoding of the reports, such as windows-1250 (default: detected).", valueName: "charset"))
  var charset: String?

  @Option(help: ArgumentHelp("Largest report that is read.", valueName: "bytes"))
  var maxSize = 10_000_000

  @OptionGroup var language: LanguageDataOptions

  func validate() throws {
    if maxSize < 1 { throw ValidationError("--max-size must be 1 or more, not \(maxSize)") }
  }

  var options: DocumentReader.Options {
    DocumentReader.Options(sizeLimit: maxSize, charset: charset)
  }

  /// Reads reports.
  func documents(_ paths: [String]) throws(CommandFailure) -> [SourceDocument] {
    let reader = DocumentReader(options: options)
    var documents: [SourceDocument] = []
    for path in paths {
      do {
        documents.append(try reader.read(path: path))
      } catch {
        throw CommandFailure(error)
      }
    }
    return documents
  }

  /// Reads the language data.
  func comparator(in environment: CommandEnvironment) throws(CommandFailure) -> LocatedComparator {
    try language.comparator(in: environment)
  }
}
