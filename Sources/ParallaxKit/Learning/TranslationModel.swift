#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is known of the translations of words after some passes over the sentence pairs.
///
/// IBM Model 1 (Brown et al. 1993) in both directions at once. Both direct each other: a link
/// counts as the geometric mean of its probabilities in either, which is agreement (Liang, Taskar
/// and Klein 2006) that does not take a word with two counterparts for none. A Dirichlet prior on
/// each word's translations (Riley and Gildea 2012) keeps rare words from collecting what nothing
/// else explains; links near the diagonal are likelier (Dyer, Chahuneau and Smith 2013); and words
/// that a curated glossary links explain each other before the model knows anything.
struct TranslationModel {
  private(set) var pairs: WordPairs
  /// For each pair how often the words are expected to stand for each other, weighted.
  private(set) var counts: [Double]
  /// How often each word occurs, weighted.
  private let occurrencesA: [Double]
  private let occurrencesB: [Double]
  /// For each pair the numerator of its probability in both directions; empty before the first
  /// pass, when all translations are alike.
  private var numerators: [Double] = []
  private var denominatorsA: [Double]
  private var denominatorsB: [Double]
  /// The probability of each word where it has no counterpart.
  private var nullA: [Double]
  private var nullB: [Double]
  /// What the pass counts of words without a counterpart.
  private var aloneA: [Double]
  private var aloneB: [Double]
  private var scratch = Scratch()

  /// What a pass works with in one sentence pair.
  private struct Scratch {
    var forward: [Double] = []
    var backward: [Double] = []
    var indices: [Int] = []
    var distances: [Double] = []
    var sumsA: [Double] = []
    var sumsB: [Double] = []
  }

  /// Begins with all translations alike.
  /// - Parameter occurrences: how often each word of either language occurs, weighted.
  init(_ pairs: WordPairs, occurrences: (a: [Double], b: [Double])) {
    self.pairs = pairs
    counts = Array(repeating: 0, count: pairs.count)
    (occurrencesA, occurrencesB) = occurrences
    denominatorsA = Array(
      repeating: Double(max(1, occurrences.b.count)), count: occurrences.a.count)
    denominatorsB = Array(
      repeating: Double(max(1, occurrences.a.count)), count: occurrences.b.count)
    nullA = Self.shares(occurrences.a)
    nullB = Self.shares(occurrences.b)
    aloneA = Array(repeating: 0, count: occurrences.a.count)
    aloneB = Array(repeating: 0, count: occurrences.b.count)
  }

  private static func shares(_ counts: [Double]) -> [Double] {
    let sum = counts.reduce(0, +)
    return counts.map { $0 / max(sum, .leastNormalMagnitude) }
  }

  /// Begins a pass.
  mutating func beginPass() {
    for index in counts.indices { counts[index] = 0 }
    for index in aloneA.indices { aloneA[index] = Self.leastAlone }
    for index in aloneB.indices { aloneB[index] = Self.leastAlone }
  }

  /// Every word can stand alone.
  private static let leastAlone = 0.1

  /// Counts the links of a sentence pair as far as they are probable.
  /// - Parameter weight: what the pair counts for.
  mutating func add(_ pair: SentencePair, weight: Double) {
    let (rows, columns) = (pair.a.count, pair.b.count)
    prepare(pair)
    for x in 0..<rows {
      for y in 0..<columns {
        let index = x * columns + y
        let place = pairs.index(pair.a[x], pair.b[y])
        scratch.indices[index] = place
        guard place >= 0 else { continue }
        let numerator = numerators.isEmpty ? 1 : numerators[place]
        scratch.forward[index] = numerator / denominatorsA[Int(pair.a[x])]
        scratch.backward[index] = numerator / denominatorsB[Int(pair.b[y])]
      }
    }
    for link in pair.links {
      let index = Int(link.a) * columns + Int(link.b)
      scratch.forward[index] = max(scratch.forward[index], LearningSettings.curated)
      scratch.backward[index] = max(scratch.backward[index], LearningSettings.curated)
    }
    weighDistances(rows, columns)
    let alone = sumUp(pair)
    // A phrase explains its words, but they are no translations of each other by themselves.
    for link in pair.links where !link.isWord {
      scratch.indices[Int(link.a) * columns + Int(link.b)] = -1
    }
    for x in 0..<rows {
      for y in 0..<columns {
        let index = x * columns + y
        let place = scratch.indices[index]
        guard place >= 0 else { continue }
        let forward = scratch.forward[index] / (scratch.sumsB[y] + alone.b[y])
        let backward = scratch.backward[index] / (scratch.sumsA[x] + alone.a[x])
        counts[place] += weight * (forward * backward).squareRoot()
      }
    }
    for y in 0..<columns {
      aloneB[Int(pair.b[y])] += weight * alone.b[y] / (scratch.sumsB[y] + alone.b[y])
    }
    for x in 0..<rows {
      aloneA[Int(pair.a[x])] += weight * alone.a[x] / (scratch.sumsA[x] + alone.a[x])
    }
  }

