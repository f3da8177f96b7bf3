/// Says why an input cannot be used, in one line with a remedy.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Names what is wrong.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case notFound
    /// It is there, but the system does not give its content.
    case unreadable
    case directory
    /// It has nothing but white space.
    case empty
    /// It is not text.
    case binary
    case tooLarge
    /// Its bytes are not what its character set allows, or the character set is unknown.
    case encoding
    /// The file with its title, outlet and date is not JSON.
    case sidecar
    /// It breaks the rules of the format that it is read as, or has no report in that.
    case format
    /// It has several reports where one is asked for.
    case several
  }

  public let kind: Kind
  /// The file, as the user named it, or `standard input`.
  public let name: String
  /// What is wrong, where, and what to do: a predicate of the name, in one line.
  public let reason: String

  public init(kind: Kind, name: String, reason: String) {
    self.kind = kind
    self.name = name
    self.reason = reason
  }

  /// The status to exit with, after sysexits: 66 when there is no input, 65 when it is no good.
  public var exitCode: Int32 {
    switch kind {
    case .notFound, .unreadable, .directory: 66
    case .empty, .binary, .tooLarge, .encoding, .sidecar, .format, .several: 65
    }
  }

  /// The whole line, with control characters of the file's name made visible.
  public var description: String {
    var line = ""
    for scalar in "\(name): \(reason)".unicodeScalars {
      if scalar.properties.generalCategory == .control {
        line += scalar.escaped(asASCII: true)
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The path that stands for standard input.
  static let standardInput = "-"

  /// How messages call a path.
  static func displayName(_ path: String) -> String {
    path == standardInput ? "standard input" : path
  }

  /// Says why a file's bytes could not be read.
  init(_ failure: FileBytes.Failure, _ name: String) {
    switch failure {
    case .missing:
      self.init(kind: .notFound, name: name, reason: "does not exist; check the path")
    case .directory:
      self.init(kind: .directory, name: name, reason: "is a directory; name a file in it")
    case .tooLarge:
      self.init(kind: .tooLarge, name: name, reason: "\(failure.reason); give a smaller file")
    case .system:
      self.init(
        kind: .unreadable, name: name, reason: "\(failure.reason); check its permissions")
    }
  }
}
