@testable import ParallaxKit

/// The language data as shipped, its long tables cut after their first rows: an image of it is built
/// in an instant.
struct ShortenedResources: ResourceFolder {
  /// Files that are other than those shipped, or added to them.
  var changes: [String: String] = [:]
  var location: String { Shipped.resources.location }

  private static let rows = 25

  func bytes(at path: String) throws(ResourceError) -> [UInt8] {
    if let text = changes[path] { return Array(text.utf8) }
    let bytes = try Shipped.resources.bytes(at: path)
    // Names are what the rows of other tables refer to.
    guard path.contains("/"), !path.hasPrefix("transforms/"), !path.hasSuffix("profile.tsv"),
      !path.hasSuffix("/names.tsv")
    else {
      return bytes
    }
    var kept: [UInt8] = []
    var count = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if line.first != UInt8(ascii: "#") { count += 1 }
      if count > Self.rows + 1 { break }
      kept += line + [UInt8(ascii: "\n")]
    }
    return kept
  }

  func files(in folder: String, suffix: String) throws(ResourceError) -> [String] {
    let added = changes.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }
      .map { String($0.dropFirst(folder.count + 1)) }
      .filter { !$0.contains("/") }
    guard added.isEmpty else {
      let shipped = (try? Shipped.resources.files(in: folder, suffix: suffix)) ?? []
      return Set(shipped + added).sorted()
    }
    return try Shipped.resources.files(in: folder, suffix: suffix)
  }
}
