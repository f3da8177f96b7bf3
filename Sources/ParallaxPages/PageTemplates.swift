import Mustache
import ParallaxKit

/// The templates, the style sheet and the script of the pages, read once: they serve any number of
/// pages and tasks.
public struct PageTemplates: Sendable {
  /// Where they lie in a `glossaries` folder.
  static let folderName = "report/page"
  private static let suffix = ".mustache"

  /// The pages that there are, by the names of their templates.
  enum Page: String, CaseIterable {
    case comparison = "page"
    case matrix
  }

  private let library: MustacheLibrary
  let style: InlineSource
  let script: InlineSource
  /// What the page of a matrix has beyond the common style.
  let matrixStyle: InlineSource

  /// Reads the templates of a `glossaries` folder.
  /// - Throws: `ResourceError` where one cannot be read or is no template.
  public init(resources: any ResourceFolder) throws(ResourceError) {
    MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
    var library = MustacheLibrary()
    for file in try resources.files(in: Self.folderName, suffix: Self.suffix) {
      let path = "\(Self.folderName)/\(file)"
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
    for page in Page.allCases where library.getTemplate(named: page.rawValue) == nil {
      throw ResourceError(
        path: "\(Self.folderName)/\(page.rawValue)\(Self.suffix)", reason: "is missing")
    }
    self.library = library
    style = try InlineSource("\(Self.folderName)/page.css", in: "style", from: resources)
    script = try InlineSource("\(Self.folderName)/page.js", in: "script", from: resources)
    matrixStyle = try InlineSource(
      "\(Self.folderName)/matrix.css", in: "style", from: resources)
  }

  /// Renders a page.
  func render(_ values: PageValues, as page: Page = .comparison) -> String {
    library.render(values, withTemplate: page.rawValue) ?? ""
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
