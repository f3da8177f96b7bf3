/// A pair of sentences as numbers, and how it is kept between the passes.
struct SentencePair {
  /// Words that a curated glossary links.
  struct Link: Hashable {
    let a: Int32
    let b: Int32
    /// By an entry of one word on both sides.
    let isWord: Bool
  }

  var set: Int32 = 0
  var a: [Int32] = []
  var b: [Int32] = []
  var placesA: [Float] = []
  var placesB: [Float] = []
  var links: [Link] = []

  /// Writes the pair behind others.
  func append(to record: inout [Int32]) {
    record += [set, Int32(a.count), Int32(b.count), Int32(links.count)]
    record += a
    record += b
    record += placesA.map { Int32(bitPattern: $0.bitPattern) }
    record += placesB.map { Int32(bitPattern: $0.bitPattern) }
    for link in links { record += [link.a, link.b, link.isWord ? 1 : 0] }
  }

  /// Reads all pairs of a record.
  static func forEach(in record: UnsafeBufferPointer<Int32>, _ visit: (SentencePair) -> Void) {
    var place = 0
    func take() -> Int32 {
      place += 1
      return record[place - 1]
    }
    func places(_ count: Int) -> [Float] {
      (0..<count).map { _ in Float(bitPattern: UInt32(bitPattern: take())) }
    }
    while place < record.count {
      var pair = SentencePair()
      pair.set = take()
      let (countA, countB, links) = (Int(take()), Int(take()), Int(take()))
      pair.a = Array(record[place..<(place + countA)])
      place += countA
      pair.b = Array(record[place..<(place + countB)])
      place += countB
      pair.placesA = places(countA)
      pair.placesB = places(countB)
      for _ in 0..<links {
        let (x, y) = (take(), take())
        pair.links.append(Link(a: x, b: y, isWord: take() == 1))
      }
      visit(pair)
    }
  }
}

/// Keeps records of sentence pairs between the passes over them.
public protocol SentencePairStore: AnyObject {
  associatedtype Failure: Error
  /// Keeps a record behind those before it.
  func append(_ record: [Int32]) throws(Failure)
  /// Visits all records in their order.
  func forEachRecord(_ visit: (UnsafeBufferPointer<Int32>) -> Void) throws(Failure)
}

/// Keeps records in memory.
public final class SentencePairMemory: SentencePairStore {
  private var records: [[Int32]] = []

  public init() {}

  public func append(_ record: [Int32]) { records.append(record) }

  public func forEachRecord(_ visit: (UnsafeBufferPointer<Int32>) -> Void) {
    for record in records { record.withUnsafeBufferPointer(visit) }
  }
}
