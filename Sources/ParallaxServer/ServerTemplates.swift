import Mustache
import ParallaxKit
import ParallaxPages

/// The templates of the server's own pages: `glossaries/server/*.mustache`.
struct ServerTemplates: Sendable {
  enum Name: String, CaseIterable {
    case form
    case problem
  }

  static let folder = "server"

  private let library: MustacheLibrary

  /// Reads the templates.
  /// - Throws: `ResourceError` that names a template which cannot be used.
  init(from resources: some ResourceFolder) throws(ResourceError) {
    library = try TemplateFolder(path: Self.folder, resources: resources).library()
    for name in Name.allCases where library.getTemplate(named: name.rawValue) == nil {
      throw ResourceError(path: "\(Self.folder)/\(name).mustache", reason: "is missing")
    }
  }

  /// Makes a page.
  /// - Parameter values: what the template names, beside its words.
  func render(
    _ name: Name, _ wording: PageWording, _ values: [String: Any]
  ) throws -> String {
    var values = values
    values["title"] = "\(values["heading"] ?? wording.text("title")) \u{2013} Parallax"
    values["lang"] = wording.language.rawValue
    values["text"] = Self.keys.reduce(into: [String: String]()) { $0[$1] = wording.text($1) }
    guard let page = library.render(values, withTemplate: name.rawValue) else {
      throw Problem(.fault, "The page cannot be made.")
    }
    return page
  }

  /// The phrases that the templates name.
  static let keys = [
    "title", "intro", "report-a", "report-b", "paste", "upload", "choose", "none", "language",
    "identify", "english", "romanian", "compare", "back", "formats", "other",
  ]
}
