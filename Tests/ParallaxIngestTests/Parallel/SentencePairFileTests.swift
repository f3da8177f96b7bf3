import Testing

@testable import ParallaxIngest

@Suite struct SentencePairFileTests {
  @Test(arguments: [0, 3, 1000])
  func givesBackWhatItWasGiven(limit: Int) throws {
    let store = SentencePairFile(limit: limit)
    let records: [[Int32]] = [[1, -2, .max], [], Array(0..<500), [.min]]
    for record in records { try store.append(record) }
    for _ in 0..<2 {
      var read: [[Int32]] = []
      try store.forEachRecord { read.append(Array($0)) }
      #expect(read == records)
    }
  }
}
