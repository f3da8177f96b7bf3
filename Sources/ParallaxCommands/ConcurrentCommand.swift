import ArgumentParser

/// A command that shares its work out to several tasks, and can do it without a process around it.
protocol ConcurrentCommand: ParsableCommand {
  /// Does the work.
  func result(in environment: CommandEnvironment) async throws(CommandFailure) -> CommandResult
}
