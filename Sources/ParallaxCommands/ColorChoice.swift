import ArgumentParser
import ParallaxRendering

/// Whether output has colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Decides on the style.
  /// - Parameters:
  ///   - environment: `auto` honours `NO_COLOR` (no-color.org) and `TERM=dumb` in it.
  ///   - toFile: Whether the output goes to a file rather than to standard output.
  func style(in environment: CommandEnvironment, toFile: Bool) -> Style {
    switch self {
    case .always: return .coloured
    case .never: return .plain
    case .auto:
      let isRefused =
        environment.variables["NO_COLOR"].map { !$0.isEmpty } ?? false
        || environment.variables["TERM"] == "dumb"
      return environment.outputIsTerminal && !toFile && !isRefused ? .coloured : .plain
    }
  }
}
