/// What a command leaves behind: text for both streams and the exit code.
public struct CommandResult: Hashable, Sendable {
  /// For standard output.
  public var output: String
  /// For standard error: empty, or lines with their ends, one where the command failed.
  public var error: String
  public var exitCode: Int32
  /// For standard output, behind `output`: what is too long for memory.
  public var spool: OutputSpool?
  /// The program beside this one that takes over, with the arguments behind the command's name.
  public var successor: String?

  public init(
    output: String = "", error: String = "", exitCode: Int32 = 0, successor: String? = nil
  ) {
    self.output = output
    self.error = error
    self.exitCode = exitCode
    self.successor = successor
  }
}
