/// The pairs of words that occur in the same sentence pairs, each with a count.
///
/// While they are gathered, new pairs are sorted into the others batch by batch. Where they grow
/// beyond the limit, those with the weakest association so far are dropped, so memory stays within
/// the limit and one batch; see `LearningSettings.mostPairs`.
struct CooccurrenceTable {
  private let limit: Int
  private var batch: [UInt64] = []
  private var codes: [UInt64] = []
  private var counts: [UInt32] = []
  /// For each word how many sentence pairs have it.
  private var sentencesA: [UInt32] = []
  private var sentencesB: [UInt32] = []
  private var sentences = 0
  /// The association under which pairs are dropped.
  private var floor = 0.0

  private static let batchSize = 1 << 21

  init(limit: Int) { self.limit = limit }

  /// Counts a sentence pair.
  mutating func add(_ a: [Int32], _ b: [Int32]) {
    let (a, b) = (Self.distinct(a), Self.distinct(b))
    sentences += 1
    Self.count(a, in: &sentencesA)
    Self.count(b, in: &sentencesB)
    for x in a { for y in b { batch.append(UInt64(x) << 32 | UInt64(y)) } }
    if batch.count >= Self.batchSize { merge() }
  }

  private static func distinct(_ words: [Int32]) -> [Int32] {
    let sorted = words.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  private static func count(_ words: [Int32], in sentences: inout [UInt32]) {
    for word in words {
      while sentences.count <= Int(word) { sentences.append(0) }
      sentences[Int(word)] += 1
    }
  }

  /// Sorts the batch into the pairs before it.
  private mutating func merge() {
    batch.sort()
    var merged: [UInt64] = []
    var mergedCounts: [UInt32] = []
    merged.reserveCapacity(codes.count + batch.count)
    mergedCounts.reserveCapacity(codes.count + batch.count)
    var old = 0
    var new = 0
    while old < codes.count || new < batch.count {
      let code = min(
        old < codes.count ? codes[old] : .max, new < batch.count ? batch[new] : .max)
      var count: UInt32 = 0
      if old < codes.count, codes[old] == code {
        count = counts[old]
        old += 1
      }
      while new < batch.count, batch[new] == code {
        count += 1
        new += 1
      }
      merged.append(code)
      mergedCounts.append(count)
    }
    codes = merged
    counts = mergedCounts
    batch.removeAll(keepingCapacity: true)
    while codes.count > limit {
      floor = floor == 0 ? 1 : floor * 2
      prune()
    }
  }

  /// Drops the pairs with an association under the floor: of what is by chance nothing is learned,
  /// and rare words would collect it (Moore 2004).
  private mutating func prune() {
    var kept = 0
    for index in codes.indices {
      let (x, y) = (Int(codes[index] >> 32), Int(codes[index] & 0xFFFF_FFFF))
      let association = Association.ratio(
        both: Double(counts[index]), first: Double(sentencesA[x]),
        second: Double(sentencesB[y]), all: Double(sentences))
      guard association >= floor else { continue }
      codes[kept] = codes[index]
      counts[kept] = counts[index]
      kept += 1
    }
    codes.removeSubrange(kept...)
    counts.removeSubrange(kept...)
  }

  /// Ends the gathering.
  /// - Returns: the pairs by their first words, without those that occur together less often than
  ///   by chance.
  consuming func finished() -> WordPairs {
    merge()
    prune()
    return WordPairs(codes, wordsA: sentencesA.count)
  }
}
