import TestSupport
import Testing

@testable import ParallaxKit

@Suite struct AnchorOrderTests {
  @Test func marksAreSortedByTermAndAnchorAndElseKeepTheirOrder() {
    var generator = SeededGenerator(3)
    for count in [0, 1, 2, 50, 3_000] {
      let terms = 1 + count / 40
      var marks: [AnchorMark] = []
      for place in 0..<count {
        marks.append(
          AnchorMark(
            anchor: Int32.random(in: 0...30, using: &generator),
            term: Int32(Int.random(in: 0..<terms, using: &generator)), count: 1,
            tag: UInt32(place)))
      }
      let expected = marks.sorted {
        ($0.term, $0.anchor, $0.tag) < ($1.term, $1.anchor, $1.tag)
      }
      marks.sortByTerms(terms)
      #expect(marks == expected)
    }
  }

  @Test func eachKeyLeadsToItsPlacesInOrder() {
    var generator = SeededGenerator(4)
    let keys = 40
    let found = (0..<500).map { term in
      (
        key: UInt32.random(in: 0..<UInt32(keys), using: &generator) / 2 * 2,
        place: KeyPlaces.Place(term: Int32(term), isFirm: Bool.random(using: &generator))
      )
    }
    let places = KeyPlaces(found, keys: keys)
    for key in 0..<UInt32(keys + 5) {
      #expect(places[key].map(\.term) == found.filter { $0.key == key }.map(\.place.term))
      #expect(places[key].map(\.isFirm) == found.filter { $0.key == key }.map(\.place.isFirm))
    }
    #expect(Array(places.keys) == Set(found.map(\.key)).sorted())
  }
}
