import Foundation
import GumboKit
import ParallaxIngest
import TestSupport
import Testing

@testable import ParallaxKit
@testable import ParallaxPages
@testable import ParallaxRendering

/// The page of a comparison.
@Suite struct ComparisonPageTests {
  static let templates: PageTemplates = {
    do {
      return try PageTemplates(resources: DiskResourceFolder(path: glossaries))
    } catch {
      fatalError("the shipped templates cannot be read: \(error)")
    }
  }()

  static let glossaries: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return root.path + "/glossaries"
  }()

  static func html(
    _ comparison: Comparison = ComparisonFixture.comparison, in language: Language = .english
  ) -> String {
    ComparisonPage(templates: templates, comparison: comparison)
      .html(wording: ComparisonFixture.wording.in(language))
  }

  /// What stands between two marks of a text.
  static func part(_ html: String, from start: String, to end: String) throws -> Substring {
    let low = try #require(html.range(of: start))
    let high = try #require(html.range(of: end, range: low.upperBound..<html.endIndex))
    return html[low.upperBound..<high.lowerBound]
  }

  @Test(arguments: ReportPhrases.languages)
  func bodyLooksAsRecorded(_ language: Language) throws {
    let body = try Self.part(Self.html(in: language), from: "<body>\n", to: "<script>")
    try expectGolden(String(body), "comparison-\(language).html")
  }

  /// A key shows where a phrase is missing.
  @Test(arguments: ReportPhrases.languages)
  func everyWordOfTheInterfaceIsThere(_ language: Language) {
    let html = Self.html(in: language)
    for prefix in ["page/", "layout/", "kind/", "relation/", "stance/", "source/"] {
      #expect(!html.contains(">\(prefix)") && !html.contains("\"\(prefix)"))
    }
    #expect(html.contains("<html lang=\"\(language)\">"))
  }

  @Test func sameInputGivesSameBytes() async {
    let first = Self.html()
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { Self.html() } }
      for await other in group { #expect(other == first) }
    }
  }

  @Test func textsStandInTheirLanguages() throws {
    let tree = try HTMLTree(Self.html())
    let articles = tree.nodes.filter { $0.name == "article" && $0["lang"] != nil }
    #expect(articles.map { $0["lang"] } == ["en", "ro"])
  }

  // MARK: References

  @Test func idsAreUniqueAndReferencesLead() throws {
    let tree = try HTMLTree(Self.html())
    let ids = tree.nodes.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for node in tree.nodes where node.name == "a" {
      let target = try #require(node["href"])
      #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)")
    }
    for node in tree.nodes {
      guard let label = node["aria-labelledby"] else { continue }
      #expect(ids.contains(label))
    }
  }

  @Test func everyQuoteAndDivergenceHasItsPlace() throws {
    let comparison = ComparisonFixture.comparison
    let ids = Set(try HTMLTree(Self.html()).nodes.compactMap { $0["id"] })
    for (side, quotes) in [("a", comparison.a.quotes), ("b", comparison.b.quotes)] {
      for index in quotes.indices { #expect(ids.contains("quote-\(side)-\(index + 1)")) }
    }
    for index in comparison.pairs.indices { #expect(ids.contains("pair-\(index + 1)")) }
    for (index, divergence) in comparison.divergences.enumerated() {
      #expect(ids.contains("divergence-\(index + 1)"))
      for place in divergence.a.indices {
        #expect(ids.contains("place-\(index + 1)-a-\(place + 1)"))
      }
      for place in divergence.b.indices {
        #expect(ids.contains("place-\(index + 1)-b-\(place + 1)"))
      }
    }
    for id in ["only-a-2", "only-a-4", "only-b-4"] { #expect(ids.contains(id)) }
  }

  @Test func elementsAreClosedInOrder() throws {
    let void: Set<Substring> = ["meta", "input", "br"]
    let html = Self.html()
    let body = String(try Self.part(html, from: "<body>", to: "<script>"))
    var open: [Substring] = []
    for match in body.matches(of: /<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/) {
      let (closes, name, closesItself) = (match.1, match.2, match.3)
      if void.contains(name) || !closesItself.isEmpty { continue }
      if closes.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open == [])
  }

  // MARK: Safety

  @Test func policyAllowsOnlyWhatThePageCarries() throws {
    let html = Self.html()
    let policy = try Self.part(html, from: "Content-Security-Policy\" content=\"", to: "\"")
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(policy.contains("style-src '\(Self.templates.style.hash)'"))
    #expect(policy.contains("script-src '\(Self.templates.script.hash)'"))
    #expect(try Self.part(html, from: "<style>", to: "</style>") == Self.templates.style.text[...])
    #expect(
      try Self.part(html, from: "<script>", to: "</script>") == Self.templates.script.text[...])
    let tree = try HTMLTree(html)
    for node in tree.nodes {
      #expect(node["style"] == nil && node["src"] == nil)
      #expect(node.attributes.allSatisfy { !$0.name.hasPrefix("on") })
    }
    #expect(tree.nodes.count { $0.name == "script" } == 1)
    #expect(tree.nodes.count { $0.name == "style" } == 1)
  }

  static let hostile = [
    "<script>alert(1)</script>", "</style><script>alert(1)</script>", "<!-- ",
    "<img src=x onerror=x>",
    "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "\"\u{301} onfocus=\"x", "<\u{338}b>",
    "&lt;b&gt;",
    "{{style}}", "{{{style}}}", "{{#heads}}", "javascript:alert(1)", "\u{202E}abc",
    "\u{2066}\u{200F}x",
    "\u{1B}[31m", "\u{0}", "\u{E0041}",
  ]

  /// A page has the same elements and attributes whatever the texts say.
  @Test(arguments: hostile)
  func foreignTextStaysText(_ hostile: String) throws {
    let html = Self.html(HostileComparison.make(hostile))
    #expect(try shape(html) == shape(Self.html(HostileComparison.make("harmless"))))
    #expect(
      !html.unicodeScalars.contains { $0 != "\n" && VisibleText.isHidden($0) && $0 != "\u{2060}" })
    let text = try HTMLTree(html).nodes.map(\.text).joined()
    for field in ["words", "file", "outlet", "title", "date", "name", "cue", "missing"] {
      #expect(text.contains(field + VisibleText.line(hostile)), "\(field)")
    }
  }

  /// The names of all elements and their attributes.
  private func shape(_ html: String) throws -> [String] {
    try HTMLTree(html).nodes.filter { !$0.isText }.map { node in
      ([node.name] + node.attributes.map(\.name)).joined(separator: " ")
    }
  }
}
