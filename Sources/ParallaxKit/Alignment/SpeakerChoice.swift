#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How much the same speaker on both sides tells: little where the other report has many quotes of
/// that speaker to choose from.
struct SpeakerChoice {
  private let logCountsA: [Double]
  private let logCountsB: [Double]

  /// A key is compared with no more others than this.
  private static let compared = 200

  init(_ a: [Quote], _ b: [Quote]) {
    logCountsA = Self.logCounts(a, among: b)
    logCountsB = Self.logCounts(b, among: a)
  }

  /// The mean logarithm of how many quotes each report has of the other quote's speaker.
  func entropy(_ i: Int, _ j: Int) -> Double { (logCountsA[i] + logCountsB[j]) / 2 }

  private static func logCounts(_ quotes: [Quote], among others: [Quote]) -> [Double] {
    var counts: [SpeakerKey: Int] = [:]
    for quote in others {
      if let key = quote.speaker?.key { counts[key, default: 0] += 1 }
    }
    // Speakers of one name have a word with one beginning, or are one key.
    let keys = counts.keys.sorted { $0.words.lexicographicallyPrecedes($1.words) }
    var byKin: [String: [SpeakerKey]] = [:]
    for key in keys {
      for kin in Set(key.words.map(SpeakerKey.kin)) { byKin[kin, default: []].append(key) }
    }
    var known: [SpeakerKey: Double] = [:]
    return quotes.map { quote in
      guard let key = quote.speaker?.key else { return 0 }
      if let result = known[key] { return result }
      let near = Set(key.words.flatMap { (byKin[SpeakerKey.kin($0)] ?? []).prefix(compared) })
      let count = near.filter(key.isSame).reduce(0) { $0 + (counts[$1] ?? 0) }
      let result = log(Double(max(1, count)))
      known[key] = result
      return result
    }
  }
}
