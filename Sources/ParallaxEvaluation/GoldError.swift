/// Says what is wrong with a file of right answers or of thresholds, in one line with a remedy.
public struct GoldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the user reached it.
  public let file: String
  /// What is wrong, where in the file, and what to do.
  public let reason: String

  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }

  public var description: String { "\(file): \(reason)" }
}
