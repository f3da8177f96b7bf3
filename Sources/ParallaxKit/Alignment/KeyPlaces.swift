/// For each key of a glossary's words the terms of a text that have it, in order.
struct KeyPlaces {
  struct Place {
    let term: Int32
    /// Whether the word has the key but by a guess.
    let isFirm: Bool

    func mark(_ anchor: Int32) -> AnchorMark {
      AnchorMark(anchor: anchor, term: term, count: 1, isFirm: isFirm)
    }
  }

  private let starts: [Int32]
  private let places: [Place]

  /// Sorts places by their keys.
  /// - Parameter keys: one more than the greatest number of a key.
  init(_ found: [(key: UInt32, place: Place)], keys: Int) {
    var starts = Array(repeating: Int32(0), count: keys + 1)
    for item in found { starts[Int(item.key)] += 1 }
    for key in 0..<keys { starts[key + 1] += starts[key] }
    // Where each key's places end; they are put there from the last to the first.
    var places = found.map(\.place)
    for item in found.reversed() {
      starts[Int(item.key)] -= 1
      places[Int(starts[Int(item.key)])] = item.place
    }
    self.starts = starts
    self.places = places
  }

  /// The keys that the text has.
  var keys: some Sequence<UInt32> {
    (0..<UInt32(starts.count - 1)).lazy.filter { !self[$0].isEmpty }
  }

  subscript(key: UInt32) -> ArraySlice<Place> {
    guard Int(key) + 1 < starts.count else { return [] }
    return places[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])]
  }
}
