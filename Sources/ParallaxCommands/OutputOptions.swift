import ArgumentParser
import ParallaxRendering

/// Options that say how and where a result is written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Colours in text; auto: where a terminal shows it.", valueName: "when"))
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp(
      "Columns of text, 20 or more (default: the terminal's, else 100).", valueName: "columns"))
  var width: Int?

  @OptionGroup var destination: DestinationOptions

  func validate() throws {
    if let width, width < 20 { throw ValidationError("--width must be 20 or more, not \(width)") }
  }

  func style(in environment: CommandEnvironment) -> Style {
    color.style(in: environment, toFile: destination.output != nil)
  }

  /// Decides on the columns: the option, `COLUMNS`, the terminal, 100.
  func columns(in environment: CommandEnvironment) -> Int {
    let named = environment.variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return width ?? named ?? environment.terminalColumns ?? 100
  }

  /// Writes the result to the file that is named, or hands it on for standard output.
  func deliver(_ text: String) throws(CommandFailure) -> CommandResult {
    try destination.deliver(text)
  }
}
