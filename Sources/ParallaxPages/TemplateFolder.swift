import Mustache
import ParallaxKit

/// A folder of templates that make one kind of page.
struct TemplateFolder {
  static let suffix = ".mustache"

  /// In a `glossaries` folder.
  let path: String
  let resources: any ResourceFolder

  /// Reads the templates, each by the name of its file.
  /// - Throws: `ResourceError` where one cannot be read or is no template.
  func library() throws(ResourceError) -> MustacheLibrary {
    MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
    var library = MustacheLibrary()
    for file in try resources.files(in: path, suffix: Self.suffix) {
      let path = "\(path)/\(file)"
      let text = String(decoding: try resources.bytes(at: path), as: UTF8.self)
      do {
        // Each partial would fall back on Mustache's own escaping.
        try library.register(
          "{{% CONTENT_TYPE:\(ScalarEscaping.name)}}" + text,
          named: String(file.dropLast(Self.suffix.count)))
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
