import Mustache
import ParallaxRendering

/// The words of the matrix's page: `{{ui.legend}}` is `matrix/legend`; those that all pages have are
/// `page/…`.
struct MatrixPhrases: MustacheParent, PageValue {
  private let wording: ReportWording
  private static let common: Set<String> = ["skip", "contents", "method"]

  init(_ wording: ReportWording) { self.wording = wording }

  var shown: Any { self }

  func child(named name: String) -> Any? {
    PageString(wording.text((Self.common.contains(name) ? "page/" : "matrix/") + name))
  }
}
