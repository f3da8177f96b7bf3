/// Learns which words of two languages stand for each other from sentences and their translations.
///
/// Sentences are read once, into numbers that the store keeps; each pass goes through those. Memory
/// holds the words, the pairs of words that occur together (see `LearningSettings.mostPairs`), and
/// one record of sentences. The same sentences in the same order give the same lexicon. One
/// learner serves one task at a time.
public final class LexiconLearner<Store: SentencePairStore> {
  private let source: Language
  private let target: Language
  private let settings: LearningSettings
  private let store: Store
  private let readers: SentenceReaders
  private var pairs: CooccurrenceTable
  private var weights: [Double] = []
  private var occurrencesA: [Double] = []
  private var occurrencesB: [Double] = []
  private var record: [Int32] = []

  /// A record is handed to the store when it has this many numbers.
  private static var recordSize: Int { 1 << 18 }

  /// Makes a learner.
  /// - Parameters:
  ///   - resources: a `glossaries` folder, whose curated glossaries take part in learning.
  ///   - store: keeps the sentences as numbers.
  public convenience init(
    _ source: Language, _ target: Language, settings: LearningSettings,
    resources: some ResourceFolder, store: Store
  ) throws(ResourceError) {
    let folder = Comparator.languages.map(\.rawValue).joined(separator: "-")
    var glossaries: [TabSeparatedTable] = []
    for name in try resources.files(in: folder, suffix: ".tsv") {
      glossaries.append(
        try resources.table("\(folder)/\(name)", required: [source.rawValue, target.rawValue]))
    }
    try self.init(
      LanguageProfile(source, from: resources), LanguageProfile(target, from: resources),
      glossaries: glossaries, settings: settings, store: store)
  }

  /// Makes a learner that knows the entries of some glossaries.
  init(
    _ source: LanguageProfile, _ target: LanguageProfile, glossaries: [TabSeparatedTable],
    settings: LearningSettings, store: Store
  ) throws(ResourceError) {
    self.source = source.language
    self.target = target.language
    self.settings = settings
    self.store = store
    pairs = CooccurrenceTable(limit: settings.mostPairs)
    readers = SentenceReaders(
      source: try SentenceReader(source, glossaries: glossaries),
      target: try SentenceReader(target, glossaries: glossaries))
  }

  /// Begins a set of sentences: those added next belong to it.
  /// - Parameter weight: what each of its pairs counts for; 1 for all is even.
  public func beginSet(weight: Double) { weights.append(weight) }

  /// Adds sentences to the set that was begun last.
  public func add(_ batch: [TranslatedSentence]) throws -> LearningTally {
    precondition(!weights.isEmpty, "a set must be begun before sentences are added")
    let (a, b) = try readers.read(batch)
    var tally = LearningTally()
    for (x, y) in zip(a, b) {
      if x.words.isEmpty || y.words.isEmpty {
        tally.empty += 1
      } else if max(x.words.count, y.words.count) > LearningSettings.longestSentence {
        tally.long += 1
      } else {
        tally.used += 1
        keep(pair(x, y))
        if record.count >= Self.recordSize { try flush() }
      }
    }
    return tally
  }

  private func pair(
    _ a: SentenceReader.Sentence, _ b: SentenceReader.Sentence
  ) -> SentencePair {
    var pair = SentencePair()
    pair.set = Int32(weights.count - 1)
    pair.a = a.words
    pair.b = b.words
    pair.placesA = a.places
    pair.placesB = b.places
    var byEntry: [Int32: [CuratedForms.Occurrence]] = [:]
    for occurrence in b.curated { byEntry[occurrence.entry, default: []].append(occurrence) }
    var seen: Set<SentencePair.Link> = []
    for first in a.curated {
      for second in byEntry[first.entry] ?? [] {
        let isWord = first.isWord && second.isWord
        for x in first.terms {
          for y in second.terms {
            let link = SentencePair.Link(a: Int32(x), b: Int32(y), isWord: isWord)
            if seen.insert(link).inserted { pair.links.append(link) }
          }
        }
      }
    }
    var byForm: [String: [Int32]] = [:]
    for (y, form) in b.forms.enumerated() {
      if let form { byForm[form, default: []].append(Int32(y)) }
    }
    for (x, form) in a.forms.enumerated() {
      for y in form.flatMap({ byForm[$0] }) ?? [] {
        let link = SentencePair.Link(a: Int32(x), b: y, isWord: true)
        if seen.insert(link).inserted { pair.links.append(link) }
      }
    }
    // A link by words outranks one by phrases.
    pair.links.removeAll { link in
      !link.isWord && seen.contains(SentencePair.Link(a: link.a, b: link.b, isWord: true))
    }
    return pair
  }

