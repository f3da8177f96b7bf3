import Mustache
import ParallaxKit

/// The templates, the style sheet and the script of the pages, read once: they serve any number of
/// pages and tasks.
public struct PageTemplates: Sendable {
  /// Where they lie in a `glossaries` folder.
  static let folderName = "report/page"
  private static let page = "page"

  private let library: MustacheLibrary
  let style: InlineSource
  let script: InlineSource

  /// Reads the templates of a `glossaries` folder.
  /// - Throws: `ResourceError` where one cannot be read or is no template.
  public init(resources: any ResourceFolder) throws(ResourceError) {
    let library = try TemplateFolder(path: Self.folderName, resources: resources).library()
    guard library.getTemplate(named: Self.page) != nil else {
      throw ResourceError(
        path: "\(Self.folderName)/\(Self.page)\(TemplateFolder.suffix)", reason: "is missing")
    }
    self.library = library
    style = try InlineSource("\(Self.folderName)/page.css", in: "style", from: resources)
    script = try InlineSource("\(Self.folderName)/page.js", in: "script", from: resources)
  }

  /// What a browser may do for the page, as Content Security Policy has it: for the page itself, and
  /// for those who send it with headers.
  public var policy: String {
    "default-src 'none'; style-src '\(style.hash)'; script-src '\(script.hash)'; base-uri 'none'; "
      + "form-action 'none'"
  }

  /// Renders the page.
  func render(_ values: PageValues) -> String {
    library.render(values, withTemplate: Self.page) ?? ""
  }
}
