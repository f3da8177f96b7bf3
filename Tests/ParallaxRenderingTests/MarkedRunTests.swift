import ParallaxKit
import TestSupport
import Testing

@testable import ParallaxPages

/// Marks that overlap in every way still give elements that nest.
@Suite struct MarkedRunTests {
  @Test(arguments: 0..<200)
  func partsNestAndGiveTheWholeStretch(_ seed: Int) {
    var generator = SeededGenerator(UInt64(seed))
    let kinds: [PageMark.Kind] = [.quote, .place, .term]
    let marks = (0..<Int.random(in: 0...8, using: &generator)).map { index in
      let start = Int.random(in: 0..<30, using: &generator)
      return PageMark(
        kind: kinds[index % 3],
        span: TextSpan(start, start + Int.random(in: 1...12, using: &generator)), index: index)
    }
    let stretch = TextSpan(5, 35)
    var open: [Int] = []
    var position = stretch.start
    let inside = PageMarks(marks).overlapping(stretch)
    #expect(
      Set(inside.map(\.index))
        == Set(marks.filter { $0.span.overlaps(stretch) }.map(\.index)))
    for event in MarkedRun(stretch, marks: inside).events {
      switch event {
      case .opening(let mark): open.append(mark.index)
      case .closing(let mark): #expect(open.popLast() == mark.index)
      case .words(let part):
        #expect(part.start == position && !part.isEmpty)
        position = part.end
        let expected = marks.filter { $0.span.contains(part) }.map(\.index)
        #expect(Set(open) == Set(expected) && open.count == expected.count)
      }
    }
    #expect(open.isEmpty && position == stretch.end)
  }
}
