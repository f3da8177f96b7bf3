import FoundationEssentials
import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the folder with the language data.
public struct ResourceLocator: Sendable {
  /// The variable of the environment that names the folder.
  public static let variable = "PARALLAX_GLOSSARIES"

  private static let folderName = "glossaries"
  private static let sharedPath = "share/parallax/glossaries"
  /// A file that is in every such folder, by which one is known.
  private static let landmark = "en/profile.tsv"

  private let explicitPath: String?
  private let environmentPath: String?
  private let executablePath: String?
  private let workingDirectory: String

  /// Makes a locator.
  /// - Parameters:
  ///   - explicitPath: the folder, where the user names it.
  ///   - environment: the environment; that of the process unless given.
  ///   - executablePath: the running program with links resolved; found out unless given.
  ///   - workingDirectory: the folder that relative paths start at; that of the process unless
  ///     given.
  public init(
    explicitPath: String? = nil, environment: [String: String]? = nil,
    executablePath: String? = nil, workingDirectory: String? = nil
  ) {
    let environment = environment ?? ProcessInfo.processInfo.environment
    self.explicitPath = explicitPath
    environmentPath = environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    self.executablePath = executablePath ?? Self.runningProgram()
    self.workingDirectory = workingDirectory ?? FileManager.default.currentDirectoryPath
  }

  /// Finds the folder.
  ///
  /// Looks at the path that the user names, then at that of `PARALLAX_GLOSSARIES`; where one of
  /// them is given it must be right. Else looks for `glossaries` beside the program and in each
  /// folder above it, for `share/parallax/glossaries` under the program's prefix, and for
  /// `glossaries` in the working directory.
  /// - Throws: `ResourceError` that names all places tried.
  public func locate() throws(ResourceError) -> DiskResourceFolder {
    if let explicitPath {
      return try named(explicitPath, remedy: "name the folder 'glossaries' of Parallax")
    }
    if let environmentPath {
      return try named(environmentPath, remedy: "correct or unset \(Self.variable)")
    }
    let places = standardPlaces()
    for place in places where Self.isFolder(place) { return DiskResourceFolder(path: place) }
    throw ResourceError(
      path: Self.folderName,
      reason: "not found; tried \(places.joined(separator: ", ")); set \(Self.variable) to it")
  }

  /// Finds the folder from where the process runs.
  /// - Parameter explicit: the folder, where the user names it.
  /// - Throws: `ResourceError` that names all places tried.
  public static func find(explicit: String?) throws(ResourceError) -> DiskResourceFolder {
    try ResourceLocator(explicitPath: explicit).locate()
  }

  private func named(_ path: String, remedy: String) throws(ResourceError) -> DiskResourceFolder {
    guard Self.isFolder(path) else {
      throw ResourceError(path: path, reason: "has no \(Self.landmark); \(remedy)")
    }
    return DiskResourceFolder(path: path)
  }

  /// The places to look at when nobody names one, in order, none twice.
  private func standardPlaces() -> [String] {
    var places: [String] = []
    if let executablePath {
      let program = Self.parents(of: executablePath)
      places += program.map { Self.join($0, Self.folderName) }
      // A program in <prefix>/bin has its data in <prefix>/share.
      if program.count > 1 { places.append(Self.join(program[1], Self.sharedPath)) }
    }
    let here = Self.join(workingDirectory, Self.folderName)
    if !places.contains(here) { places.append(here) }
    return places
  }

  /// The folders that a path lies in, the nearest first.
  private static func parents(of path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(rest.isEmpty ? "/" : String(rest))
    }
    return folders
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func isFolder(_ path: String) -> Bool {
    access(join(path, landmark), R_OK) == 0
  }

  private static func runningProgram() -> String? {
    // The system keeps the program's own link here, whatever name it was called by.
    let link = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return link ?? CommandLine.arguments.first
  }
}
