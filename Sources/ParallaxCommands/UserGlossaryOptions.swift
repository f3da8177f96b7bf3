import ArgumentParser
import ParallaxIngest
import ParallaxKit

/// The option that names the user's own glossaries.
struct UserGlossaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A glossary of your own (.tsv, .csv, .tbx or .tmx) that outranks the shipped ones; give it "
        + "again for more, the first outranks the others.",
      valueName: "file"),
    completion: .file(extensions: GlossaryFormat.allCases.map(\.rawValue)))
  var glossary: [String] = []

  /// Reads them.
  func glossaries() throws(CommandFailure) -> [Glossary] {
    var glossaries: [Glossary] = []
    for path in glossary {
      let read = try Self.read(path)
      if let fault = read.firstUnusable {
        throw CommandFailure(
          "\(fault.place.file):\(fault.place.line): \(fault.message) (\(fault.remedy))",
          exitCode: ExitStatus.data)
      }
      glossaries.append(read)
    }
    return glossaries
  }

  /// Reads a glossary, faulty lines and all.
  static func read(_ path: String) throws(CommandFailure) -> Glossary {
    do {
      return try GlossaryReader().glossary(at: path)
    } catch {
      throw CommandFailure(error)
    }
  }
}
