import Testing

@testable import ParallaxKit

@Suite struct BoilerplatePatternsTests {
  private func patterns(_ rows: String) throws -> BoilerplatePatterns {
    var writer = ImageWriter()
    try BoilerplatePatterns.write(
      TabSeparatedTable(
        path: "boilerplate.tsv", bytes: Array("pattern\tmatch\trole\n\(rows)\n".utf8),
        required: ["pattern", "match", "role"]), to: &writer, as: "patterns")
    return BoilerplatePatterns(ImageReader(built: writer), "patterns")
  }

  @Test(arguments: [
    ("share", "share"), ("de mara tolnay", "de"), ("de", "de"), ("tags: bridge", "tags:"),
    ("tags:bridge", "tags:"), ("the rain, via agency x", "via agency"), ("decizia", nil),
    ("share this", nil), ("", nil),
  ])
  func endsAPrefixWhereAWordEnds(_ line: String, _ expected: String?) throws {
    let patterns = try patterns(
      "share\twhole\tpromotion\nde\tprefix\tbyline\ntags:\tprefix\tpromotion\n"
        + "via agency\tcontains\tcaption")
    #expect(patterns.pattern(of: line) { _ in true }?.text == expected)
  }

  @Test func asksTheCallerAboutEachPattern() throws {
    let patterns = try patterns("by\tprefix\tbyline\nby sea\tprefix\tcaption")
    #expect(patterns.pattern(of: "by sea") { $0.use == .caption }?.text == "by sea")
    #expect(patterns.pattern(of: "by sea") { _ in false } == nil)
  }

  @Test(arguments: ["by\tanywhere\tbyline", "by\tprefix\tfooter"])
  func namesTheLineOfAFault(_ row: String) {
    let error = #expect(throws: ResourceError.self) { try patterns(row) }
    #expect(error?.line == 2)
  }
}
