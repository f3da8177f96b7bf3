import ICUKit

/// Finds words of one origin by the skeletons that ICU rules give them.
struct CognateFinder {
  /// Two words, by their places in the lists that were compared.
  struct Link: Equatable {
    let a: Int
    let b: Int
    let strength: Double
  }

  private static let fewestLetters = 4
  private static let equalStrength = 0.9
  private static let prefixStrength = 0.65
  /// Skeletons that are not equal have this many first letters in common.
  private static let sharedLetters = 5

  /// Links the distinct words of two texts.
  /// - Returns: in the order of the first text's words, then of the second's.
  static func links(
    _ a: [String], _ b: [String], rules: (Transliterator, Transliterator)
  ) -> [Link] {
    let skeletonsB = rules.1.transliterate(words: b)
    var byStart: [String: [Int]] = [:]
    for (index, skeleton) in skeletonsB.enumerated() where skeleton.utf8.count >= fewestLetters {
      byStart[start(of: skeleton), default: []].append(index)
    }
    var links: [Link] = []
    for (index, skeleton) in rules.0.transliterate(words: a).enumerated()
    where skeleton.utf8.count >= fewestLetters {
      for other in byStart[start(of: skeleton)] ?? [] {
        let strength = likeness(skeleton, skeletonsB[other])
        if strength > 0 { links.append(Link(a: index, b: other, strength: strength)) }
      }
    }
    return links
  }

  /// What two skeletons have in common that are like each other.
  private static func start(of skeleton: String) -> String {
    String(decoding: skeleton.utf8.prefix(sharedLetters), as: UTF8.self)
  }

  private static func likeness(_ a: String, _ b: String) -> Double {
    if a == b { return equalStrength }
    var shared = 0
    for (x, y) in zip(a.utf8, b.utf8) {
      guard x == y else { break }
      shared += 1
    }
    let (short, long) = (min(a.utf8.count, b.utf8.count), max(a.utf8.count, b.utf8.count))
    guard shared >= sharedLetters, Double(shared) >= 0.75 * Double(short), long - shared <= 4
    else { return 0 }
    return prefixStrength
  }

  /// Links the distinct names of two texts that are spellings of one: "Khrushchev", "Hrusciov".
  /// - Returns: in the order of the first text's names, then of the second's.
  static func names(
    _ a: [String], _ b: [String], rules: (Transliterator, Transliterator)
  ) -> [(a: Int, b: Int)] {
    var bySkeleton: [String: [Int]] = [:]
    for (index, skeleton) in rules.1.transliterate(words: b).enumerated() {
      bySkeleton[skeleton, default: []].append(index)
    }
    var links: [(a: Int, b: Int)] = []
    for (index, skeleton) in rules.0.transliterate(words: a).enumerated()
    where skeleton.utf8.count >= fewestLetters {
      for other in bySkeleton[skeleton] ?? [] { links.append((index, other)) }
    }
    return links
  }
}
