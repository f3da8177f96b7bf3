import Synchronization

/// Notes which files of a folder are read, with digests, so that change can be told.
final class SourceRecorder: ResourceFolder {
  struct Source: Hashable, Sendable {
    /// Whether it is a list of files, not a file.
    let isList: Bool
    let path: String
    /// The end of the names in a list.
    let suffix: String
    let digest: UInt64
  }

  private let base: any ResourceFolder
  private let seen = Mutex<[Source]>([])

  init(_ base: some ResourceFolder) { self.base = base }

  /// What was read, in order, nothing twice.
  var sources: [Source] { seen.withLock { $0 } }

  var location: String { base.location }

  func bytes(at path: String) throws(ResourceError) -> [UInt8] {
    let bytes = try base.bytes(at: path)
    note(Source(isList: false, path: path, suffix: "", digest: BlockHash.hash(bytes)))
    return bytes
  }

  func files(in folder: String, suffix: String) throws(ResourceError) -> [String] {
    note(
      Source(
        isList: true, path: folder, suffix: suffix,
        digest: Self.digest(ofFilesIn: folder, suffix: suffix, in: base)))
    return try base.files(in: folder, suffix: suffix)
  }

  private func note(_ source: Source) {
    seen.withLock { if !$0.contains(source) { $0.append(source) } }
  }

  /// The digest of a file, 0 where it cannot be read.
  static func digest(of path: String, in folder: some ResourceFolder) -> UInt64 {
    (try? folder.bytes(at: path)).map { BlockHash.hash($0) } ?? 0
  }

  /// The digest of a list of files, 0 where there is no such folder.
  static func digest(
    ofFilesIn path: String, suffix: String, in folder: some ResourceFolder
  ) -> UInt64 {
    (try? folder.files(in: path, suffix: suffix)).map {
      BlockHash.hash(Array($0.joined(separator: "\n").utf8))
    } ?? 0
  }
}
