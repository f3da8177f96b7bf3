import GumboKit
import ParallaxKit

/// Finds the report in a saved page: its text, title, outlet, author, date and language.
///
/// The text is that of the JSON-LD `articleBody` where the page has one that agrees with what it
/// shows, else of what the page's marks, its `article` elements or its density of text say. Where
/// the page shows the same text, the text comes from there, with its paragraphs and blockquotes.
struct PageReader {
  /// What output calls the page.
  let name: String

  /// A JSON-LD text is used from this many words.
  private static let leastLinked = 40
  /// A block is in a text by this share of its rows of words, and a text in the blocks by this.
  private static let blockShare = 0.75
  private static let textShare = 0.75
  /// A block shows a part of a text from this many words.
  private static let leastPart = 8
  /// A page that shows as many times the words of its JSON-LD text has only the beginning there.
  private static let teaserFactor = 1.5

  func report(of html: String) throws(InputError) -> FoundReport {
    let tree = try self.tree(of: html)
    let metadata = PageMetadata(tree)
    let language = metadata.language ?? "root"
    let marks = PageMarks(tree)
    let blocks = BlockBuilder.blocks(of: tree, marks, language: language)
    let main = MainText(tree, marks, blocks)
    var chosen = main.choose(title: metadata.title)
    var paragraphs: [String]?
    if let body = linkedBody(metadata) {
      let shown = blocksOf(body, blocks)
      let isShown = shown.words >= Self.textShare * Double(body.words.count)
      let isTeaser =
        Double(words(of: chosen, blocks)) >= Self.teaserFactor * Double(body.words.count)
        && share(of: body, in: chosen, blocks) >= 0.5
      if isShown, !isTeaser {
        chosen = main.finished(shown.indices, title: metadata.title)
      } else if !isTeaser, agrees(body, metadata, chosen, blocks) {
        paragraphs = body.paragraphs
      }
    }
    let text = paragraphs ?? PageText(language: language).paragraphs(of: chosen.map { blocks[$0] })
    guard !text.isEmpty else {
      throw InputError(
        kind: .format, name: InputError.displayName(name),
        reason: "is a page without a text that could be a report; save it when it has loaded, or "
          + "give its text")
    }
    var report = FoundReport(
      name: name, title: metadata.title, paragraphs: text, identifiers: metadata.addresses)
    report.document.outlet = metadata.outlet
    let end = chosen.last.map { blocks[$0].element } ?? tree.nodes.count
    report.document.date = metadata.date ?? metadata.shownDate(upTo: end)
    report.document.author = metadata.author
    report.document.statedLanguage = metadata.language.map { Language(rawValue: $0) }
    return report
  }

  private func tree(of html: String) throws(InputError) -> HTMLTree {
    do {
      return try HTMLTree(html)
    } catch {
      throw InputError(
        kind: .format, name: InputError.displayName(name),
        reason: "\(error.reason); give the text of the report")
    }
  }

  // MARK: JSON-LD

  private struct LinkedBody {
    let paragraphs: [String]
    let shingles: Shingles
    var words: [Substring] { shingles.words }
  }

  private func linkedBody(_ metadata: PageMetadata) -> LinkedBody? {
    guard let paragraphs = metadata.linked?.body, !paragraphs.isEmpty else { return nil }
    let shingles = Shingles(paragraphs.joined(separator: "\n"))
    guard shingles.words.count >= Self.leastLinked else { return nil }
    return LinkedBody(paragraphs: paragraphs, shingles: shingles)
  }

  /// Finds the blocks that the text consists of; a block that stands twice counts once.
  private func blocksOf(
    _ body: LinkedBody, _ blocks: [PageBlock]
  ) -> (indices: [Int], words: Double) {
    var indices: [Int] = []
    var seen: Set<String> = []
    var words = 0
    for (index, block) in blocks.enumerated() {
      guard body.shingles.share(of: block.text) >= Self.blockShare,
        block.words >= 4 || !indices.isEmpty, seen.insert(block.text).inserted
      else { continue }
      indices.append(index)
      words += block.words
    }
    return (indices, Double(words))
  }

  private func words(of chosen: [Int], _ blocks: [PageBlock]) -> Int {
    chosen.reduce(0) { $0 + blocks[$1].words }
  }

  /// The share of the text that stands in the chosen blocks.
  private func share(of body: LinkedBody, in chosen: [Int], _ blocks: [PageBlock]) -> Double {
    let shown = Shingles(chosen.map { blocks[$0].text }.joined(separator: "\n"))
    return shown.share(of: body.paragraphs.joined(separator: "\n"))
  }

  /// Whether a text that the page does not show as a whole is its article: the page shows a part of
  /// it, or names it by its own title.
  private func agrees(
    _ body: LinkedBody, _ metadata: PageMetadata, _ chosen: [Int], _ blocks: [PageBlock]
  ) -> Bool {
    let showsPart = chosen.contains {
      blocks[$0].words >= Self.leastPart
        && body.shingles.share(of: blocks[$0].text) >= Self.blockShare
    }
    if showsPart { return true }
    guard metadata.showsTitle, let headline = metadata.linked?.headline, let title = metadata.title
    else { return chosen.isEmpty }
    let words = Shingles.words(of: title)
    let other = Set(Shingles.words(of: headline))
    return words.count { other.contains($0) } * 2 >= max(words.count, other.count)
  }
}
