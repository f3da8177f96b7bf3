import ParallaxKit

/// The marks of a text, found by their place without a look at all of them.
struct PageMarks {
  private let marks: [PageMark]
  /// For each mark the end of the farthest reaching one up to it.
  private let reach: [Int]

  init(_ marks: [PageMark] = []) {
    self.marks = marks.sorted { $0.span < $1.span }
    var farthest = 0
    reach = self.marks.map {
      farthest = max(farthest, $0.span.end)
      return farthest
    }
  }

  /// The marks that share text with a stretch, in order of their starts.
  func overlapping(_ stretch: TextSpan) -> [PageMark] {
    var low = 0
    var high = reach.count
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] > stretch.start { high = middle } else { low = middle + 1 }
    }
    return marks[low...].prefix { $0.span.start < stretch.end }
      .filter { $0.span.overlaps(stretch) }
  }
}
