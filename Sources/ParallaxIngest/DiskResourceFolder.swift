import ParallaxKit

/// Reads language data from a `glossaries` folder on disk.
public struct DiskResourceFolder: ResourceFolder {
  private let path: String

  /// Names a folder.
  /// - Parameter path: the folder; whether it is there shows at the first read.
  public init(path: String) {
    self.path = path
  }

  public var location: String { path }

  public func bytes(at path: String) throws(ResourceError) -> [UInt8] {
    do {
      return try FileBytes.read(self.path + "/" + path, limit: Int.max)
    } catch {
      throw ResourceError(path: self.path + "/" + path, reason: error.reason)
    }
  }

  public func files(in folder: String, suffix: String) throws(ResourceError) -> [String] {
    let place = path + "/" + folder
    guard let names = FolderNames.names(in: place) else {
      throw ResourceError(path: place, reason: "cannot be listed; is the folder there?")
    }
    return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
  }
}
