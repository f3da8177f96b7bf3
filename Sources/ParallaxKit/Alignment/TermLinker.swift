import Algorithms

/// Finds every pair of terms of two reports that say the same.
struct TermLinker {
  let anchors: AnchorSet

  /// What both reports repeat this often is no evidence, and would cost the square of its number.
  private static let mostLinksOfAnAnchor = 20_000

  /// Links the marks of each anchor.
  func links() -> [TermLink] {
    let postings = AnchorPostings(anchors.b, anchors: anchors.anchors.count)
    var counts = Array(repeating: 0, count: anchors.anchors.count)
    for mark in anchors.a { counts[Int(mark.anchor)] += 1 }
    var links: [TermLink] = []
    for mark in anchors.a {
      guard
        counts[Int(mark.anchor)] * postings.count(mark.anchor) <= Self.mostLinksOfAnAnchor
      else { continue }
      for place in postings.marks(mark.anchor) {
        if let link = anchors.link(mark, anchors.b[Int(place)]) { links.append(link) }
      }
    }
    return links
  }
}
