/// A language by its BCP 47 code. What Parallax knows of it stands in `glossaries/<code>/`.
public struct Language: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let english = Language(rawValue: "en")
  public static let romanian = Language(rawValue: "ro")

  public var description: String { rawValue }

  public static func < (a: Language, b: Language) -> Bool { a.rawValue < b.rawValue }
}
