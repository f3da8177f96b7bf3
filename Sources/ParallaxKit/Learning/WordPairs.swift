/// Pairs of words, those of each first word in the order of the second ones.
struct WordPairs {
  /// Where the pairs of each first word start, and where the last ones end.
  private(set) var starts: [Int]
  private(set) var seconds: [Int32]

  /// Takes pairs in order, the first word in the upper half of each code.
  init(_ codes: [UInt64], wordsA: Int) {
    starts = [0]
    starts.reserveCapacity(wordsA + 1)
    seconds = []
    seconds.reserveCapacity(codes.count)
    for code in codes {
      while starts.count <= Int(code >> 32) { starts.append(seconds.count) }
      seconds.append(Int32(code & 0xFFFF_FFFF))
    }
    while starts.count <= wordsA { starts.append(seconds.count) }
  }

  var count: Int { seconds.count }

  /// Finds a pair.
  /// - Returns: its index, or -1.
  func index(_ first: Int32, _ second: Int32) -> Int {
    var low = starts[Int(first)]
    var high = starts[Int(first) + 1]
    while low < high {
      let middle = (low + high) / 2
      if seconds[middle] < second { low = middle + 1 } else { high = middle }
    }
    return low < starts[Int(first) + 1] && seconds[low] == second ? low : -1
  }

  /// Visits all pairs in order.
  func visit(_ visit: (_ index: Int, _ first: Int, _ second: Int) -> Void) {
    for first in 0..<(starts.count - 1) {
      for index in starts[first]..<starts[first + 1] { visit(index, first, Int(seconds[index])) }
    }
  }

  /// Drops the pairs that a value does not hold for, and the counts with them.
  mutating func filter(_ counts: inout [Double], where isKept: (Double) -> Bool) {
    var kept = 0
    var from = 0
    for first in 0..<(starts.count - 1) {
      let end = starts[first + 1]
      for index in from..<end where isKept(counts[index]) {
        seconds[kept] = seconds[index]
        counts[kept] = counts[index]
        kept += 1
      }
      from = end
      starts[first + 1] = kept
    }
    seconds.removeSubrange(kept...)
    counts.removeSubrange(kept...)
  }
}
