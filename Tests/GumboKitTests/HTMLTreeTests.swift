import TestSupport
import Testing

@testable import GumboKit

@Suite struct HTMLTreeTests {
  /// Writes a tree with all its tags.
  private func notation(_ tree: HTMLTree) -> String {
    var text = ""
    var open: [Int] = []
    func close(before index: Int) {
      while let last = open.last, tree.nodes[last].end <= index {
        text += "</\(tree.nodes[last].name)>"
        open.removeLast()
      }
    }
    for (index, node) in tree.nodes.enumerated() {
      close(before: index)
      #expect(open.last ?? -1 == node.parent)
      if node.isText {
        text += node.text
      } else {
        text += "<\(node.name)\(node.attributes.map { " \($0.name)=\($0.value)" }.joined())>"
        open.append(index)
      }
    }
    close(before: .max)
    return text
  }

  @Test(arguments: [
    ("<p>a<p>b", "<html><head></head><body><p>a</p><p>b</p></body></html>"),
    (
      "<!doctype html><title>x &amp; y</title><P Class=A>&nbsp;&#x219;<br>z</p>",
      "<html><head><title>x & y</title></head><body><p class=A>\u{A0}\u{219}<br></br>z</p></body></html>"
    ),
    (
      "<table><tr><td>a<b>b</table>c",
      "<html><head></head><body><table><tbody><tr><td>a<b>b</b></td></tr></tbody></table>c</body></html>"
    ),
    (
      "<AMP-Img src=a></AMP-Img><article>x</article>",
      "<html><head></head><body><amp-img src=a></amp-img><article>x</article></body></html>"
    ),
    (
      "<script>if (a<b) c</script>",
      "<html><head><script>if (a<b) c</script></head><body></body></html>"
    ),
    ("", "<html><head></head><body></body></html>"),
  ])
  func parsesAsBrowsersDo(_ html: String, _ expected: String) throws {
    #expect(notation(try HTMLTree(html)) == expected)
  }

  @Test func givesTheTextOfAnElement() throws {
    let tree = try HTMLTree("<div>a<b>b</b><!-- no -->c</div>d")
    let index = try #require(tree.nodes.firstIndex { $0.name == "div" })
    #expect(tree.text(of: index) == "abc")
  }

  /// A page made of one piece many times, which a failure can name.
  struct Bomb: CustomTestStringConvertible, Sendable {
    let start: String
    let piece: String
    let count: Int
    let reason: String

    var html: String { start + String(repeating: piece, count: count) }
    var testDescription: String { "\(start.prefix(40)) \(piece.prefix(40)) \u{D7} \(count)" }
  }

  static let bombs = [
    Bomb(start: "", piece: "<div>", count: 100_000, reason: "has elements nested too deep"),
    Bomb(start: "", piece: "<svg><style>", count: 100_000, reason: "has elements nested too deep"),
    Bomb(start: "", piece: "<b x>", count: 100_000, reason: "has elements nested too deep"),
    Bomb(
      start: "<p" + (0..<5_000).map { " a\($0)" }.joined(), piece: ">", count: 1,
      reason: "has a tag with more than 4000"),
    Bomb(
      start: "</p" + (0..<5_000).map { " a\($0)" }.joined(), piece: ">", count: 1,
      reason: "has a tag with more than 4000"),
    Bomb(start: "<body>", piece: "</p>", count: 600_000, reason: "has more than 500000 elements"),
    Bomb(
      start: "<p>" + (0..<2_000).map { "<b a\($0)>" }.joined(), piece: "<p>x", count: 5_000,
      reason: "needs more than 256 MB"),
  ]

  @Test(arguments: bombs)
  func refusesWhatWouldTakeTooLong(_ bomb: Bomb) {
    var reason: String?
    do {
      _ = try HTMLTree(bomb.html)
    } catch {
      reason = error.reason
    }
    #expect(reason?.hasPrefix(bomb.reason) == true)
  }

  @Test func walksDeepPagesWithoutRecursion() throws {
    let tree = try HTMLTree(String(repeating: "<div>", count: 15_000) + "x")
    #expect(tree.nodes.last?.text == "x")
    #expect(tree.nodes.count == 15_004)
  }

  @Test func sectionsInTablesOfMathematicsDoNotEndTheProcess() throws {
    let tree = try HTMLTree("<table>a<math><![CDATA[ x ]]><b>c")
    #expect(tree.nodes.contains { $0.text.contains("c") })
  }

  @Test func takesAnyTags() throws {
    let tags = [
      "a", "b", "body", "button", "caption", "col", "div", "font", "form", "frameset", "h1", "head",
      "html", "li", "math", "mi", "nobr", "option", "p", "plaintext", "ruby", "script", "select",
      "svg", "table", "td", "template", "textarea", "title", "tr",
    ]
    var random = SeededGenerator(5)
    for _ in 0..<2_000 {
      var html = ""
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let tag = tags[Int.random(in: 0..<tags.count, using: &random)]
        html +=
          ["<\(tag)>", "</\(tag)>", "<\(tag) a=1/>", "x &amp", "<![CDATA[y]]>", "<!--", "-->"][
            Int.random(in: 0..<7, using: &random)]
      }
      let tree = try HTMLTree(html)
      #expect(tree.nodes.indices.allSatisfy { tree.nodes[$0].end > $0 })
    }
  }
}
