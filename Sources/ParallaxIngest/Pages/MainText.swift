import GumboKit

/// Finds the blocks of a page that are its article: by marks of the text, by `article` and `main`, and
/// else by density.
struct MainText {
  private let tree: HTMLTree
  private let marks: PageMarks
  private let blocks: [PageBlock]
  /// The words of text, not links, before each node.
  private var wordsBefore: [Int] = []
  /// The headings that lead elsewhere before each node.
  private var linkedHeadingsBefore: [Int] = []

  /// An element is taken for the article by its marks from this many words.
  private static let leastMarked = 25
  private static let leastEarlier = 60
  /// The words of a paragraph count for the elements around it, less for each step outwards.
  private static let shares = [1, 0.7, 0.5]
  /// Elements that hold one paragraph, and no article.
  private static let paragraphs: Set<String> = [
    "dd", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre",
  ]
  /// A line that sums the article up has as many words or more.
  private static let leastStandfirst = 6
  /// How many elements around a block are looked at for marks.
  private static let ancestors = 4

  init(_ tree: HTMLTree, _ marks: PageMarks, _ blocks: [PageBlock]) {
    self.tree = tree
    self.marks = marks
    self.blocks = blocks
    var words = Array(repeating: 0, count: tree.nodes.count)
    var headings = words
    for block in blocks {
      if !block.isLinks { words[block.element] += block.words }
      if block.isLinks, block.kind == .heading { headings[block.element] += 1 }
    }
    wordsBefore = Self.sums(of: words)
    linkedHeadingsBefore = Self.sums(of: headings)
  }