  private mutating func prepare(_ pair: SentencePair) {
    let size = pair.a.count * pair.b.count
    scratch.forward = Array(repeating: 0, count: size)
    scratch.backward = Array(repeating: 0, count: size)
    scratch.indices = Array(repeating: -1, count: size)
    scratch.distances = Array(repeating: 0, count: size)
    for x in pair.a.indices {
      for y in pair.b.indices {
        let distance = abs(Double(pair.placesA[x]) - Double(pair.placesB[y]))
        scratch.distances[x * pair.b.count + y] = exp(-LearningSettings.tension * distance)
      }
    }
  }

  /// Multiplies the probabilities of the words by those of their places.
  private mutating func weighDistances(_ rows: Int, _ columns: Int) {
    var sumsA = Array(repeating: 0.0, count: rows)
    var sumsB = Array(repeating: 0.0, count: columns)
    for x in 0..<rows {
      for y in 0..<columns {
        sumsA[x] += scratch.distances[x * columns + y]
        sumsB[y] += scratch.distances[x * columns + y]
      }
    }
    for x in 0..<rows {
      for y in 0..<columns {
        let index = x * columns + y
        let distance = (1 - LearningSettings.null) * scratch.distances[index]
        scratch.forward[index] *= distance / sumsB[y]
        scratch.backward[index] *= distance / sumsA[x]
      }
    }
  }

  /// Sums the probabilities of each word's links.
  /// - Returns: those of having none.
  private mutating func sumUp(_ pair: SentencePair) -> (a: [Double], b: [Double]) {
    let (rows, columns) = (pair.a.count, pair.b.count)
    scratch.sumsA = Array(repeating: 0, count: rows)
    scratch.sumsB = Array(repeating: 0, count: columns)
    for x in 0..<rows {
      for y in 0..<columns {
        scratch.sumsA[x] += scratch.backward[x * columns + y]
        scratch.sumsB[y] += scratch.forward[x * columns + y]
      }
    }
    return (
      pair.a.map { LearningSettings.null * nullA[Int($0)] },
      pair.b.map { LearningSettings.null * nullB[Int($0)] }
    )
  }

  /// Ends a pass: what was counted becomes what is known, and negligible pairs are dropped.
  mutating func endPass() {
    pairs.filter(&counts) { $0 >= LearningSettings.negligible }
    let prior = LearningSettings.concentration
    var sumsA = Array(repeating: 0.0, count: denominatorsA.count)
    var sumsB = Array(repeating: 0.0, count: denominatorsB.count)
    numerators = counts.map { exp(digamma($0 + prior)) }
    pairs.visit { index, first, second in
      sumsA[first] += counts[index] + prior
      sumsB[second] += counts[index] + prior
    }
    denominatorsA = sumsA.map { $0 > 0 ? exp(digamma($0)) : 1 }
    denominatorsB = sumsB.map { $0 > 0 ? exp(digamma($0)) : 1 }
    nullA = Self.shares(aloneA)
    nullB = Self.shares(aloneB)
  }

  /// What is known of one pair.
  struct Estimate {
    let a: Int
    let b: Int
    /// The share of the first word's occurrences that the second stands for.
    let forward: Double
    let backward: Double
    let count: Double
  }

  /// Visits what is known of each pair, in the order of their first words' numbers.
  func visit(_ visit: (Estimate) -> Void) {
    pairs.visit { index, first, second in
      let count = counts[index]
      visit(
        Estimate(
          a: first, b: second, forward: min(1, count / occurrencesA[first]),
          backward: min(1, count / occurrencesB[second]), count: count))
    }
  }
}
