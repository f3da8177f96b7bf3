import Glibc

/// Shows on standard error how far a command is, if that is a terminal.
///
/// It is drawn anew only where what it shows changes, and wiped at its end.
final class ProgressBar {
  private let isShown: Bool
  private let width: Int
  private var drawn = ""

  private static let cells = 24

  init(in environment: CommandEnvironment, quiet: Bool) {
    isShown = environment.errorIsTerminal && !quiet
    width = environment.terminalColumns ?? 80
  }

  deinit { wipe() }

  /// Shows a step.
  /// - Parameters:
  ///   - step: what is done.
  ///   - fraction: how much of it, from 0 to 1, where that is known.
  func show(_ step: String, _ fraction: Double?) {
    guard isShown else { return }
    let line = Self.line(step, fraction, width: width)
    guard line != drawn else { return }
    drawn = line
    write("\r\u{1B}[K\(line)")
  }

  /// Removes the bar.
  func wipe() {
    guard isShown, !drawn.isEmpty else { return }
    drawn = ""
    write("\r\u{1B}[K")
  }

  /// Makes the line that is drawn, one column narrower than the terminal.
  static func line(_ step: String, _ fraction: Double?, width: Int) -> String {
    guard let fraction else { return String(step.prefix(max(0, width - 1))) }
    let percent = Int(100 * min(1, max(0, fraction)))
    let full = percent * cells / 100
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: cells - full)
    let number = String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0)
    return String("[\(bar)] \(number)\(percent)% \(step)".prefix(max(0, width - 1)))
  }

  private func write(_ text: String) { _ = StandardStream.write(text, to: STDERR_FILENO) }
}
