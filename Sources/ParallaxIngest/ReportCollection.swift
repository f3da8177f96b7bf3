import ParallaxKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The reports of files and folders.
public struct ReportCollection: Sendable {
  /// In the order of the paths; those of a folder by the bytes of their names, those of a file in its
  /// order.
  public var documents: [SourceDocument] = []
  /// Why files of a folder were passed over. A file that was named itself is never passed over.
  public var passedOver: [InputError] = []
}

extension DocumentReader {
  /// Reads all reports of files and folders.
  ///
  /// Of a folder the files are read, not the folders in it; left out without a word are hidden files,
  /// files named README, and JSON files that describe a report beside them.
  /// - Parameter paths: files, folders, or `-` for standard input; a file may be followed by `#` and
  ///   the number or id of one report.
  /// - Throws: `InputError` when a file that is named cannot be used, or when a folder has no report.
  public func reports(at paths: [String]) throws(InputError) -> ReportCollection {
    var collection = ReportCollection()
    for path in paths {
      if Self.isFolder(path) {
        try addFolder(path, to: &collection)
      } else {
        collection.documents += try reports(in: ReportChoice(path)).map(\.document)
      }
    }
    return collection
  }

  private func addFolder(
    _ folder: String, to collection: inout ReportCollection
  ) throws(InputError) {
    guard let names = FolderNames.names(in: folder) else {
      throw InputError(
        kind: .unreadable, name: folder, reason: "cannot be listed; check its permissions")
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let count = collection.documents.count
    let others = Set(names.filter { !$0.hasSuffix(".json") }.map(Sidecar.path(beside:)))
    for name in names.sorted() where !name.hasPrefix(".") && !name.hasPrefix("README") {
      let path = base + name
      guard !Self.isFolder(path), !others.contains(name) else { continue }
      do {
        let choice = ReportChoice(path)
        collection.documents += try reports(in: choice).map(\.document)
      } catch {
        collection.passedOver.append(error)
      }
    }
    guard collection.documents.count > count else {
      throw InputError(
        kind: .notFound, name: folder, reason: "has no report in it; name a folder with reports")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