  /// The sum of all values before each index, and of all values at the end.
  private static func sums(of values: [Int]) -> [Int] {
    values.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// Chooses the blocks.
  /// - Parameter title: the title, which is left out.
  /// - Returns: indices of blocks in their order; none where the page has no text.
  func choose(title: String?) -> [Int] {
    var chosen = marked(tree.nodes.indices.filter { marks.isBody[$0] }, mayHaveTitle: false)
    if chosen.isEmpty {
      let articles = tree.nodes.indices.filter { tree.nodes[$0].name == "article" }
      chosen = marked(articles, mayHaveTitle: true)
    }
    if chosen.isEmpty { chosen = dense(in: mainRange) }
    return finished(chosen, title: title)
  }

  /// Leaves out the title and headings of nothing, and adds the line that sums the article up.
  func finished(_ chosen: [Int], title: String?) -> [Int] {
    var result = standfirst(before: chosen) + chosen
    if let title {
      let words = Shingles.words(of: title)
      result.removeAll { Shingles.words(of: blocks[$0].text) == words }
    }
    while let last = result.last, blocks[last].kind == .heading { result.removeLast() }
    return result
  }

  private func words(in index: Int) -> Int {
    wordsBefore[tree.nodes[index].end] - wordsBefore[index]
  }

  // MARK: Marks

  /// Chooses the element with the most words, and its like beside it: the updates of a live page.
  /// - Parameter candidates: indices of elements in their order.
  private func scopes(of candidates: [Int]) -> [Int] {
    var outer: [Int] = []
    for index in candidates {
      if let last = outer.last, index < tree.nodes[last].end { continue }
      if words(in: index) > 0 { outer.append(index) }
    }
    guard let best = outer.max(by: { words(in: $0) < words(in: $1) }) else { return [] }
    let scopes = outer.filter { $0 == best || isLike($0, best) }
    guard scopes.reduce(0, { $0 + words(in: $1) }) >= Self.leastMarked else { return [] }
    // Of texts that stand each in an element of its own, the headings stand there, too.
    let areCousins = Set(scopes.map { tree.nodes[$0].parent }).count == scopes.count
    return scopes.count > 1 && areCousins ? scopes.map { tree.nodes[$0].parent } : scopes
  }

  private func isLike(_ index: Int, _ best: Int) -> Bool {
    let (a, b) = (tree.nodes[index].parent, tree.nodes[best].parent)
    let areSiblings = a == b
    let areCousins =
      a >= 0 && b >= 0 && tree.nodes[a].parent == tree.nodes[b].parent
      && tree.nodes[a].name == tree.nodes[b].name
    guard areSiblings || areCousins else { return false }
    // What leads to another page has its heading in a link.
    let around = areSiblings ? index : a
    return linkedHeadingsBefore[tree.nodes[around].end] == linkedHeadingsBefore[around]
  }

  /// Chooses the blocks of text in some elements.
  /// - Parameter scopes: in their order.
  private func inScope(_ scopes: [Int]) -> [Int] {
    var isInside = Array(repeating: false, count: tree.nodes.count)
    var covered = 0
    for scope in scopes {
      let end = tree.nodes[scope].end
      for index in max(scope, covered)..<max(scope, covered, end) { isInside[index] = true }
      covered = max(covered, end)
    }
    return blocks.indices.filter {
      isInside[blocks[$0].element] && !blocks[$0].isLinks && !blocks[$0].isTime
    }
  }

  /// Chooses by marks. Elements behind a longer text, unless the page's title is in them, are what
  /// readers say of it, or lead to other pages.
  private func marked(_ candidates: [Int], mayHaveTitle: Bool) -> [Int] {
    let scopes = scopes(of: candidates)
    guard let first = scopes.first, !(mayHaveTitle && scopes.contains(where: marks.hasCore)) else {
      return inScope(scopes)
    }
    let earlier = dense(in: 0..<first)
    let words = earlier.reduce(0) { $0 + blocks[$1].words }
    let longest = scopes.map { self.words(in: $0) }.max() ?? 0
    return words >= max(Self.leastEarlier, longest) ? earlier : inScope(scopes)
  }

  // MARK: Density

  /// The `main` element where it has most of the text, else the whole page.
  private var mainRange: Range<Int> {
    let all = 0..<tree.nodes.count
    let main = tree.nodes.indices.first {
      tree.nodes[$0].name == "main" || tree.nodes[$0]["role"] == "main"
    }
    guard let main, words(in: main) >= Self.leastMarked,
      words(in: main) * 3 >= wordsBefore[tree.nodes.count]
    else { return all }
    return main..<tree.nodes[main].end
  }

  private func dense(in range: Range<Int>) -> [Int] {
    let isText = TextDensity.isText(blocks)
    var scores: [Int: Double] = [:]
    for index in blocks.indices where isText[index] && range.contains(blocks[index].element) {
      var element = blocks[index].element
      if Self.paragraphs.contains(tree.nodes[element].name) { element = tree.nodes[element].parent }
      for share in Self.shares where element >= range.lowerBound {
        scores[element, default: 0] += share * Double(blocks[index].words)
        element = tree.nodes[element].parent
      }
    }
    let best = scores.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }
    guard let scope = best?.key else { return [] }
    let inside = inScope([scope]).filter { range.contains(blocks[$0].element) }
    guard let first = inside.first(where: { isText[$0] }),
      let last = inside.last(where: { isText[$0] })
    else { return [] }
    // Between two paragraphs a short line belongs to them; before the first, a heading may.
    return inside.filter {
      $0 <= last && ($0 >= first || blocks[$0].kind == .heading && $0 + 1 == first)
    }
  }

  // MARK: Standfirst

  private func standfirst(before chosen: [Int]) -> [Int] {
    guard let first = chosen.first else { return [] }
    let title = tree.nodes.indices.last {
      tree.nodes[$0].name == "h1" && $0 < blocks[first].element
    }
    guard let title else { return [] }
    return (0..<first).filter { index in
      guard blocks[index].element > title, !blocks[index].isLinks,
        blocks[index].words >= Self.leastStandfirst
      else { return false }
      var element = blocks[index].element
      for _ in 0..<Self.ancestors where element >= 0 {
        if marks.isStandfirst[element] { return true }
        element = tree.nodes[element].parent
      }
      return false
    }
  }
}
