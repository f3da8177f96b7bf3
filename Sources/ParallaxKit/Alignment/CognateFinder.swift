import ICUKit

/// Finds words of one origin by the skeletons that ICU rules give them.
struct CognateFinder {
  private static let fewestLetters = 4
  private static let equalStrength = 0.9
  private static let prefixStrength = 0.65

  /// Links the distinct words of two texts.
  /// - Returns: for each word of the first the like words of the second.
  static func links(
    _ a: [String], _ b: [String], rules: (Transliterator, Transliterator)
  ) -> [String: [(word: String, strength: Double)]] {
    let skeletonsA = skeletons(of: a, by: rules.0)
    let skeletonsB = skeletons(of: b, by: rules.1)
    var byStart: [String: [Int]] = [:]
    for (index, skeleton) in skeletonsB.enumerated() where skeleton.count >= fewestLetters {
      byStart[String(decoding: skeleton.prefix(3), as: UTF8.self), default: []].append(index)
    }
    var result: [String: [(String, Double)]] = [:]
    for (index, skeleton) in skeletonsA.enumerated() where skeleton.count >= fewestLetters {
      for other in byStart[String(decoding: skeleton.prefix(3), as: UTF8.self)] ?? [] {
        let strength = likeness(skeleton, skeletonsB[other])
        if strength > 0 { result[a[index], default: []].append((b[other], strength)) }
      }
    }
    return result
  }

  private static func skeletons(of words: [String], by rules: Transliterator) -> [[UInt8]] {
    rules.transliterate(words: words).map { Array($0.utf8) }
  }

  /// Links the distinct names of two texts that are spellings of one: "Khrushchev", "Hrusciov".
  /// - Returns: for each name of the first those of the second.
  static func names(
    _ a: [String], _ b: [String], rules: (Transliterator, Transliterator)
  ) -> [String: [String]] {
    var bySkeleton: [String: [String]] = [:]
    for (name, skeleton) in zip(b, rules.1.transliterate(words: b)) {
      bySkeleton[skeleton, default: []].append(name)
    }
    var result: [String: [String]] = [:]
    for (name, skeleton) in zip(a, rules.0.transliterate(words: a))
    where skeleton.utf8.count >= fewestLetters {
      result[name] = bySkeleton[skeleton]
    }
    return result
  }

  private static func likeness(_ a: [UInt8], _ b: [UInt8]) -> Double {
    if a == b { return equalStrength }
    let shared = zip(a, b).prefix { $0 == $1 }.count
    let (short, long) = (min(a.count, b.count), max(a.count, b.count))
    guard shared >= 5, Double(shared) >= 0.75 * Double(short), long - shared <= 4 else { return 0 }
    return prefixStrength
  }
}
