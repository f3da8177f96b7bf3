import Glibc
import ParallaxIngest
import ParallaxKit
import ParallaxRendering

/// Says in one line why a command ended early, and with which exit code.
struct CommandFailure: Error {
  /// `<file>: <what> (<remedy>)`.
  let message: String
  let exitCode: Int32

  init(_ message: String, exitCode: Int32) {
    self.message = message
    self.exitCode = exitCode
  }

  init(_ error: InputError) {
    self.init(error.description, exitCode: error.exitCode)
  }

  /// Names damaged or missing language data.
  /// - Parameters:
  ///   - error: What is wrong.
  ///   - location: The folder of the language data.
  init(_ error: ResourceError, location: String) {
    // A fault in a line means that the file is there; else its absence is the likely reason.
    let isMissing =
      error.line == nil && access(error.path, F_OK) != 0
      && access(location + "/" + error.path, F_OK) != 0
    self.init(
      "\(error) (name a complete folder with --glossaries)",
      exitCode: isMissing ? ExitStatus.noInput : ExitStatus.data)
  }

  init(_ error: ComparisonError, location: String) {
    switch error {
    case .resource(let error): self.init(error, location: location)
    case .language(let document, let reason):
      self.init("\(document): \(reason)", exitCode: ExitStatus.data)
    }
  }

  /// The result of a command that ended so.
  var result: CommandResult {
    CommandResult(error: "parallax: \(VisibleText.line(message))\n", exitCode: exitCode)
  }
}