  private func keep(_ pair: SentencePair) {
    pairs.add(pair.a, pair.b)
    let weight = weights[Int(pair.set)]
    Self.count(pair.a, weight, in: &occurrencesA)
    Self.count(pair.b, weight, in: &occurrencesB)
    pair.append(to: &record)
  }

  private static func count(_ words: [Int32], _ weight: Double, in sums: inout [Double]) {
    for word in words {
      while sums.count <= Int(word) { sums.append(0) }
      sums[Int(word)] += weight
    }
  }

  private func flush() throws {
    guard !record.isEmpty else { return }
    try store.append(record)
    record.removeAll(keepingCapacity: true)
  }

  /// Goes through the sentences as often as the settings say. The learner is used up by it.
  /// - Parameter progress: is told the pass, from 0, and how many pairs of it are done.
  public func learn(progress: (_ pass: Int, _ done: Int) -> Void) throws -> LearnedLexicon {
    try flush()
    let gathered = pairs
    pairs = CooccurrenceTable(limit: 0)
    var model = TranslationModel(gathered.finished(), occurrences: (occurrencesA, occurrencesB))
    for pass in 0..<settings.iterations {
      model.beginPass()
      var done = 0
      try store.forEachRecord { record in
        SentencePair.forEach(in: record) { pair in
          model.add(pair, weight: weights[Int(pair.set)])
          done += 1
        }
        progress(pass, done)
      }
      model.endPass()
    }
    return LearnedLexicon(source: source, target: target, settings: settings, rows: rows(model))
  }

  private struct Keys: Hashable {
    let source: String
    let target: String
  }

  /// The pairs that are worth keeping and that no curated glossary has, under all of their keys.
  private func rows(_ model: TranslationModel) -> [LearnedLexicon.Row] {
    let (numbersA, numbersB) = (readers.source.numbers, readers.target.numbers)
    let (aliasesA, aliasesB) = (numbersA.aliases(), numbersB.aliases())
    let curated = curatedPairs()
    var best: [Keys: LearnedLexicon.Row] = [:]
    model.visit { estimate in
      guard estimate.count >= settings.leastCount,
        (estimate.forward * estimate.backward).squareRoot() >= settings.leastProbability
      else { return }
      let (a, b) = (Int32(estimate.a), Int32(estimate.b))
      for x in [a] + (aliasesA[a] ?? []) {
        for y in [b] + (aliasesB[b] ?? []) {
          let keys = Keys(source: numbersA.keys[Int(x)], target: numbersB.keys[Int(y)])
          guard !curated.contains(keys) else { continue }
          if let known = best[keys],
            known.forward * known.backward >= estimate.forward * estimate.backward
          {
            continue
          }
          best[keys] = LearnedLexicon.Row(
            source: keys.source, target: keys.target, forward: estimate.forward,
            backward: estimate.backward, count: estimate.count)
        }
      }
    }
    return Array(best.values)
  }

  /// The pairs of keys that curated entries of one word have.
  private func curatedPairs() -> Set<Keys> {
    var result: Set<Keys> = []
    let others = readers.target.curatedWords
    for (entry, words) in readers.source.curatedWords {
      for x in words {
        for y in others[entry] ?? [] { result.insert(Keys(source: x, target: y)) }
      }
    }
    return result
  }
}
