import Mustache
import ParallaxKit

/// The templates, the style sheet and the script of the pages, read once: they serve any number of
/// pages and tasks.
public struct PageTemplates: Sendable {
  /// Where they lie in a `glossaries` folder.
  static let folderName = "report/page"
  private static let suffix = ".mustache"
  private static let page = "page"

  private let library: MustacheLibrary
  let style: InlineSource
  let script: InlineSource

  /// Reads the templates of a `glossaries` folder.
  /// - Throws: `ResourceError` where one cannot be read or is no template.
  public init(resources: any ResourceFolder) throws(ResourceError) {
    ScalarEscaping.register()
    var library = MustacheLibrary()
    for file in try resources.files(in: Self.folderName, suffix: Self.suffix) {
      let path = "\(Self.folderName)/\(file)"
      let text = String(decoding: try resources.bytes(at: path), as: UTF8.self)
      do {
        try library.register(
          ScalarEscaping.pragma + text, named: String(file.dropLast(Self.suffix.count)))
      } catch {
        throw Self.fault(path, error)
      }
    }
    guard library.getTemplate(named: Self.page) != nil else {
      throw ResourceError(
        path: "\(Self.folderName)/\(Self.page)\(Self.suffix)", reason: "is missing")
    }
    self.library = library
    style = try InlineSource("\(Self.folderName)/page.css", in: "style", from: resources)
    script = try InlineSource("\(Self.folderName)/page.js", in: "script", from: resources)
  }

  /// What a browser may do for the page, as Content Security Policy has it: what the page itself says
  /// in a `meta` element, for those who send it with headers.
  public var policy: String {
    "default-src 'none'; style-src '\(style.hash)'; script-src '\(script.hash)'; base-uri 'none'; "
      + "form-action 'none'"
  }

  /// Renders the page.
  func render(_ values: PageValues) -> String {
    library.render(values, withTemplate: Self.page) ?? ""
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
