import ParallaxIngest
import TestSupport
import Testing

@testable import ParallaxKit

/// Words in these sentences are invented, so that nothing but the sentences can tell what they mean.
@Suite struct LexiconLearnerTests {
  private typealias Sentences = [(String, String)]

  private static let english = ["blorp", "fimp", "grun", "tolv", "sarn", "quib", "plen", "dorf"]
  private static let romanian = ["kelg", "morv", "prisk", "hurb", "nalt", "veng", "jusk", "tramb"]

  private static let glossary = """
    en\tro\tpos
    government\tguvern\tnoun
    take place\tavea loc\tverb

    """

  private func learner<Store: SentencePairStore>(
    _ languages: (Language, Language) = (.english, .romanian),
    settings: LearningSettings = LearningSettings(), store: Store
  ) throws -> LexiconLearner<Store> {
    let glossary = try TabSeparatedTable(
      path: "nouns.tsv", bytes: Array(Self.glossary.utf8), required: ["en", "ro"])
    return try LexiconLearner(
      Shipped.profile(languages.0), Shipped.profile(languages.1), glossaries: [glossary],
      settings: settings, store: store)
  }

  private func learner() throws -> LexiconLearner<SentencePairMemory> {
    try learner(store: SentencePairMemory())
  }

  private func learn(
    _ sentences: Sentences, settings: LearningSettings = LearningSettings(),
    store: some SentencePairStore = SentencePairMemory(), batch: Int = 1000, isSwapped: Bool = false
  ) throws -> [LearnedLexicon.Row] {
    let learner = try learner(
      isSwapped ? (.romanian, .english) : (.english, .romanian), settings: settings, store: store)
    learner.beginSet(weight: 1)
    var rest = sentences.map {
      TranslatedSentence(source: isSwapped ? $1 : $0, target: isSwapped ? $0 : $1)
    }[...]
    while !rest.isEmpty {
      _ = try learner.add(Array(rest.prefix(batch)))
      rest = rest.dropFirst(batch)
    }
    return try learner.learn { _, _ in }.rows
  }

  private func key(_ word: String, _ language: Language) throws -> String {
    try #require(StemKeys(Shipped.profile(language)).keys(of: word).first)
  }

  /// The row of two words, where there is one.
  private func row(
    _ english: String, _ romanian: String, in rows: [LearnedLexicon.Row]
  ) throws -> LearnedLexicon.Row? {
    let (a, b) = (try key(english, .english), try key(romanian, .romanian))
    return rows.first { $0.source == a && $0.target == b }
  }

  /// The example of Knight (1999): two sentences share a word, and what is left explains the rest.
  @Test func whatIsSharedExplainsTheRest() throws {
    let rows = try learn([
      ("dax blorp", "zunt kelg"), ("dax fimp", "zunt morv"), ("grun fimp", "prisk morv"),
    ])
    for (english, romanian, other) in [
      ("dax", "zunt", "kelg"), ("blorp", "kelg", "zunt"), ("fimp", "morv", "zunt"),
      ("grun", "prisk", "morv"),
    ] {
      let right = try #require(try row(english, romanian, in: rows), "\(english)")
      let wrong = try row(english, other, in: rows)
      #expect(right.forward > 0.7 && right.backward > 0.7, "\(right)")
      #expect((wrong?.forward ?? 0) < 0.2, "\(english) = \(other)")
    }
  }

  @Test func countsWhatStandsForWhat() throws {
    let rows = try learn([
      ("dax blorp", "zunt kelg"), ("dax fimp", "zunt morv"), ("dax grun", "zunt prisk"),
      ("dax blorp", "zunt kelg"),
    ])
    let dax = try #require(try row("dax", "zunt", in: rows))
    let blorp = try #require(try row("blorp", "kelg", in: rows))
    #expect(dax.count > 3 && dax.count <= 4)
    #expect(blorp.count > 1.5 && blorp.count <= 2)
  }

