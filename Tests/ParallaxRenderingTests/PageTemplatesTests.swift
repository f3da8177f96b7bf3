import ParallaxKit
import Testing

@testable import ParallaxPages

/// The files that a page is made of.
@Suite struct PageTemplatesTests {
  /// A folder in memory.
  private struct Folder: ResourceFolder {
    var files: [String: String] = [
      "page.mustache": "{{words}}", "page.css": "abc", "page.js": "",
    ]

    var location: String { "memory" }

    func bytes(at path: String) throws(ResourceError) -> [UInt8] {
      guard let text = files[String(path.dropFirst("report/page/".count))] else {
        throw ResourceError(path: path, reason: "is missing")
      }
      return Array(text.utf8)
    }

    func files(in folder: String, suffix: String) throws(ResourceError) -> [String] {
      files.keys.filter { $0.hasSuffix(suffix) }.sorted()
    }
  }

  /// The digests that FIPS 180-2 gives for "abc" and that are known for nothing, in base64.
  @Test func hashesAreSHA256() throws {
    let templates = try PageTemplates(resources: Folder())
    #expect(templates.style.hash == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(templates.script.hash == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  @Test func whatIsMissingIsNamed() {
    for name in ["page.mustache", "page.css", "page.js"] {
      var folder = Folder()
      folder.files[name] = nil
      let error = #expect(throws: ResourceError.self) { try PageTemplates(resources: folder) }
      #expect(error?.path == "report/page/\(name)")
    }
  }

  @Test func aBrokenTemplateIsNamedWithItsLine() {
    var folder = Folder()
    folder.files["part.mustache"] = "one\n{{#two}}\nthree\n"
    let error = #expect(throws: ResourceError.self) { try PageTemplates(resources: folder) }
    #expect(error?.path == "report/page/part.mustache")
    #expect(error?.line != nil)
  }

  @Test(arguments: [("page.css", "a</STYLE>"), ("page.js", "a</script "), ("page.js", "a\r\n")])
  func aSourceCannotEndItsElement(_ name: String, _ text: String) {
    var folder = Folder()
    folder.files[name] = text
    let error = #expect(throws: ResourceError.self) { try PageTemplates(resources: folder) }
    #expect(error?.path == "report/page/\(name)")
  }

  @Test(arguments: [
    ("<&>\"'", "&lt;&amp;&gt;&quot;&#39;"), ("\"\u{301}", "&quot;\u{301}"),
    ("<\u{338}", "&lt;\u{338}"), ("ș", "ș"), ("", ""),
  ])
  func everyCodePointIsEscaped(_ text: String, _ escaped: String) throws {
    #expect(
      Array(ScalarEscaping().escapeText(text).utf8) == Array(escaped.utf8))
    let templates = try PageTemplates(resources: Folder())
    #expect(Array(templates.render(["words": text]).utf8) == Array(escaped.utf8))
  }
}
