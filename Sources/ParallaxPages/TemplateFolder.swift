import Mustache
import ParallaxKit

/// A folder of templates that make one kind of page.
public struct TemplateFolder {
  static let suffix = ".mustache"

  /// In a `glossaries` folder.
  let path: String
  let resources: any ResourceFolder

  /// - Parameter path: of the folder, in a `glossaries` folder.
  public init(path: String, resources: any ResourceFolder) {
    self.path = path
    self.resources = resources
  }

  /// Reads the templates, each by the name of its file.
  /// - Throws: `ResourceError` where one cannot be read or is no template.
  public func library() throws(ResourceError) -> MustacheLibrary {
    ScalarEscaping.register()
    var library = MustacheLibrary()
    for file in try resources.files(in: path, suffix: Self.suffix) {
      let path = "\(path)/\(file)"
      let text = String(decoding: try resources.bytes(at: path), as: UTF8.self)
      do {
        try library.register(
          ScalarEscaping.pragma + text, named: String(file.dropLast(Self.suffix.count)))
      } catch {
        throw Self.fault(path, error)
      }
    }
    return library
  }

  private static func fault(_ path: String, _ error: any Error) -> ResourceError {
    guard let error = error as? MustacheTemplate.ParserError else {
      return ResourceError(path: path, reason: "is not a Mustache template: \(error)")
    }
    return ResourceError(
      path: path, line: error.context.lineNumber,
      reason: "is not a Mustache template: \(error.error)")
  }
}
