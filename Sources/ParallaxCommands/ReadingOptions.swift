import ArgumentParser
import ParallaxIngest
import ParallaxKit

/// Options that say how reports and language data are read.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var files: FileOptions
  @OptionGroup var language: LanguageDataOptions

  var options: DocumentReader.Options { files.options }

  /// Reads one report from each file.
  func documents(_ paths: [String]) throws(CommandFailure) -> [SourceDocument] {
    try files.documents(paths)
  }

  /// Reads all reports of files and folders.
  /// - Returns: the reports, and a line that says which files of folders were passed over, or nothing.
  func reports(
    _ paths: [String]
  ) throws(CommandFailure) -> (documents: [SourceDocument], note: String) {
    try files.reports(paths)
  }
}
