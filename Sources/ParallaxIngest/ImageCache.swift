import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps the image of the language data from one run to the next, so that only the first one
/// parses tables.
///
/// The cache is never required: where it cannot be used, and where what it has is missing, stale or
/// damaged, the image is built in memory, with the same result.
public struct ImageCache: Sendable {
  /// The variable of the environment that names the folder, or `off`.
  public static let variable = "PARALLAX_CACHE"
  /// The variables of the environment that the cache heeds.
  public static let variables = [variable, "XDG_CACHE_HOME", "HOME"]

  private static let off = "off"
  private static let folderName = "parallax"
  private static let suffix = ".image"
  private static let noteSuffix = ".checked"
  private static let temporaryPrefix = ".image-"
  /// After as many seconds a temporary file is one that its writer left behind.
  private static let abandoned = 3600

  /// The folder of the images; nil to keep none.
  private let folder: String?
  private let program: UInt64
  private let programName: String
  /// How far the times that a file system gives to files are apart, in nanoseconds: two seconds on
  /// the coarsest.
  private let timeStep: Int64

  /// Makes a cache in the folder that the environment names: by `PARALLAX_CACHE`, by
  /// `XDG_CACHE_HOME` (XDG Base Directory Specification) or by `HOME`.
  public init(environment: [String: String]) {
    self.init(
      folder: Self.folder(environment), program: Self.runningProgram(),
      programName: Self.runningProgramName())
  }

  /// Makes a cache.
  /// - Parameters:
  ///   - folder: where images are kept, nil to keep none.
  ///   - program: a number that changes with the program.
  ///   - programName: what the program is called, whichever build of it runs.
  ///   - timeStep: how far the times of files are apart, in nanoseconds.
  init(
    folder: String?, program: UInt64, programName: String = "", timeStep: Int64 = 2_000_000_000
  ) {
    self.folder = folder
    self.program = program
    self.programName = programName
    self.timeStep = timeStep
  }

  private static func folder(_ environment: [String: String]) -> String? {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let named = value(variable) { return named == off ? nil : named }
    // The specification has relative paths ignored.
    if let base = value("XDG_CACHE_HOME"), base.hasPrefix("/") { return base + "/" + folderName }
    return value("HOME").map { $0 + "/.cache/" + folderName }
  }

  /// Gives the image of a folder's language data: the kept one where it is current, else a new one,
  /// which is kept if possible.
  /// - Throws: `ResourceError` where there is no current image and none can be built.
  public func image(of resources: DiskResourceFolder) throws(ResourceError) -> LanguageImage {
    guard let folder else { return try LanguageImage(of: resources) }
    let owner = owner(of: resources)
    let base = owner + "-" + Self.hexadecimal(program)
    let path = folder + "/" + base + Self.suffix
    if let kept = MappedImage(path),
      let image = current(kept, base, in: folder, resources)
    {
      return image
    }
    let bytes = try LanguageImage.bytes(of: resources, program: program)
    if Self.write(bytes, to: path, in: folder) { Self.tidy(folder, owner: owner, keeping: base) }
    do {
      return try LanguageImage(ImageBuffer(copying: bytes))
    } catch {
      throw ResourceError(path: resources.location, reason: "gave an image that cannot be read")
    }
  }

  /// Opens a kept image where it is whole and current: by a note that says so of the files as they
  /// stand, or else by reading it and all that it was built from.
  private func current(
    _ kept: MappedImage, _ base: String, in folder: String, _ resources: DiskResourceFolder
  ) -> LanguageImage? {
    let note = CurrencyNote(path: folder + "/" + base + Self.noteSuffix)
    // The files are looked at before they are read, so that a note never speaks of what came after.
    let noted = try? LanguageImage(checked: kept.buffer)
    let state = noted.flatMap {
      SourceState(image: kept.facts, sources: $0.sources, in: resources.location)
    }
    if let noted, let state, note.says(state), noted.isMade(by: program) { return noted }
    guard let image = try? LanguageImage(kept.buffer),
      image.isCurrent(in: resources, program: program)
    else { return nil }
    if let state, state.isSettled(step: timeStep) {
      _ = Self.write(CurrencyNote.bytes(state), to: note.path, in: folder)
    }
    return image
  }

  // MARK: Files

  /// Writes a file under a temporary name and renames it, so that nobody ever maps half of it.
  /// - Returns: whether it is there now.
  private static func write(_ bytes: [UInt8], to path: String, in folder: String) -> Bool {
    makeFolder(folder)
    var template = Array((folder + "/" + temporaryPrefix + "XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return false }
    // A note may outlive a failure of power; then what it speaks of has to be on the disk, too.
    let isWritten = bytes.withUnsafeBytes { write($0, to: descriptor) } && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, rename(template, path) == 0 else {
      unlink(template)
      return false
    }
    return true
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = systemWrite(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }

  /// Makes a folder and those above it where they are missing; only the user may enter.
  private static func makeFolder(_ path: String) {
    guard !path.isEmpty, access(path, F_OK) != 0 else { return }
    if let slash = path.lastIndex(of: "/") { makeFolder(String(path[..<slash])) }
    mkdir(path, S_IRWXU)
  }

  /// Removes older images of the same language data with their notes, and what a writer that was
  /// stopped left.
  /// - Parameter base: what the names of the image and its note begin with.
  private static func tidy(_ folder: String, owner: String, keeping base: String) {
    for name in FolderNames.names(in: folder) ?? [] {
      let place = folder + "/" + name
      let isOld =
        name.hasPrefix(owner + "-") && [suffix, noteSuffix].contains { name.hasSuffix($0) }
        && ![base + suffix, base + noteSuffix].contains(name)
      if isOld || name.hasPrefix(temporaryPrefix) && isAbandoned(place) { unlink(place) }
    }
  }

  private static func isAbandoned(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && modified(status).seconds + abandoned < time(nil)
  }

  // MARK: Names

  /// What the names of all images begin with that builds of one program made of one folder: a newer
  /// one replaces the older ones, and leaves those of other programs alone.
  private func owner(of resources: DiskResourceFolder) -> String {
    let place = Self.resolved(resources.location)
    return Self.hexadecimal(BlockHash.hash(Array("\(place)\u{0}\(programName)".utf8)))
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func runningProgramName() -> String {
    let path = resolved(runningProgramPath)
    return String(path.split(separator: "/").last ?? "")
  }

  private static var runningProgramPath: String {
    access("/proc/self/exe", F_OK) == 0 ? "/proc/self/exe" : CommandLine.arguments[0]
  }

  /// The running program by what changes when it is built or installed anew: another one may fold
  /// and stem words in other ways, whatever its version says.
  private static func runningProgram() -> UInt64 {
    var status = stat()
    guard stat(runningProgramPath, &status) == 0 else { return 0 }
    let time = modified(status)
    let facts = [
      UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino),
      UInt64(truncatingIfNeeded: status.st_size), UInt64(truncatingIfNeeded: time.seconds),
      UInt64(truncatingIfNeeded: time.nanoseconds),
    ]
    return BlockHash.hash(facts.withUnsafeBytes { Array($0) })
  }

  private static func modified(_ status: stat) -> (seconds: Int, nanoseconds: Int) {
    #if os(Linux)
      (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
    #else
      (Int(status.st_mtimespec.tv_sec), Int(status.st_mtimespec.tv_nsec))
    #endif
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Writes to a descriptor; the methods of the same name hide the system's function inside the type.
private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  write(descriptor, bytes, count)
}
