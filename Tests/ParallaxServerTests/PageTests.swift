import FoundationEssentials
import HTTPTypes
import ParallaxKit
import Testing

@testable import ParallaxServer

@Suite struct PageTests {
  private let languages = [
    (name: "language-a", content: "en", file: String?.none),
    (name: "language-b", content: "ro", file: String?.none),
  ]

  /// Text that would do something, were it not shown as text. The second mark is followed by a
  /// combining one, which makes another character of it.
  private static let hostile = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</pre></textarea><b>",
    "\"\u{301} onfocus=alert(1) autofocus x=\"", "<\u{338}script>",
    "'\u{301}><svg/onload=alert(1)>",
    "{{{text}}}", "{{> head}}", "&lt;script&gt;",
  ]

  private func expectAsText(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let marks = [
      "<script>alert", "<img src", "<svg/", "<\u{338}", "</textarea><b", "</pre></textarea>",
    ]
    for mark in marks {
      #expect(!page.utf8.contains(mark.utf8), "\(mark)", sourceLocation: sourceLocation)
    }
    #expect(!page.utf8.contains("\"\u{301}".utf8), sourceLocation: sourceLocation)
  }

  @Test func comparesPastedTexts() async throws {
    let fixture = try ServerFixture()
    let answer = try await fixture.send(
      [
        (name: "text-a", content: ServerFixture.english, file: nil),
        (name: "text-b", content: ServerFixture.romanian, file: nil),
        (name: "file-a", content: "", file: ""), (name: "file-b", content: "", file: ""),
      ] + languages)
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.text.contains("Odile Farnaby"))
    #expect(answer.text.contains("<html lang=\"en\""))
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.contains("script-src 'sha256-") && policy.contains("style-src 'sha256-"))
    #expect(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
  }

  @Test func comparesUploadedFilesInRomanian() async throws {
    let fixture = try ServerFixture()
    let page =
      "<!doctype html><title>T</title><article><h1>Ferry row</h1><p>"
      + ServerFixture.english.replacing("\n\n", with: "</p><p>") + "</p></article>"
    let answer = try await fixture.send(
      [
        (name: "file-a", content: page, file: "a.html"),
        (name: "file-b", content: ServerFixture.romanian, file: "b.txt"),
      ] + languages, path: "/compare?lang=ro")
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer.text.contains("<html lang=\"ro\""))
    #expect(answer.text.contains("a.html") && answer.text.contains("b.txt"))
  }

  @Test(arguments: [
    (["text-a": "x"], 422), ([:], 422), (["text-a": " \n", "text-b": "x"], 422),
    (["text-a": "x", "text-b": "x", "listed-a": "x"], 422),
    (["listed-a": "../secret.txt", "text-b": "x"], 404),
    (["text-a": "x", "text-b": "x", "language-a": "fr"], 422),
  ])
  func saysWhatIsWrongWithTheForm(fields: [String: String], status: Int) async throws {
    let fixture = try ServerFixture()
    let answer = try await fixture.send(
      fields.sorted { $0.key < $1.key }.map { (name: $0.key, content: $0.value, file: nil) },
      headers: ["Accept-Language": "ro-RO,ro;q=0.9"])
    #expect(answer.status == status)
    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.text.contains("<html lang=\"ro\">"))
    #expect(answer.text.contains("role=\"alert\" lang=\"en\""))
    #expect(answer.text.contains("href=\"/?lang=ro\""))
  }

  @Test func hostileTextIsShownAsText() async throws {
    let fixture = try ServerFixture()
    for hostile in Self.hostile {
      let text = "“We will not sell \(hostile) the ferry,” said Odile Farnaby."
      let answer = try await fixture.send(
        [
          (name: "text-a", content: text, file: nil),
          (name: "file-b", content: text, file: hostile.replacing("\"", with: "\\\"")),
          (name: "language-a", content: "en", file: nil),
          (name: "language-b", content: "en", file: nil),
        ])
      #expect(answer.status == 200, "\(hostile): \(answer.text)")
      expectAsText(answer.text)
    }
  }

  @Test func hostileNamesAreShownAsText() async throws {
    let folder = try TemporaryFolder()
    for hostile in Self.hostile {
      try folder.file(
        hostile.replacing("/", with: "\u{2215}") + ".txt", "\(hostile)\n\n\(ServerFixture.english)")
    }
    let fixture = try ServerFixture(folder: ReportFolder(path: folder.path))
    let answer = try await fixture.ask(.get, "/")
    #expect(answer.status == 200)
    #expect(answer.text.contains("&lt;script&gt;"))
    expectAsText(answer.text)
    let error = try await fixture.ask(
      .get, "/%3Cscript%3E?lang=%3Cscript%3E", headers: ["Accept": "text/html"])
    #expect(error.status == 404)
    expectAsText(error.text)
  }

  @Test(arguments: ["en", "ro"])
  func formHasALabelForEachField(lang: String) async throws {
    let folder = try TemporaryFolder()
    try folder.file("one.txt", ServerFixture.english)
    let fixture = try ServerFixture(folder: ReportFolder(path: folder.path))
    let page = try await fixture.ask(.get, "/?lang=\(lang)").text
    #expect(page.contains("<html lang=\"\(lang)\">"))
    let ids = page.matches(of: /<(?:input|select|textarea|button)[^>]* id="([^"]+)"/).map(
      \.output.1)
    #expect(ids.count == 8)
    for id in ids { #expect(page.contains("<label for=\"\(id)\">")) }
    #expect(Set(ids).count == ids.count)
    // A key in place of its words, or a field of the template that nothing fills.
    #expect(!page.contains("server/") && !page.contains("{{"))
    #expect(!page.contains(/<(label|legend|h1|option|small|button)[^>]*></))
    #expect(!page.contains("style=") && !page.contains("<style") && !page.contains("<script"))
  }

  @Test func formTellsItsOriginWhenItIsSent() async throws {
    let answer = try await ServerFixture().ask(.get, "/")
    #expect(answer.headers[SecurityHeaders.field("Referrer-Policy")] == "same-origin")
    let other = try await ServerFixture().ask(.get, "/healthz")
    #expect(other.headers[SecurityHeaders.field("Referrer-Policy")] == "no-referrer")
  }

  @Test func everyPhraseOfTheTemplatesIsThere() throws {
    let phrases = try ServerFixture.comparator.get().phrases
    for language in [Language.english, .romanian] {
      let wording = PageWording(phrases: phrases, language: language)
      for key in ServerTemplates.keys { #expect(wording.text(key) != key) }
      for kind in Problem.Kind.allCases { #expect(!wording.title(kind).contains("problem/")) }
    }
    for name in ["head"] + ServerTemplates.Name.allCases.map(\.rawValue) {
      let bytes = try ServerFixture.resources.bytes(at: "server/\(name).mustache")
      let template = String(decoding: bytes, as: UTF8.self)
      #expect(!template.contains("{{{") && !template.contains("{{&"))
      for match in template.matches(of: /\{\{text\.([a-z-]+)\}\}/) {
        #expect(ServerTemplates.keys.contains(String(match.output.1)))
      }
    }
  }
}

extension Sequence<UInt8> {
  /// Whether a run of bytes is in it.
  fileprivate func contains(_ other: some Sequence<UInt8>) -> Bool {
    !Array(self).ranges(of: Array(other)).isEmpty
  }
}