  @Test func aWordWithTwoTranslationsHasBoth() throws {
    let rows = try learn([
      ("dax blorp", "zunt kelg"), ("dax fimp", "zunt morv"), ("dax grun", "wesk prisk"),
      ("dax tolv", "wesk hurb"),
    ])
    for translation in ["zunt", "wesk"] {
      let row = try #require(try row("dax", translation, in: rows))
      #expect(row.forward > 0.3 && row.forward < 0.6)
      #expect(row.backward > 0.6)
    }
  }

  /// A word of one language that has no counterpart stays alone rather than with what is near.
  @Test func aWordMayHaveNoCounterpart() throws {
    let rows = try learn(zip(Self.english, Self.romanian).map { ("\($0) dax", $1) })
    for (other, translation) in zip(Self.english, Self.romanian) {
      let right = try #require(try row(other, translation, in: rows))
      let wrong = try row("dax", translation, in: rows)
      #expect(right.backward > 2 * (wrong?.backward ?? 0))
      #expect((wrong?.forward ?? 0) < 0.1)
    }
  }

  @Test func curatedEntriesExplainTheirWordsAndAreLeftOut() throws {
    // By their places alone each would stand for the other's counterpart.
    let others = zip(Self.english, Self.romanian).map { ($0, $1) }
    let rows = try learn(others + [("blorp the government dax fimp", "kelg zunt guvernul morv")])
    let right = try #require(try row("dax", "zunt", in: rows))
    #expect(right.forward > 0.6)
    #expect(try row("government", "guvern", in: rows) == nil)
    let wrong = try row("dax", "guvernul", in: rows)
    #expect((wrong?.forward ?? 0) < 0.1)
    let unknown = try learn(others + [("blorp the skelv dax fimp", "kelg zunt pomurg morv")])
    let nearest = try #require(try row("dax", "pomurg", in: unknown))
    #expect(nearest.forward > (try row("dax", "zunt", in: unknown)?.forward ?? 0))
  }

  /// "take place" says "avea loc", which does not make a place of "loc".
  @Test func phrasesExplainTheirWordsWithoutTeachingThem() throws {
    let rows = try learn([
      ("blorp will take place", "blorp va avea loc"),
      ("fimp may take place", "fimp poate avea loc"),
    ])
    #expect(try row("place", "loc", in: rows) == nil)
    #expect(try row("take", "loc", in: rows) == nil)
  }

  @Test func wordsOfGrammarAreNotLearned() throws {
    let rows = try learn([("the dax and the", "zunt și"), ("the fimp and the", "morv și")])
    #expect(!rows.contains { $0.source == "the" || $0.source == "and" || $0.target == "si" })
  }

