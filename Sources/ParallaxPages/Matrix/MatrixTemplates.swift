import Mustache
import ParallaxKit

/// The templates and style sheets of the page of a matrix; they serve any number of pages.
public struct MatrixTemplates: Sendable {
  private static let folderName = PageTemplates.folderName + "/matrix"
  private static let page = "page"

  private let library: MustacheLibrary
  /// What all pages have.
  let style: InlineSource
  /// What this one has beyond it.
  let matrixStyle: InlineSource

  /// Reads the templates of a `glossaries` folder.
  /// - Throws: `ResourceError` where one cannot be read or is no template.
  public init(resources: any ResourceFolder) throws(ResourceError) {
    library = try TemplateFolder(path: Self.folderName, resources: resources).library()
    guard library.getTemplate(named: Self.page) != nil else {
      throw ResourceError(
        path: "\(Self.folderName)/\(Self.page)\(TemplateFolder.suffix)", reason: "is missing")
    }
    style = try InlineSource(
      "\(PageTemplates.folderName)/page.css", in: "style", from: resources)
    matrixStyle = try InlineSource("\(Self.folderName)/matrix.css", in: "style", from: resources)
  }

  /// Renders the page.
  func render(_ values: PageValues) -> String {
    library.render(values, withTemplate: Self.page) ?? ""
  }
}
