import ArgumentParser
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// Options that say how reports are read.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Encoding of the reports, such as windows-1250 (default: detected).", valueName: "charset"))
  var charset: String?

  @Option(help: ArgumentHelp("Largest file that is read.", valueName: "bytes"))
  var maxSize = 10_000_000

  func validate() throws {
    if maxSize < 1 { throw ValidationError("--max-size must be 1 or more, not \(maxSize)") }
  }

  var options: DocumentReader.Options {
    DocumentReader.Options(sizeLimit: maxSize, charset: charset)
  }

  /// Reads one report from each file.
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

  /// Reads all reports of files and folders.
  /// - Returns: the reports, and a line that says which files of folders were passed over, or nothing.
  func reports(
    _ paths: [String]
  ) throws(CommandFailure) -> (documents: [SourceDocument], note: String) {
    let collection: ReportCollection
    do {
      collection = try DocumentReader(options: options).reports(at: paths)
    } catch {
      throw CommandFailure(error)
    }
    let names = collection.passedOver.map(\.name)
    guard let first = names.first else { return (collection.documents, "") }
    let more = names.count > Self.mostNames ? " and \(names.count - Self.mostNames) more" : ""
    let list = names.prefix(Self.mostNames).joined(separator: ", ") + more
    let remedy = "see why with parallax extract \(first)"
    let note = "parallax: " + VisibleText.line("passed over: \(list) (\(remedy))") + "\n"
    return (collection.documents, note)
  }

  /// As many files are named at most.
  private static let mostNames = 20

  /// Whether more than one of the paths stands for standard input.
  static func repeatsStandardInput(_ paths: [String]) -> Bool {
    paths.count { $0 == "-" || $0.hasPrefix("/dev/stdin") } > 1
  }
}
