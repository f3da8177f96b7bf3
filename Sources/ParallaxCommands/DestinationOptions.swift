import ArgumentParser

/// The option that says where a result is written.
struct DestinationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write to a file, as a whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws {
    if output == "" { throw ValidationError("--output needs the name of a file") }
  }

  /// Writes the result to the file that is named, or hands it on for standard output.
  func deliver(_ text: String) throws(CommandFailure) -> CommandResult {
    guard let output else { return CommandResult(output: text) }
    try AtomicFile.write(text, to: output)
    return CommandResult()
  }
}
