import FoundationEssentials
import Glibc
import ParallaxIngest
import ParallaxKit

/// A folder whose reports can be chosen in the form.
///
/// The folder is listed once. Only names of this list lead to files, and only to files that are no
/// links.
public struct ReportFolder: Sendable {
  /// A report that can be chosen.
  struct Entry: Hashable, Sendable {
    /// Its file's name, and for one of several reports `#` and its number.
    let name: String
    let title: String?
  }

  private let path: String
  private let reader: DocumentReader
  /// By the bytes of their names.
  let entries: [Entry]
  private let names: Set<String>

  /// Lists the reports of a folder; what is no report is left out.
  /// - Throws: `InputError` where the folder cannot be listed or has no report.
  public init(path: String) throws(InputError) {
    self.path = path.hasSuffix("/") ? path : path + "/"
    reader = DocumentReader()
    guard let found = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw InputError(
        kind: .unreadable, name: path, reason: "cannot be listed; name a folder with reports")
    }
    let stems = Set(found.filter { !$0.hasSuffix(".json") }.map(Self.stem))
    var entries: [Entry] = []
    for name in found.sorted() where !name.hasPrefix(".") && !name.hasPrefix("README") {
      let isSidecar = name.hasSuffix(".json") && stems.contains(Self.stem(name))
      guard !isSidecar, Self.isFile(self.path + name),
        let reports = try? reader.reports(at: [self.path + name])
      else { continue }
      for (index, document) in reports.documents.enumerated() {
        let number = reports.documents.count > 1 ? "#\(index + 1)" : ""
        entries.append(Entry(name: name + number, title: document.title))
      }
    }
    guard !entries.isEmpty else {
      throw InputError(
        kind: .notFound, name: path, reason: "has no report in it; name a folder with reports")
    }
    self.entries = entries
    names = Set(entries.map(\.name))
  }

  /// Reads a report of the list.
  /// - Returns: nil where the list has no such name, or the file is gone.
  /// - Throws: `InputError` where the file is no report any more.
  func document(named name: String) throws(InputError) -> SourceDocument? {
    guard names.contains(name) else { return nil }
    // What stands before the number of a report is the file's name; names may have a # of their own.
    let isNumbered = !Self.isFile(path + name)
    let file = isNumbered ? String(name[..<(name.lastIndex(of: "#") ?? name.endIndex)]) : name
    guard Self.isFile(path + file) else { return nil }
    var document = try reader.read(path: path + name)
    document.name = name
    return document
  }

  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
