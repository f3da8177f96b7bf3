import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the files stand that a kept image was built from, and the image itself, by what the system says
/// of them.
///
/// While two states have the same digest, nobody wrote to any of the files between them. A folder
/// stands for the list of its files, since it changes with each name in it.
struct SourceState: Sendable {
  /// A digest of the facts of all of them.
  let digest: UInt64
  /// When the last of them was changed, in nanoseconds since 1970.
  private let newest: Int64
  /// When they were looked at.
  private let moment: Int64

  /// Looks at the files.
  /// - Parameters:
  ///   - image: the facts of the image.
  ///   - sources: the files and folders that it was built from, within the folder.
  ///   - folder: the folder of language data.
  /// - Returns: nil where there is no such folder.
  init?(image: FileFacts, sources: [String], in folder: String) {
    moment = FileFacts.now
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let facts = [image] + sources.map { FileFacts(of: $0, in: descriptor) }
    newest = facts.reduce(0) { max($0, $1.modified, $1.changed) }
    digest = facts.flatMap(\.words).withUnsafeBytes { BlockHash.hash($0) }
  }

  /// Whether whoever writes to one of the files from now on gives it another time.
  /// - Parameter step: how far the times of a file system are apart, in nanoseconds.
  func isSettled(step: Int64) -> Bool { newest < moment - step }
}
