/// For each anchor the marks that have it, in order.
struct AnchorPostings: Sendable {
  private let starts: [Int32]
  private let places: [Int32]

  /// Sorts marks by their anchors.
  init(_ marks: [AnchorMark], anchors: Int) {
    var starts = Array(repeating: Int32(0), count: anchors + 1)
    for mark in marks { starts[Int(mark.anchor) + 1] += 1 }
    for anchor in 0..<anchors { starts[anchor + 1] += starts[anchor] }
    var next = starts
    var places = Array(repeating: Int32(0), count: marks.count)
    for (place, mark) in marks.enumerated() {
      places[Int(next[Int(mark.anchor)])] = Int32(place)
      next[Int(mark.anchor)] += 1
    }
    self.starts = starts
    self.places = places
  }

  func count(_ anchor: Int32) -> Int { Int(starts[Int(anchor) + 1] - starts[Int(anchor)]) }

  /// The indices of an anchor's marks.
  func marks(_ anchor: Int32) -> ArraySlice<Int32> {
    places[Int(starts[Int(anchor)])..<Int(starts[Int(anchor) + 1])]
  }
}
