import Glibc
import ParallaxIngest

/// What a command knows of the process around it.
public struct CommandEnvironment: Sendable {
  /// Those variables that a command heeds.
  public var variables: [String: String]
  /// Whether standard output is a terminal.
  public var outputIsTerminal: Bool
  /// Whether standard error is a terminal.
  public var errorIsTerminal: Bool
  /// The terminal's columns, where there is a terminal that tells them.
  public var terminalColumns: Int?

  public init(
    variables: [String: String] = [:], outputIsTerminal: Bool = false,
    errorIsTerminal: Bool = false, terminalColumns: Int? = nil
  ) {
    self.variables = variables
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.terminalColumns = terminalColumns
  }

  /// Reads the environment of this process.
  public static func current() -> CommandEnvironment {
    var variables: [String: String] = [:]
    let names =
      ["NO_COLOR", "TERM", "COLUMNS", ResourceLocator.variable]
      + ImageCache.variables
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    var size = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return CommandEnvironment(
      variables: variables, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1, terminalColumns: hasSize ? Int(size.ws_col) : nil
    )
  }
}
