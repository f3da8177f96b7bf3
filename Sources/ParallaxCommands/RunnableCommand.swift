import ArgumentParser

/// A command that can do its work without a process around it.
protocol RunnableCommand: ParsableCommand {
  /// Does the work.
  func result(in environment: CommandEnvironment) throws(CommandFailure) -> CommandResult
}
