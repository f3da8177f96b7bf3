import GumboKit

/// Tells of each element of a page whether its marks put it in, beside or outside of the article.
struct PageMarks {
  private let tree: HTMLTree
  /// How many nodes before each index mark the heart of an article: its title or its text.
  private var cores: [Int] = []
  /// How many paragraphs stand before each index.
  private var paragraphs: [Int] = []
  /// Whether marks name an element the article's text.
  private(set) var isBody: [Bool] = []
  /// Whether marks name an element the line that sums the article up.
  private(set) var isStandfirst: [Bool] = []
  private var isBesideByName: [Bool] = []

  /// A form around as many paragraphs is one that a server put around the whole page.
  private static let formParagraphs = 3

  init(_ tree: HTMLTree) {
    self.tree = tree
    var names = NameMarks()
    var (core, paragraph) = (0, 0)
    cores.reserveCapacity(tree.nodes.count + 1)
    paragraphs.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      cores.append(core)
      paragraphs.append(paragraph)
      guard !node.isText else {
        isBody.append(false)
        isStandfirst.append(false)
        isBesideByName.append(false)
        continue
      }
      let marks = names.marks(of: node)
      let properties = node["itemprop"]?.split(separator: " ") ?? []
      let isBody = marks.isBody || properties.contains("articleBody")
      self.isBody.append(isBody)
      isStandfirst.append(marks.isStandfirst)
      isBesideByName.append(marks.isBeside)
      if isBody || node.name == "h1" { core += 1 }
      if node.name == "p" { paragraph += 1 }
    }
    cores.append(core)
    paragraphs.append(paragraph)
  }

  /// Whether an element and all in it are no part of an article.
  /// - Parameter isInQuote: whether a blockquote is around it, whose footer names who is quoted.
  func isOutside(_ index: Int, isInQuote: Bool) -> Bool {
    let node = tree.nodes[index]
    if PageVocabulary.silent.contains(node.name) || isHidden(node) { return true }
    if PageVocabulary.beside.contains(node.name) { return !isInQuote }
    if node.name == "form" {
      return !hasCore(index)
        && paragraphs[node.end] - paragraphs[index] < Self.formParagraphs
    }
    if let role = node["role"], PageVocabulary.besideRoles.contains(role.lowercased()) {
      return true
    }
    switch node.name {
    case "html", "body", "main": return false
    default: return isBesideByName[index] && !hasCore(index)
    }
  }

  /// Whether the title or the text of an article stands in an element.
  func hasCore(_ index: Int) -> Bool { cores[tree.nodes[index].end] > cores[index] }

  private func isHidden(_ node: HTMLTree.Node) -> Bool {
    for attribute in node.attributes {
      switch attribute.name {
      case "hidden": return attribute.value.lowercased() != "until-found"
      case "aria-hidden": if attribute.value == "true" { return true }
      case "style":
        let style = attribute.value.lowercased().filter { !$0.isWhitespace }
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      default: continue
      }
    }
    return false
  }
}

/// Reads the words of `class` and `id`, each name once.
private struct NameMarks {
  struct Marks {
    var isBody = false
    var isStandfirst = false
    var isBeside = false
  }

  private var known: [String: Marks] = [:]

  mutating func marks(of node: HTMLTree.Node) -> Marks {
    var result = Marks()
    for attribute in node.attributes where attribute.name == "class" || attribute.name == "id" {
      let marks = self.marks(of: attribute.value)
      result.isBody = result.isBody || marks.isBody
      result.isStandfirst = result.isStandfirst || marks.isStandfirst
      result.isBeside = result.isBeside || marks.isBeside
    }
    return result
  }

  private mutating func marks(of value: String) -> Marks {
    if let marks = known[value] { return marks }
    var result = Marks()
    for name in value.split(whereSeparator: \.isWhitespace) {
      let words = PageVocabulary.words(of: name)
      let whole = words.joined(separator: "-")
      if PageVocabulary.contains(words, oneOf: PageVocabulary.bodyWords) { result.isBody = true }
      if PageVocabulary.contains(words, oneOf: PageVocabulary.standfirstWords) {
        result.isStandfirst = true
      }
      if PageVocabulary.besideNames.contains(whole) { result.isBeside = true }
      let isState = PageVocabulary.stateBeginnings.contains { whole.hasPrefix($0) }
      if PageVocabulary.besideWords.contains(whole)
        || !isState && PageVocabulary.contains(words, oneOf: PageVocabulary.besideWords)
      {
        result.isBeside = true
      }
    }
    known[value] = result
    return result
  }
}
