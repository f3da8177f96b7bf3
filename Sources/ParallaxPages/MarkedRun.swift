import ParallaxKit

/// Cuts a stretch of text at the ends of the marks in it, so that elements nest as HTML wants them:
/// a mark that ends inside another is closed before and opened anew behind.
struct MarkedRun {
  enum Event {
    case opening(PageMark)
    case words(TextSpan)
    /// The innermost open mark ends, or is interrupted.
    case closing(PageMark)
  }

  private(set) var events: [Event] = []

  /// Cuts a stretch.
  /// - Parameter inside: the marks that overlap it, in order of their starts.
  init(_ stretch: TextSpan, marks inside: [PageMark]) {
    var cuts: Set<Int> = [stretch.start, stretch.end]
    for mark in inside {
      cuts.insert(max(mark.span.start, stretch.start))
      cuts.insert(min(mark.span.end, stretch.end))
    }
    let places = cuts.sorted()
    var open: [PageMark] = []
    var active: [PageMark] = []
    var rest = inside[...]
    for (start, end) in zip(places, places.dropFirst()) {
      active.removeAll { $0.span.end <= start }
      while let mark = rest.first, mark.span.start <= start { active.append(rest.removeFirst()) }
      active.sort(by: PageMark.isOuter)
      let kept = zip(open, active).prefix { $0.kind == $1.kind && $0.index == $1.index }.count
      close(&open, to: kept)
      for mark in active[kept...] {
        events.append(.opening(mark))
        open.append(mark)
      }
      events.append(.words(TextSpan(start, end)))
    }
    close(&open, to: 0)
  }

  private mutating func close(_ open: inout [PageMark], to depth: Int) {
    while open.count > depth { events.append(.closing(open.removeLast())) }
  }
}