  @Test func textWithoutDiacriticsFindsWhatWasLearnedFromTextWithThem() throws {
    let word = "țurbâșcă"
    let rows = try learn([("dax", word), ("dax fimp", "\(word) morv")])
    let keys = StemKeysOf(try StemKeys(Shipped.profile(.romanian)))
    for spelling in [word, "turbasca"] {
      let found = keys.all(of: spelling)
      #expect(
        rows.contains { $0.source == "dax" && found.contains($0.target) }, "\(spelling): \(rows)")
    }
  }

  /// The keys by which a text's word is found.
  private struct StemKeysOf {
    let keys: StemKeys

    init(_ keys: StemKeys) { self.keys = keys }

    func all(of word: String) -> [String] { keys.textKeys(of: word).keys }
  }

  @Test func whatIsRareOrImprobableIsLeftOut() throws {
    let sentences = [
      ("dax blorp", "zunt kelg"), ("dax fimp", "zunt morv"), ("dax grun", "zunt prisk"),
    ]
    var settings = LearningSettings()
    settings.leastCount = 2
    let frequent = try learn(sentences, settings: settings)
    #expect(try row("dax", "zunt", in: frequent) != nil)
    #expect(frequent.allSatisfy { $0.count >= 2 })
    settings = LearningSettings()
    settings.leastProbability = 0.9
    let probable = try learn(sentences, settings: settings)
    #expect(!probable.isEmpty)
    #expect(probable.allSatisfy { ($0.forward * $0.backward).squareRoot() >= 0.9 })
  }

  @Test func weightsOfSetsCount() throws {
    func rows(weight: Double) throws -> [LearnedLexicon.Row] {
      let learner = try learner()
      learner.beginSet(weight: 1)
      _ = try learner.add([TranslatedSentence(source: "dax", target: "zunt")])
      learner.beginSet(weight: weight)
      _ = try learner.add([TranslatedSentence(source: "dax", target: "kelg")])
      return try learner.learn { _, _ in }.rows
    }
    let even = try #require(try row("dax", "kelg", in: rows(weight: 1)))
    let heavy = try #require(try row("dax", "kelg", in: rows(weight: 5)))
    #expect(heavy.forward > even.forward + 0.2)
  }

  @Test func tellsWhatCannotBeUsed() throws {
    let learner = try learner()
    learner.beginSet(weight: 1)
    let long = Array(repeating: "dax", count: LearningSettings.longestSentence + 1)
    let tally = try learner.add([
      TranslatedSentence(source: "dax", target: "zunt"),
      TranslatedSentence(source: "dax", target: ""),
      TranslatedSentence(source: "the", target: "zunt"),
      TranslatedSentence(source: long.joined(separator: " "), target: "zunt"),
    ])
    #expect((tally.used, tally.empty, tally.long) == (1, 2, 1))
  }

  @Test func noSentencesTeachNothing() throws {
    #expect(try learn([]).isEmpty)
  }

  // MARK: Properties

  /// Sentences of random words, each with its own translation in a place nearby.
  private func random(_ seed: UInt64, count: Int) -> Sentences {
    var generator = SeededGenerator(seed)
    let stems = ["bl", "dr", "fl", "gr", "kr", "pl", "sk", "tr", "vr", "zl"]
    func word(_ number: Int, _ middle: String) -> String {
      stems[number / 10] + middle + stems[number % 10].replacing("l", with: "m")
    }
    return (0..<count).map { _ in
      let words = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
        Int.random(in: 0..<60, using: &generator)
      }
      return (
        words.map { word($0, "o") }.joined(separator: " "),
        words.map { word($0, "u") }.shuffled(using: &generator).joined(separator: " ")
      )
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func theSameSentencesGiveTheSameRowsHoweverTheyAreKept(seed: UInt64) throws {
    let sentences = random(seed, count: 120)
    let rows = try learn(sentences)
    #expect(!rows.isEmpty)
    #expect(try learn(sentences, batch: 7) == rows)
    // A limit of no numbers sends all records to the file.
    #expect(try learn(sentences, store: SentencePairFile(limit: 0)) == rows)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func exchangingTheLanguagesMirrorsTheRows(seed: UInt64) throws {
    let sentences = random(seed, count: 120)
    let rows = try learn(sentences)
    let mirrored = try learn(sentences, isSwapped: true)
    #expect(rows.count == mirrored.count)
    for row in rows {
      let other = mirrored.first { $0.source == row.target && $0.target == row.source }
      let twin = try #require(other, "\(row)")
      #expect(abs(twin.forward - row.backward) < 1e-9)
      #expect(abs(twin.backward - row.forward) < 1e-9)
      #expect(abs(twin.count - row.count) < 1e-9)
    }
  }

  @Test(arguments: [7, 8] as [UInt64])
  func probabilitiesAreShares(seed: UInt64) throws {
    var settings = LearningSettings()
    settings.leastCount = 0
    settings.leastProbability = 0
    let rows = try learn(random(seed, count: 120), settings: settings)
    var sums: [String: Double] = [:]
    for row in rows {
      #expect((0...1).contains(row.forward) && (0...1).contains(row.backward) && row.count > 0)
      sums[row.source, default: 0] += row.forward
    }
    // A link counts as the mean of both directions, so a word's links may exceed its uses by little.
    #expect(sums.values.allSatisfy { $0 < 1.5 })
  }

  @Test func fewPairsOfWordsFindTheStrongestTranslations() throws {
    let sentences = random(9, count: 400)
    var settings = LearningSettings()
    settings.mostPairs = 200
    let rows = try learn(sentences, settings: settings)
    #expect(rows.count <= 200)
    let right = rows.filter {
      $0.target == $0.source.replacing("o", with: "u") && $0.forward > 0.5
    }
    #expect(right.count > 20)
  }
}
